package org.caresport.stack.letters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * An event that a consumer could not handle, as the consumer kept it.
 *
 * @param key of the event, an id
 * @param headers of the event and the consumer's remarks
 * @param data of the event; null is a tombstone
 * @param sentAgain when that was done the last time
 */
public record DeadLetter(
        RecordPosition place,
        Instant at,
        @Nullable String key,
        Headers headers,
        byte @Nullable [] data,
        Optional<Instant> sentAgain) {

    /** What the consumer adds to the event's own headers. */
    static final String REMARK = "dead-letter-";
    /** A record that is no letter: that the one at this place was sent again. */
    static final String NOTE = "dead-letter-sent-again";

    static DeadLetter of(ConsumerRecord<String, byte[]> record, Optional<Instant> sentAgain) {
        return new DeadLetter(
                new RecordPosition(record.topic(), record.partition(), record.offset()),
                Instant.ofEpochMilli(record.timestamp()),
                record.key(),
                record.headers(),
                record.value(),
                sentAgain);
    }

    /** What happened, in the words of its producer. */
    public String type() {
        return header("ce_type");
    }

    /** The group that gave up on it. */
    public String consumer() {
        return header("dead-letter-consumer");
    }

    /** Why, in the consumer's words, which quote nothing of the event. */
    public String reason() {
        return header("dead-letter-reason");
    }

    /** Where the event came from; nothing in what no consumer of ours has written. */
    public Optional<RecordPosition> from() {
        return RecordPosition.of(header("dead-letter-from"));
    }

    private String header(String name) {
        return text(headers, name);
    }

    /** Nothing when there is no such header. */
    static String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
