package org.caresport.notification.domain;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a message may say: where to click, when and where to be, and whom to call. There is deliberately no room for the name
 * of a participant, of an activity or of who offers it, which can give a condition away, nor for any other word about health.
 *
 * @param matter what a broker has to do, of a closed list
 * @param broker whom the reader can call
 */
public record Content(
        @Nullable URI link,
        @Nullable Instant expiresAt,
        @Nullable Matter matter,
        Appointment appointment,
        Contact broker) {

    public static final Content NOTHING = new Content(null, null, null, Appointment.NONE, Contact.NONE);

    public static Content of(@Nullable URI link) {
        return new Content(link, null, null, Appointment.NONE, Contact.NONE);
    }

    /** Somebody who can be called. */
    public record Contact(@Nullable String name, @Nullable String phone) {

        public static final Contact NONE = new Contact(null, null);
    }
}
