package org.caresport.referral.participation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.caresport.kit.problem.Problem;
import org.caresport.referral.attendance.Presence;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody was at a session.
 *
 * @param attended the short form of 'presence': there, or absent without notice
 * @param on the day of the session
 */
record ReportAttendance(
        @Nullable Boolean attended,
        @Nullable Presence presence,
        @NotNull LocalDate on) {

    static final String CORRECTED =
            "A second report of a day corrects the first, for two weeks unless it is set otherwise; both are kept.";

    static final String RULES = "For a day in 'sessions': one on which a session was held. " + CORRECTED
            + " Say either 'presence' or 'attended'.";

    /** @throws Problem when it says both, or neither */
    Presence told() {
        if ((attended == null) == (presence == null)) {
            throw Problem.validation("Say once whether the participant was there.")
                    .invalid("presence", "must be given, or else attended");
        }
        if (presence != null) {
            return presence;
        }
        return Boolean.TRUE.equals(attended) ? Presence.PRESENT : Presence.ABSENT_WITHOUT_NOTICE;
    }
}
