package org.caresport.referral.contact;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.caresport.referral.patient.ContactSource;
import org.caresport.referral.patient.OwnContact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to be reached.
 *
 * @param email where messages go; without one none are sent, and the broker telephones
 * @param language in which messages are written
 */
record ContactDetails(
        @Nullable @Email(message = "must be an e-mail address") @Size(max = 254)
        String email,

        @Nullable
        @Pattern(
                regexp = "\\+?[0-9][0-9 ()-]{4,30}",
                message = "must be a telephone number: digits, with a + in front if it is international")
        String phone,

        @NotNull(message = "is required: nl or en")
        @Pattern(regexp = "nl|en", message = "must be nl or en")
        @Schema(examples = "nl")
        String language) {

    OwnContact said(ContactSource to, Instant at) {
        return new OwnContact(email, phone, language, to, at);
    }
}
