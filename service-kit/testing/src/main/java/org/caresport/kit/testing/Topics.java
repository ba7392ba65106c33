package org.caresport.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The other side of the broker: publishes what other services would, and reads what the service under test did. */
public final class Topics {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Topics() {}

    /**
     * What was read.
     *
     * @param headers Kafka headers as text, {@code ce_id} and {@code traceparent} among them
     * @param data null for a tombstone
     */
    public record Seen(
            String key,
            String type,
            Map<String, String> headers,
            @Nullable JsonNode data) {

        public JsonNode body() {
            if (data == null) {
                throw new AssertionError("%s of %s is a tombstone".formatted(type, key));
            }
            return data;
        }
    }

    /** Publishes one event under a new id. */
    public static void publish(String topic, String key, String type, Object data) {
        publish(topic, key, type, UUID.randomUUID().toString(), data);
    }

    /** @param data JSON as text, or anything Jackson writes */
    public static void publish(String topic, String key, String type, String id, Object data) {
        publish(topic, key, type, id, data, Map.of());
    }

    /** @param headers beside those of the event */
    public static void publish(
            String topic, String key, String type, String id, Object data, Map<String, String> headers) {
        var event = CloudEventBuilder.v1()
                .withId(id)
                .withType(type)
                .withSource(URI.create("urn:nld:oin:00000000000000000000:systeem:test"))
                .withSubject(key)
                .withTime(OffsetDateTime.now(ZoneOffset.UTC))
                .withData("application/json", json(data))
                .build();
        ProducerRecord<String, byte[]> record =
                KafkaMessageFactory.createWriter(topic, key).writeBinary(event);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        send(record);
    }

    public static void publishTombstone(String topic, String key) {
        var event = CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withType(topic + ".erased.v1")
                .withSource(URI.create("urn:nld:oin:00000000000000000000:systeem:test"))
                .withSubject(key)
                .build();
        send(KafkaMessageFactory.createWriter(topic, key).writeBinary(event));
    }

    /** Bytes that are no CloudEvent. */
    public static void publishRaw(String topic, String key, byte[] value) {
        send(new ProducerRecord<>(topic, key, value));
    }

    /** Everything the topic holds now, oldest first within a key; nothing when there is no such topic. */
    public static List<Seen> read(String topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", TestBroker.bootstrapServers(),
                "key.deserializer", StringDeserializer.class,
                "value.deserializer", ByteArrayDeserializer.class);
        var seen = new ArrayList<Seen>();
        try (var consumer = new KafkaConsumer<String, byte[]>(settings)) {
            if (!consumer.listTopics().containsKey(topic)) {
                return seen;
            }
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> seen.add(seen(record)));
            }
        }
        return seen;
    }

    /** The first event that fits, as soon as it is there. */
    public static Seen await(String topic, Predicate<Seen> fits) {
        return Awaitility.await("an event on topic " + topic)
                .atMost(Patience.LONG)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> read(topic).stream().filter(fits).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    public static Seen await(String topic, String key, String type) {
        return await(topic, seen -> seen.key().equals(key) && seen.type().equals(type));
    }

    public static void create(String topic, Map<String, String> settings) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", TestBroker.bootstrapServers()))) {
            admin.createTopics(Set.of(new NewTopic(topic, Optional.of(3), Optional.empty()).configs(settings)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void send(ProducerRecord<String, byte[]> record) {
        create(record.topic(), Map.of());
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", TestBroker.bootstrapServers(),
                "key.serializer", StringSerializer.class,
                "value.serializer", ByteArraySerializer.class);
        try (var producer = new KafkaProducer<String, byte[]>(settings)) {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Seen seen(ConsumerRecord<String, byte[]> record) {
        var headers = new HashMap<String, String>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new Seen(record.key(), headers.getOrDefault("ce_type", ""), headers, parse(record.value()));
    }

    private static @Nullable JsonNode parse(byte @Nullable [] value) {
        try {
            return value == null ? null : JSON.readTree(value);
        } catch (JsonProcessingException e) {
            return JSON.getNodeFactory().binaryNode(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] json(Object data) {
        try {
            return data instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : JSON.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
