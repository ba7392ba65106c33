package org.caresport.notification.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When and where somebody is expected.
 *
 * @param id the same in every message about it, so that a calendar knows it again; null where there is nothing to note down
 * @param revision grows whenever something about it changes
 * @param address street, postcode and town, without the name of the place
 * @param phone of those who expect the reader
 */
public record Appointment(
        @Nullable UUID id,
        int revision,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable String address,
        @Nullable String phone) {

    public static final Appointment NONE = new Appointment(null, 0, null, null, null, null);
}
