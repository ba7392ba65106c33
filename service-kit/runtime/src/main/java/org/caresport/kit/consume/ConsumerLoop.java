package org.caresport.kit.consume;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.caresport.kit.kafka.BrokerRefusal;

/**
 * Reads one topic for one consumer. A record's offset is committed after its effect is, so a crash in between delivers it
 * again and the inbox passes over it. A partition whose record must be tried again rests; the others go on.
 */
class ConsumerLoop {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration COMMIT_EVERY = Duration.ofMillis(250);
    private static final int MOST_TOGETHER = 50;

    private final Consumer<String, byte[]> kafka;
    private final EventConsumer consumer;
    private final String group;
    private final EventHandling handling;
    private final DeadLetters deadLetters;
    private final Resting resting = new Resting();
    private final Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    private Instant committed = Instant.now();

    ConsumerLoop(
            Consumer<String, byte[]> kafka,
            EventConsumer consumer,
            String group,
            EventHandling handling,
            DeadLetters deadLetters) {
        this.kafka = kafka;
        this.consumer = consumer;
        this.group = group;
        this.handling = handling;
        this.deadLetters = deadLetters;
    }

    void subscribe() {
        kafka.subscribe(Set.of(consumer.topic()), new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> gone) {
                commit();
                gone.forEach(resting::end);
            }

            @Override
            public void onPartitionsLost(Collection<TopicPartition> gone) {
                gone.forEach(offsets::remove);
                gone.forEach(resting::end);
            }

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> come) {}
        });
    }

    void pollOnce() throws InterruptedException {
        kafka.resume(resting.over(Instant.now()).stream()
                .filter(kafka.assignment()::contains)
                .toList());
        var records = kafka.poll(POLL);
        for (var partition : records.partitions()) {
            handle(partition, records.records(partition)).ifPresent(next -> offsets.put(partition, next));
        }
        if (records.isEmpty() || Instant.now().isAfter(committed.plus(COMMIT_EVERY))) {
            commit();
        }
    }

    /** The inbox is what makes an effect happen once; offsets may come later, and spare the broker a write an event. */
    void commit() {
        if (!offsets.isEmpty()) {
            kafka.commitSync(offsets);
            offsets.clear();
        }
        committed = Instant.now();
    }

    /** @return from where to go on, if anything was done */
    private Optional<OffsetAndMetadata> handle(TopicPartition partition, List<ConsumerRecord<String, byte[]>> records)
            throws InterruptedException {
        var done = 0;
        while (done < records.size()) {
            var batch = records.subList(done, Math.min(done + MOST_TOGETHER, records.size()));
            var handled = together(partition, batch) ? batch.size() : oneByOne(partition, batch);
            done += handled;
            if (handled < batch.size()) {
                break;
            }
        }
        return done == 0
                ? Optional.empty()
                : Optional.of(new OffsetAndMetadata(records.get(done - 1).offset() + 1));
    }

    /**
     * Under load most of the cost of an event is its commit, so records that have queued up share one. When one of them
     * fails nothing has happened, and each is handled by itself.
     */
    private boolean together(TopicPartition partition, List<ConsumerRecord<String, byte[]>> batch) {
        if (batch.size() == 1 || resting.has(partition)) {
            return false;
        }
        try {
            handling.handle(consumer, group, batch);
            return true;
        } catch (Exception e) {
            Log.debugf(e, "%s: %d records of %s are handled one by one", group, batch.size(), partition);
            return false;
        }
    }

    /** @return how many, until one has to wait */
    private int oneByOne(TopicPartition partition, List<ConsumerRecord<String, byte[]>> records)
            throws InterruptedException {
        var done = 0;
        while (done < records.size() && handled(partition, records.get(done))) {
            done++;
        }
        return done;
    }

    /** Whether the next record may follow: this one took effect, or is kept as a dead letter. */
    private boolean handled(TopicPartition partition, ConsumerRecord<String, byte[]> record)
            throws InterruptedException {
        try {
            handling.handle(consumer, group, List.of(record));
            resting.end(partition);
            return true;
        } catch (Exception e) {
            return giveUpOn(partition, record, e);
        }
    }

    private boolean giveUpOn(TopicPartition partition, ConsumerRecord<String, byte[]> record, Exception failed)
            throws InterruptedException {
        var tries = resting.tries(partition) + 1;
        var failure = Failure.of(failed);
        if (failure == Failure.HOPELESS || (failure == Failure.UNCLEAR && tries >= Failure.TRIES)) {
            try {
                deadLetters.keep(record, group, failed);
                resting.end(partition);
                return true;
            } catch (RuntimeException notKept) {
                Log.warnf(
                        "%s: the dead letter could not be kept, the event is tried again%s",
                        group,
                        BrokerRefusal.words(notKept).map(words -> ": " + words).orElse(""));
            }
        }
        rest(partition, record, tries, failed);
        return false;
    }

    private void rest(TopicPartition partition, ConsumerRecord<String, byte[]> record, int tries, Exception failed) {
        var pause = Failure.pauseAfter(tries);
        Log.warnf(
                "%s: try %d of %s@%d failed (%s); again in %s",
                group, tries, partition, record.offset(), failed.getClass().getSimpleName(), pause);
        Log.debug("why", failed);
        kafka.seek(partition, record.offset());
        kafka.pause(Set.of(partition));
        resting.begin(partition, tries, Instant.now().plus(pause));
    }
}
