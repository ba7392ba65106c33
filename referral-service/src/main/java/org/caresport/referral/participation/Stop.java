package org.caresport.referral.participation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.caresport.kit.code.Codes;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.ending.StopReason;
import org.jspecify.annotations.Nullable;

/**
 * Somebody does not come any more.
 *
 * @param on the day since when; the day on which it is told, when nothing is said
 */
record Stop(
        @NotNull StopReason reasonCode,
        @NotBlank @Size(max = 2000) String text,
        @Nullable LocalDate on) {

    Reason reason() {
        return new Reason(Codes.of(reasonCode), text);
    }
}
