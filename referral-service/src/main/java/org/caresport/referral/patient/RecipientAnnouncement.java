package org.caresport.referral.patient;

import java.time.Instant;
import java.util.UUID;
import org.caresport.kit.event.OutgoingEvent;

/** Where messages go to somebody who is no patient, and no entry of a directory either. */
public final class RecipientAnnouncement {

    private RecipientAnnouncement() {}

    public static OutgoingEvent of(UUID recipient, String email, Instant at) {
        return OutgoingEvent.of(
                RecipientChanged.TOPIC,
                recipient.toString(),
                RecipientChanged.TYPE,
                at,
                new RecipientChanged(recipient, email, "nl", "email"));
    }
}
