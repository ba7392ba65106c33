package org.caresport.stack.letters;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.caresport.stack.StackException;

/** The broker as an operator uses it: reads what lies on it in no consumer group, and writes. */
final class KafkaBroker implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Admin admin;
    private final KafkaConsumer<String, byte[]> consumer;
    private final KafkaProducer<String, byte[]> producer;

    /** @param login where it is and who asks, as Kafka's clients are told */
    KafkaBroker(Map<String, Object> login) {
        this.admin = Admin.create(login);
        this.consumer = new KafkaConsumer<>(login, new StringDeserializer(), new ByteArrayDeserializer());
        this.producer = new KafkaProducer<>(login, new StringSerializer(), new ByteArraySerializer());
    }

    /** Those that this login may know of. */
    Set<String> topics() throws InterruptedException {
        return new TreeSet<>(get(admin.listTopics().names()));
    }

    /** Everything that the topic holds now, oldest first within a partition. */
    List<ConsumerRecord<String, byte[]>> read(String topic) {
        return readFrom(
                consumer.partitionsFor(topic).stream()
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .toList(),
                0);
    }

    /** What the partition holds after this record. */
    List<ConsumerRecord<String, byte[]>> readAfter(RecordPosition place) {
        return readFrom(List.of(new TopicPartition(place.topic(), place.partition())), place.offset() + 1);
    }

    private List<ConsumerRecord<String, byte[]>> readFrom(List<TopicPartition> partitions, long offset) {
        consumer.assign(partitions);
        var begins = consumer.beginningOffsets(partitions);
        var ends = consumer.endOffsets(partitions);
        partitions.forEach(partition -> consumer.seek(partition, Math.max(offset, begins.getOrDefault(partition, 0L))));
        var read = new ArrayList<ConsumerRecord<String, byte[]>>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(read::add);
        }
        return read;
    }

    /** Whether of each key only the last event counts. */
    boolean isCompacted(String topic) throws InterruptedException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return get(admin.describeConfigs(Set.of(resource)).all()).values().stream()
                .anyMatch(config -> config.get("cleanup.policy").value().contains("compact"));
    }

    /** @return where it lies now */
    RecordPosition write(ProducerRecord<String, byte[]> record) throws InterruptedException {
        try {
            var written = producer.send(record).get();
            return new RecordPosition(written.topic(), written.partition(), written.offset());
        } catch (ExecutionException e) {
            throw refused(e);
        }
    }

    /** Whether the consumers of this group are done with the record, one way or the other. */
    boolean isPassed(RecordPosition place, String group) throws InterruptedException {
        var offsets = get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        var next = offsets.get(new TopicPartition(place.topic(), place.partition()));
        return next != null && next.offset() > place.offset();
    }

    private static <T> T get(KafkaFuture<T> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw refused(e);
        }
    }

    private static StackException refused(ExecutionException e) {
        var cause = e.getCause();
        return new StackException("The broker refuses: " + (cause == null ? e : cause).getMessage());
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
        admin.close();
    }
}
