package org.caresport.notification.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.caresport.notification.domain.Channel;
import org.caresport.notification.domain.Language;
import org.caresport.notification.domain.Reader;
import org.caresport.notification.domain.Recipient;
import org.caresport.notification.domain.RecipientId;
import org.caresport.notification.domain.Tongue;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** One row of {@code recipient}. */
@Entity
@Table(name = "recipient")
@NullUnmarked
class RecipientEntity {

    @Id
    UUID id;

    @Nullable
    String email;

    @Enumerated(EnumType.STRING)
    Language language;

    @Enumerated(EnumType.STRING)
    @Nullable
    Tongue tongue;

    @Enumerated(EnumType.STRING)
    Channel channel;

    @Nullable
    String announcedBy;

    Instant changedAt;

    void write(Recipient recipient, String by, Instant at) {
        id = recipient.id().value();
        email = recipient.email();
        language = recipient.reader().language();
        tongue = recipient.reader().tongue();
        channel = recipient.channel();
        announcedBy = by;
        changedAt = at;
    }

    Recipient read() {
        return new Recipient(new RecipientId(id), email, new Reader(language, tongue), channel);
    }
}
