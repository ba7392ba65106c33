package org.caresport.referral.worklist;

import java.time.Instant;
import org.caresport.kit.code.Codes;
import org.caresport.referral.persistence.ReferralRecord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One attempt to reach the patient, as it was recorded. */
@Schema(name = "Attempt")
record AttemptView(
        @Schema(enumeration = {"phone", "email", "message", "visit", "letter"})
        String channel,

        boolean reached,
        @Nullable String note,
        String by,
        Instant at) {

    static AttemptView of(ReferralRecord.Attempt attempt) {
        return new AttemptView(
                Codes.of(attempt.channel()), attempt.reached(), attempt.note(), attempt.by(), attempt.at());
    }
}
