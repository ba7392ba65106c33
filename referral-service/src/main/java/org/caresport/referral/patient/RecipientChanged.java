package org.caresport.referral.patient;

import java.util.UUID;
import org.caresport.referral.domain.PatientId;
import org.jspecify.annotations.Nullable;

/** The data of {@code recipient.changed.v1}: where a person's messages go. What no message needs is not told. */
record RecipientChanged(UUID recipientId, @Nullable String email, String language, String channel) {

    static final String TOPIC = "recipient";
    static final String TYPE = "recipient.changed.v1";

    static RecipientChanged of(PatientId patient, Contact contact) {
        var language = contact.language().equals("en") ? "en" : "nl"; // those that messages are written in
        return new RecipientChanged(patient.value(), contact.email(), language, contact.channel());
    }
}
