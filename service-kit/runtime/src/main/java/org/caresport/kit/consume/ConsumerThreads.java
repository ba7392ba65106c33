package org.caresport.kit.consume;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.caresport.kit.kafka.BrokerRefusal;
import org.caresport.kit.kafka.KafkaSettings;
import org.caresport.kit.log.Kinds;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs each group of {@link EventConsumer}s on a thread of its own, and starts it again when the broker was away. */
@ApplicationScoped
class ConsumerThreads {

    private static final Duration REST = Duration.ofSeconds(1);

    private final Instance<EventConsumer> consumers;
    private final KafkaSettings kafka;
    private final EventHandling handling;
    private final DeadLetters deadLetters;
    private final ReadyToConsume ready;
    private final String service;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running = true;

    ConsumerThreads(
            Instance<EventConsumer> consumers,
            KafkaSettings kafka,
            EventHandling handling,
            DeadLetters deadLetters,
            ReadyToConsume ready,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.consumers = consumers;
        this.kafka = kafka;
        this.handling = handling;
        this.deadLetters = deadLetters;
        this.ready = ready;
        this.service = service;
    }

    void start(@Observes StartupEvent started) {
        consumers.stream()
                .collect(Collectors.groupingBy(consumer -> consumer.group(service)))
                .forEach((name, members) -> start(new ConsumerGroup(name, members)));
    }

    private void start(ConsumerGroup group) {
        threads.add(
                Thread.ofPlatform().daemon().name("consumer-" + group.name()).start(() -> run(group)));
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        running = false;
        for (var thread : threads) {
            thread.join(Duration.ofSeconds(5));
        }
    }

    private void run(ConsumerGroup group) {
        var trouble = "";
        while (running) {
            try {
                if (ready.await(REST) && TopicWait.exist(kafka.admin(), group.topics())) {
                    consume(group);
                    trouble = "";
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                var words = BrokerRefusal.words(e).orElseGet(() -> Kinds.named(e));
                if (running && !words.equals(trouble)) {
                    Log.warnf("%s waits until this is over: %s", group.name(), words);
                    trouble = words;
                }
            }
            pause();
        }
    }

    private void consume(ConsumerGroup group) throws InterruptedException {
        var settings = kafka.consumer();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group.name());
        try (var client = new KafkaConsumer<String, byte[]>(settings)) {
            var loop = new ConsumerLoop(client, group, handling, deadLetters);
            loop.subscribe();
            while (running) {
                loop.pollOnce();
            }
            loop.commit();
        }
    }

    private void pause() {
        try {
            Thread.sleep(running ? REST : Duration.ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
