package org.caresport.referral.patient;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.caresport.referral.domain.PatientId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The data of {@code org.caresport.recipients.changed.v1}: where a person's messages go. What no message needs is not told. */
record RecipientChanged(
        @Schema(description = "The patient's or the organisation's opaque id")
        UUID recipientId,

        @Schema(description = "Null where nothing is to be sent", format = "email") @Size(max = 254) @Nullable
        String email,

        @Schema(description = "Of those that messages are written in") @Pattern(regexp = "nl|en")
        String language,

        @Pattern(regexp = "email|none") String channel) {

    static final String TOPIC = "recipient";
    static final String TYPE = "org.caresport.recipients.changed.v1";

    static RecipientChanged of(PatientId patient, Contact contact) {
        var language = contact.language().equals("en") ? "en" : "nl"; // those that messages are written in
        return new RecipientChanged(patient.value(), contact.email(), language, contact.channel());
    }
}
