package org.caresport.referral.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.caresport.referral.domain.ReferralId;
import org.jspecify.annotations.Nullable;

/**
 * A moment at which it is looked what came of a referral. It goes on after the referral's end.
 *
 * @param remindedAt when it was told that it is due
 * @param recordedAt when it was first known how much the patient moves, or why it is not
 * @param late whether that was measured after the window had closed
 */
public record FollowUp(
        ReferralId referral,
        MeasureMoment moment,
        LocalDate dueOn,
        @Nullable Instant remindedAt,
        @Nullable Instant recordedAt,
        boolean late) {

    /** Whoever knows one of these knows how much somebody moves. */
    private static final Set<Measure> ENOUGH = EnumSet.of(Measure.ACTIVE_DAYS, Measure.ACTIVE_MINUTES_A_WEEK);

    /** Whether these say what the moment is for, or why that is missing. */
    public static boolean isAnsweredBy(Collection<Measurement> counting) {
        return counting.stream()
                .map(one -> one.answer().measure())
                .anyMatch(measure -> measure == null || ENOUGH.contains(measure));
    }
}
