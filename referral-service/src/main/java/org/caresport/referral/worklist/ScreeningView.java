package org.caresport.referral.worklist;

import java.time.LocalDate;
import java.util.List;
import org.caresport.referral.screening.Screening;
import org.caresport.referral.screening.Screening.ScreeningAnswer;
import org.caresport.referral.screening.ScreeningTool;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was answered before exercise, as the broker sees it. */
@Schema(name = "Screening")
record ScreeningView(
        ScreeningTool tool,
        String version,
        LocalDate on,

        @Schema(description = "The last day on which it counts")
        LocalDate validUntil,

        @Schema(description = "Whether that day has passed: then it counts as none, but a yes stays a question")
        boolean expired,

        List<ScreeningAnswer> answers,

        @Schema(description = "The questions to which the answer was yes")
        List<String> yes) {

    static @Nullable ScreeningView of(@Nullable Screening screening, LocalDate today) {
        return screening == null
                ? null
                : new ScreeningView(
                        screening.tool(),
                        screening.version(),
                        screening.on(),
                        screening.validUntil(),
                        !screening.countsOn(today),
                        screening.answers(),
                        screening.yes());
    }
}
