package org.caresport.notification.recipients;

import java.util.UUID;
import org.caresport.kit.event.CannotHandle;
import org.caresport.notification.domain.Channel;
import org.caresport.notification.domain.Reader;
import org.caresport.notification.domain.Recipient;
import org.caresport.notification.domain.RecipientId;
import org.jspecify.annotations.Nullable;

/** The fields of {@code org.caresport.recipients.changed.v1}; the name and telephone number that older events have are not even read. */
record RecipientChanged(
        @Nullable UUID recipientId,
        @Nullable String email,
        @Nullable String language,
        @Nullable String channel) {

    static final String TYPE = "org.caresport.recipients.changed.v1";

    Recipient recipient() {
        if (recipientId == null) {
            throw new CannotHandle("org.caresport.recipients.changed.v1 names no recipientId");
        }
        return new Recipient(new RecipientId(recipientId), email, Reader.of(language), Channel.of(channel));
    }
}
