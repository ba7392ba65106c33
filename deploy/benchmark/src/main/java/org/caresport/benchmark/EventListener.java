package org.caresport.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.caresport.stack.Port;
import org.caresport.stack.part.KafkaLogin;
import org.caresport.stack.state.Secrets;

/** Hears every event of some topics from now on, as one more consumer would. */
final class EventListener implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final BiConsumer<ConsumerRecord<byte[], byte[]>, Instant> hears;
    private final AtomicLong heard = new AtomicLong();
    private final Thread thread;
    private volatile boolean listens = true;

    private EventListener(
            KafkaConsumer<byte[], byte[]> consumer, BiConsumer<ConsumerRecord<byte[], byte[]>, Instant> hears) {
        this.consumer = consumer;
        this.hears = hears;
        this.thread = Thread.ofPlatform().daemon().name("event-listener").unstarted(this::listen);
    }

    /** @param hears what came, and when: called by one thread */
    static EventListener of(
            Platform platform, List<String> topics, BiConsumer<ConsumerRecord<byte[], byte[]>, Instant> hears)
            throws IOException {
        var home = platform.options().home();
        var settings = new HashMap<>(KafkaLogin.ADMINISTRATOR.settings(new Secrets(home.secrets())));
        settings.put("bootstrap.servers", "127.0.0.1:" + platform.parts().port(Port.KAFKA));
        settings.put("enable.auto.commit", false);
        settings.put("max.poll.records", 5_000);
        var consumer =
                new KafkaConsumer<byte[], byte[]>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        var partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        var listener = new EventListener(consumer, hears);
        listener.thread.start();
        return listener;
    }

    long heard() {
        return heard.get();
    }

    static String header(ConsumerRecord<byte[], byte[]> event, String name) {
        var header = event.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private void listen() {
        while (listens) {
            var events = consumer.poll(POLL);
            var now = Instant.now();
            events.forEach(event -> hears.accept(event, now));
            heard.addAndGet(events.count());
        }
        consumer.close();
    }

    @Override
    public void close() {
        listens = false;
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
