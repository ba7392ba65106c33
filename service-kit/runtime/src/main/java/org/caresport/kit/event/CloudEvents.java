package org.caresport.kit.event;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Events as Kafka records and back: CloudEvents 1.0 in binary mode. */
public final class CloudEvents {

    private CloudEvents() {}

    public static ProducerRecord<String, byte[]> record(
            String topic,
            String key,
            String id,
            String type,
            URI source,
            Instant time,
            byte @Nullable [] json,
            @Nullable String traceparent) {
        var event = CloudEventBuilder.v1()
                .withId(id)
                .withType(type)
                .withSource(source)
                .withSubject(key)
                .withTime(time.atOffset(ZoneOffset.UTC));
        if (json != null) {
            event.withData("application/json", json);
        }
        ProducerRecord<String, byte[]> written =
                KafkaMessageFactory.createWriter(topic, key).writeBinary(event.build());
        if (traceparent != null) {
            written.headers().add("traceparent", traceparent.getBytes(StandardCharsets.US_ASCII));
        }
        return written;
    }

    /** @throws CannotHandle when the record is no CloudEvent */
    public static IncomingEvent read(ConsumerRecord<String, byte[]> record) {
        var key = Objects.requireNonNullElse(record.key(), "");
        try {
            // the headers alone: the data stays as it came, and a tombstone has none
            CloudEvent event =
                    KafkaMessageFactory.createReader(record.headers(), null).toEvent();
            var time = Objects.requireNonNullElse(
                    event.getTime(),
                    OffsetDateTime.ofInstant(Instant.ofEpochMilli(record.timestamp()), ZoneOffset.UTC));
            return new IncomingEvent(
                    event.getId(),
                    record.topic(),
                    key,
                    FormerNames.now(event.getType()),
                    event.getSource().toString(),
                    time.toInstant(),
                    record.value());
        } catch (CloudEventRWException e) {
            throw new CannotHandle("the record is no CloudEvent: " + e.getKind());
        } catch (IllegalStateException e) {
            throw new CannotHandle("the record is no CloudEvent: an attribute that it must have is missing");
        }
    }
}
