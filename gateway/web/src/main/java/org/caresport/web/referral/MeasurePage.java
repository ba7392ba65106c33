package org.caresport.web.referral;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was measured at the moments, with a chart against the guideline and a form for each. */
public record MeasurePage(
        Banner banner,
        boolean followed,
        List<Moment> moments,
        List<Said> history,
        Chart chart,
        String key,
        @Nullable String moment,
        List<Asked> asked,
        List<Asked> wellBeing,
        @Nullable String trouble) {

    public record Moment(
            String moment, String due, String state, boolean canBe, String minutes, String values, String missing) {}

    public record Said(String measure, String value, String when, String who, boolean replaced) {}

    /** @param guideline where the line of the guideline is, in the chart's own units */
    public record Chart(List<Bar> bars, int guideline, boolean empty) {}

    /** A bar of the chart, in units of a drawing of 320 by 200. */
    public record Bar(String moment, int x, int y, int height, String minutes, boolean enough) {}
}
