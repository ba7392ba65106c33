package org.caresport.kit.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import org.caresport.kit.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * An event as it came from Kafka.
 *
 * @param id CloudEvents {@code id}, the key of the inbox
 * @param body JSON; null is a tombstone
 */
public record IncomingEvent(
        String id, String topic, String key, String type, String source, Instant time, byte @Nullable [] body) {

    private static final ObjectMapper TOLERANT = Json.tolerant();

    public boolean isTombstone() {
        return body == null;
    }

    /**
     * The event's data in the shape its reader needs; fields the reader does not know are ignored.
     *
     * @throws Unreadable when the data is absent or has another shape
     */
    public <T> T as(Class<T> shape) {
        if (body == null) {
            throw new Unreadable(type, shape, "it has no data");
        }
        try {
            return TOLERANT.readValue(body, shape);
        } catch (IOException e) {
            throw new Unreadable(type, shape, Json.whatIsWrong(e));
        }
    }
}
