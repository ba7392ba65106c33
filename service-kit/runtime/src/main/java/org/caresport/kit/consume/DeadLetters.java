package org.caresport.kit.consume;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.caresport.kit.event.CannotHandle;
import org.caresport.kit.failure.Causes;
import org.caresport.kit.kafka.EventProducer;
import org.caresport.kit.log.Kinds;
import org.caresport.kit.log.OneLine;
import org.caresport.kit.topic.OwnTopics;

/** Keeps what a consumer could not handle, as it came, with the reason and where it was. */
@ApplicationScoped
class DeadLetters {

    private static final int LONGEST_REASON = 500;

    private final EventProducer producer;
    private final OwnTopics topics;
    private final Map<String, String> topicOf = new ConcurrentHashMap<>();

    DeadLetters(EventProducer producer, OwnTopics topics) {
        this.producer = producer;
        this.topics = topics;
    }

    /** Returns when the broker has it; only then may the consumer go on. */
    void keep(ConsumerRecord<String, byte[]> record, String consumer, Exception reason) throws InterruptedException {
        var topic = topic(record.topic());
        var letter = new ProducerRecord<>(topic, record.key(), record.value());
        record.headers().forEach(header -> letter.headers().add(header));
        add(letter.headers(), "dead-letter-consumer", consumer);
        add(letter.headers(), "dead-letter-reason", why(reason));
        add(
                letter.headers(),
                "dead-letter-from",
                "%s-%d@%d".formatted(record.topic(), record.partition(), record.offset()));
        try {
            producer.get().send(letter).get();
        } catch (ExecutionException e) {
            producer.renewAfter(e);
            throw new KafkaException("the dead letter could not be written", e.getCause());
        }
        Log.errorf(
                "%s could not handle %s-%d@%d; it is kept in %s",
                consumer, record.topic(), record.partition(), record.offset(), topic);
    }

    private String topic(String of) throws InterruptedException {
        var known = topicOf.get(of);
        if (known != null) {
            return known;
        }
        var made = topics.createDeadLetter(of);
        topicOf.put(of, made);
        return made;
    }

    /** In words only where they are ours: a library's or a driver's quote the event. */
    private static String why(Exception reason) {
        return Causes.find(reason, CannotHandle.class)
                .map(ours -> OneLine.of(ours.getClass().getSimpleName() + ": " + ours.getMessage(), LONGEST_REASON))
                .orElseGet(() -> Kinds.named(reason));
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
