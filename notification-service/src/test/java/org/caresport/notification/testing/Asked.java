package org.caresport.notification.testing;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.caresport.kit.testing.Topics;

/** What the other services say on Kafka: who there is, and who is to be told what. */
public final class Asked {

    public static final String MUNICIPALITY = "GM0222";

    private Asked() {}

    public static UUID aRecipient(String email, String language) {
        var id = UUID.randomUUID();
        recipientIs(id, email, language, "email");
        return id;
    }

    public static void recipientIs(UUID id, String email, String language, String channel) {
        Topics.publish(
                "recipient",
                id.toString(),
                "org.caresport.recipients.changed.v1",
                Map.of("recipientId", id, "email", email, "language", language, "channel", channel));
    }

    public static UUID aMessage(UUID recipient, String template) {
        return aMessage(recipient, template, Map.of());
    }

    /** @param fields more fields of {@code org.caresport.messages.requested.v1}, or other values for them */
    public static UUID aMessage(UUID recipient, String template, Map<String, Object> fields) {
        var event = message(recipient, template);
        event.putAll(fields);
        Topics.publish("message-request", recipient.toString(), "org.caresport.messages.requested.v1", event);
        return id(event, "messageId");
    }

    public static UUID id(Map<String, Object> event, String field) {
        return (UUID) Objects.requireNonNull(event.get(field));
    }

    public static Map<String, Object> message(UUID recipient, String template) {
        return new HashMap<>(Map.of(
                "messageId",
                UUID.randomUUID(),
                "recipientId",
                recipient,
                "template",
                template,
                "link",
                "http://127.0.0.1:8080/app.html#secret-code",
                "parameters",
                Map.of(
                        "activityTitle",
                        "Wandelen & praten <samen>",
                        "organisationName",
                        "Wandelclub De Gouden Schoen",
                        "firstSessionStart",
                        "2026-12-01T09:00:00Z",
                        "expiresAt",
                        "2026-11-29T22:30:00Z"),
                "municipality",
                MUNICIPALITY,
                "requestedAt",
                Instant.now().toString()));
    }
}
