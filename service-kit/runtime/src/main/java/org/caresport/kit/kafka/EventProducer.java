package org.caresport.kit.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.RetriableException;
import org.caresport.kit.failure.Causes;
import org.jspecify.annotations.Nullable;

/**
 * The one producer of this service. Kafka's client remembers for ever that it was once refused, for example because a right
 * had not been given yet: a new one then takes its place, and nobody has to start the service again.
 */
@ApplicationScoped
public class EventProducer {

    private final KafkaSettings settings;
    private @Nullable Producer<String, byte[]> producer;

    EventProducer(KafkaSettings settings) {
        this.settings = settings;
    }

    public synchronized Producer<String, byte[]> get() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings.producer());
        }
        return producer;
    }

    /** After a failure to send; what passes by itself keeps the producer as it is. */
    public synchronized void renewAfter(Throwable failure) {
        if (Causes.of(failure).noneMatch(RetriableException.class::isInstance)) {
            close();
        }
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(1));
            producer = null;
        }
    }
}
