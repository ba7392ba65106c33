package org.caresport.referral.followup;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.caresport.referral.domain.Actor;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.measure.Measure;
import org.caresport.referral.measure.MeasureMoment;
import org.caresport.referral.measure.Measurement;
import org.caresport.referral.measure.MissingReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was written down of one measure. */
record MeasuredView(
        @Schema(description = "Left out: all of the moment") @Nullable
        Measure measure,

        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable MissingReason missing,

        @Schema(description = "When it was measured") Instant takenAt,

        @Schema(description = "For which moment it counts; left out: measured in between") @Nullable
        MeasureMoment moment,

        String by,
        Actor actor,
        Hand.Way way,
        @Nullable Actor onBehalfOf,

        @Schema(description = "The EHR's Observation that says so") @Nullable
        UUID observation,

        @Schema(description = "When it was recorded") Instant at,

        @Schema(description = "When it was corrected; left out: it counts") @Nullable
        Instant replacedAt) {

    static MeasuredView of(Measurement measurement) {
        var answer = measurement.answer();
        var measure = answer.measure();
        var stamp = measurement.stamp();
        return new MeasuredView(
                measure,
                answer.value(),
                measure == null ? null : measure.unit(),
                answer.missing(),
                answer.takenAt(),
                measurement.moment(),
                stamp.by(),
                stamp.hand().actor(),
                stamp.hand().way(),
                stamp.hand().onBehalfOf().orElse(null),
                answer.observation(),
                stamp.at(),
                measurement.replacedAt());
    }
}
