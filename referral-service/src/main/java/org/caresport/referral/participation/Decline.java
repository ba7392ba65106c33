package org.caresport.referral.participation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.caresport.kit.code.Codes;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.ending.DeclineReason;

/** Why an offered programme is not chosen. */
record Decline(
        @NotNull DeclineReason reasonCode,
        @NotBlank @Size(max = 2000) String text) {

    Reason reason() {
        return new Reason(Codes.of(reasonCode), text);
    }
}
