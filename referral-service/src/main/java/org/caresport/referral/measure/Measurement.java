package org.caresport.referral.measure;

import java.time.Instant;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * What was written down of one answer; it is never changed, only replaced by a later one.
 *
 * @param moment for which it counts; null when it was measured in between
 * @param stamp who told it, by which way, and when
 * @param replacedAt when it was corrected; null as long as it counts
 */
public record Measurement(
        ReferralId referral,
        Answer answer,
        @Nullable MeasureMoment moment,
        Stamp stamp,
        @Nullable Instant replacedAt) {

    public boolean isOf(MeasureMoment other) {
        return moment == other;
    }

    public boolean counts() {
        return replacedAt == null;
    }
}
