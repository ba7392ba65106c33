package org.caresport.kit.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event to be announced.
 *
 * @param id CloudEvents {@code id}: the same for every delivery of this event
 * @param topic the Kafka topic
 * @param key the aggregate's id: events of one key keep their order; never anything personal
 * @param type CloudEvents {@code type}, e.g. {@code org.caresport.things.changed.v1}
 * @param time when it happened
 * @param data written as JSON; null makes a tombstone, which erases the key from a compacted topic
 */
public record OutgoingEvent(
        UUID id,
        String topic,
        String key,
        String type,
        Instant time,
        @Nullable Object data) {

    public static OutgoingEvent of(String topic, String key, String type, Instant time, Object data) {
        return new OutgoingEvent(UUID.randomUUID(), topic, key, type, time, data);
    }

    public static OutgoingEvent tombstone(String topic, String key, String type, Instant time) {
        return new OutgoingEvent(UUID.randomUUID(), topic, key, type, time, null);
    }
}
