package org.caresport.referral.move;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.caresport.referral.domain.Reason;

/** A coded reason with its text, as every refusal and every stop asks for it. */
public record Why(
        @NotBlank @Size(max = 64) @Pattern(regexp = CODE, message = A_CODE)
        String reasonCode,

        @NotBlank @Size(max = 2000) String text) {

    public static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";
    public static final String A_CODE = "must be a code in lower-kebab";

    public Reason reason() {
        return new Reason(reasonCode, text);
    }
}
