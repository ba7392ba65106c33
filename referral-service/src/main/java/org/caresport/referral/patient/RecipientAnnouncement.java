package org.caresport.referral.patient;

import java.time.Instant;
import java.util.UUID;
import org.caresport.kit.event.OutgoingEvent;

/** Where messages go to somebody who is no patient, and no entry of a directory either. */
public final class RecipientAnnouncement {

    private RecipientAnnouncement() {}

    /** Of somebody who is to become a patient. */
    public static OutgoingEvent ofResident(UUID recipient, String email, String language, Instant at) {
        return announced(new RecipientChanged(recipient, email, language.equals("en") ? "en" : "nl", "email"), at);
    }

    /** Nothing goes there any more. */
    public static OutgoingEvent forgotten(UUID recipient, Instant at) {
        return announced(new RecipientChanged(recipient, null, "nl", "none"), at);
    }

    public static OutgoingEvent of(UUID recipient, String email, Instant at) {
        return announced(new RecipientChanged(recipient, email, "nl", "email"), at);
    }

    private static OutgoingEvent announced(RecipientChanged changed, Instant at) {
        return OutgoingEvent.of(
                RecipientChanged.TOPIC, changed.recipientId().toString(), RecipientChanged.TYPE, at, changed);
    }
}
