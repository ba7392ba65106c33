package org.caresport.kit.consume;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.caresport.kit.event.CannotHandle;
import org.caresport.kit.event.CloudEvents;
import org.caresport.kit.kafka.BrokerRefusal;
import org.caresport.kit.kafka.KafkaSettings;
import org.caresport.kit.log.Kinds;

/** Reads each {@link CompactedTable}'s topic from its beginning and follows it. */
@ApplicationScoped
class CompactedTables {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration REST = Duration.ofSeconds(1);

    private final Instance<CompactedTable> tables;
    private final KafkaSettings kafka;
    private final ReadyToConsume ready;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running = true;

    CompactedTables(Instance<CompactedTable> tables, KafkaSettings kafka, ReadyToConsume ready) {
        this.tables = tables;
        this.kafka = kafka;
        this.ready = ready;
    }

    void start(@Observes StartupEvent started) {
        for (var table : tables) {
            ready.waitsFor(table.topic());
            threads.add(
                    Thread.ofPlatform().daemon().name("table-" + table.topic()).start(() -> run(table)));
        }
        ready.decided();
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        running = false;
        for (var thread : threads) {
            thread.join(Duration.ofSeconds(5));
        }
    }

    private void run(CompactedTable table) {
        var position = new HashMap<TopicPartition, Long>();
        var trouble = "";
        while (running) {
            try {
                if (TopicWait.exist(kafka.admin(), Set.of(table.topic()))) {
                    follow(table, position);
                }
                Thread.sleep(REST);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                var words = BrokerRefusal.words(e).orElseGet(() -> Kinds.named(e));
                if (!words.equals(trouble)) {
                    Log.warnf("table %s waits until this is over: %s", table.topic(), words);
                    trouble = words;
                }
                pause();
            }
        }
    }

    private void follow(CompactedTable table, Map<TopicPartition, Long> position) {
        var settings = kafka.consumer();
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG); // it commits nothing, and needs no right to any group
        try (var client = new KafkaConsumer<String, byte[]>(settings)) {
            var partitions = client.partitionsFor(table.topic()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            client.assign(partitions);
            client.seekToBeginning(partitions);
            position.forEach(client::seek);
            var ends = client.endOffsets(partitions);
            var behind = true;
            while (running) {
                for (var record : client.poll(POLL)) {
                    apply(table, record);
                    position.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
                }
                if (behind && hasReached(client, ends)) {
                    behind = false;
                    Log.infof("table %s has caught up", table.topic());
                    ready.caughtUp(table.topic());
                }
            }
        }
    }

    private static boolean hasReached(Consumer<?, ?> client, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> client.position(end.getKey()) >= end.getValue());
    }

    private static void apply(CompactedTable table, ConsumerRecord<String, byte[]> record) {
        try {
            if (record.value() == null) {
                table.remove(record.key());
            } else {
                table.put(CloudEvents.read(record));
            }
        } catch (CannotHandle e) {
            Log.errorf(
                    "table %s passes over %d@%d: %s",
                    table.topic(), record.partition(), record.offset(), e.getMessage());
        }
    }

    private void pause() {
        try {
            Thread.sleep(REST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
