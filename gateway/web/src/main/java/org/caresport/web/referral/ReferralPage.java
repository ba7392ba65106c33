package org.caresport.web.referral;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A referral in three columns.
 *
 * @param next what stands to be done now, the most important first
 * @param more what else can be done
 * @param not what cannot be done now, with why
 */
public record ReferralPage(
        Banner banner,
        String version,
        Links links,
        List<Moves.Possible> next,
        List<Moves.Possible> more,
        List<Moves.Possible> ends,
        List<Moves.Possible> not,
        List<Offered> running,
        List<Case.Participation> past,
        List<ReferralApi.ToDo> toDos,
        List<ReferralApi.ToDo> toDosDone,
        List<ReferralApi.Note> notes,
        List<ReferralApi.Goal> goals,
        ReferralApi.Merged merged,
        List<Line> history,
        Colleagues colleagues,
        @Nullable String done) {

    /** Ways into a programme that run, each with what can be done. */
    public record Offered(Case.Participation participation, List<Moves.Possible> can, List<Moves.Possible> not) {}

    /** Why the pages below cannot be used; nothing where they can. */
    public record Links(
            @Nullable String noCall,
            @Nullable String noIntake,
            @Nullable String noOffer) {}

    public record Line(Case.Line line, String who, String programme) {}

    public Case referral() {
        return banner.referral();
    }

    public Map<String, String> names() {
        return colleagues.names();
    }
}
