package org.caresport.referral.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was measured, or why it was not.
 *
 * @param measure null for all of a moment, which can only be missing
 * @param value in the measure's unit; null when it is missing
 * @param takenAt when it was measured, not when that was told
 * @param observation the EHR's Observation that says so
 */
public record Answer(
        @Nullable Measure measure,
        @Nullable BigDecimal value,
        @Nullable MissingReason missing,
        Instant takenAt,
        @Nullable UUID observation) {

    public Answer {
        if ((value == null) == (missing == null) || measure == null && value != null) {
            throw new IllegalArgumentException("an answer is the value of a measure, or says why there is none");
        }
    }

    public static Answer of(Measure measure, BigDecimal value, Instant takenAt) {
        return new Answer(measure, value, null, takenAt, null);
    }

    public static Answer missing(@Nullable Measure measure, MissingReason why, Instant at) {
        return new Answer(measure, null, why, at, null);
    }

    public Answer from(UUID other) {
        return new Answer(measure, value, missing, takenAt, other);
    }
}
