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

        @Schema(description = "The one they want to be addressed in; messages are written in Dutch and English")
        @Pattern(regexp = "[a-z]{2,3}")
        String language,

        @Pattern(regexp = "email|none") String channel) {

    static final String TOPIC = "recipient";
    static final String TYPE = "org.caresport.recipients.changed.v1";

    static RecipientChanged of(PatientId patient, Contact contact) {
        return new RecipientChanged(patient.value(), contact.email(), contact.language(), contact.channel());
    }
}
