package org.caresport.kit.consume;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.caresport.kit.kafka.BrokerRefusal;

/**
 * Reads the topics of one group. A record's offset is committed after its effect is, so a crash in between delivers it
 * again and the inbox passes over it. A partition whose record must be tried again rests; the others go on.
 */
class ConsumerLoop {

    private static final Duration LONGEST_POLL = Duration.ofMillis(500);
    private static final Duration COMMIT_EVERY = Duration.ofMillis(500);
    private static final int MOST_TOGETHER = 50;

    private final Consumer<String, byte[]> kafka;
    private final ConsumerGroup group;
    private final EventHandling handling;
    private final DeadLetters deadLetters;
    private final Resting resting = new Resting();
    private final Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    private Instant committed = Instant.now();

    ConsumerLoop(Consumer<String, byte[]> kafka, ConsumerGroup group, EventHandling handling, DeadLetters deadLetters) {
        this.kafka = kafka;
        this.group = group;
        this.handling = handling;
        this.deadLetters = deadLetters;
    }

    void subscribe() {
        kafka.subscribe(group.topics(), new ConsumerRebalanceListener() {
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
        var now = Instant.now();
        kafka.resume(
                resting.over(now).stream().filter(kafka.assignment()::contains).toList());
        var records = kafka.poll(patience(now));
        if (!allTogether(records)) {
            for (var partition : group.inTurn(List.copyOf(records.partitions()), TopicPartition::topic)) {
                handle(partition, records.records(partition)).ifPresent(next -> offsets.put(partition, next));
            }
        }
        if (!offsets.isEmpty() && !Instant.now().isBefore(committed.plus(COMMIT_EVERY))) {
            commit();
        }
    }

    /** A poll ends as soon as a record comes; without one, when there is something else to do. */
    private Duration patience(Instant now) {
        return Stream.concat(
                        resting.ends(), offsets.isEmpty() ? Stream.empty() : Stream.of(committed.plus(COMMIT_EVERY)))
                .filter(next -> next.isAfter(now))
                .map(next -> Duration.between(now, next))
                .filter(left -> left.compareTo(LONGEST_POLL) < 0)
                .min(Comparator.naturalOrder())
                .orElse(LONGEST_POLL);
    }

    /** The inbox is what makes an effect happen once; offsets may come later, and spare the broker a write an event. */
    void commit() {
        if (!offsets.isEmpty()) {
            kafka.commitSync(offsets);
            offsets.clear();
        }
        committed = Instant.now();
    }

    /** What one poll brings from several partitions is often one story, and one commit is cheaper than three. */
    private boolean allTogether(ConsumerRecords<String, byte[]> records) {
        if (records.partitions().size() < 2
                || records.count() > MOST_TOGETHER
                || records.partitions().stream().anyMatch(resting::has)) {
            return false;
        }
        var batch = records.partitions().stream()
                .flatMap(partition -> records.records(partition).stream())
                .toList();
        if (!handledInOne(group.inTurn(batch, ConsumerRecord::topic))) {
            return false;
        }
        batch.forEach(record -> offsets.put(
                new TopicPartition(record.topic(), record.partition()), new OffsetAndMetadata(record.offset() + 1)));
        return true;
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
        return batch.size() > 1 && !resting.has(partition) && handledInOne(batch);
    }

    private boolean handledInOne(List<ConsumerRecord<String, byte[]>> batch) {
        try {
            handling.handle(group, batch);
            return true;
        } catch (Exception e) {
            Log.debugf(e, "%s: %d records are handled one by one", group.name(), batch.size());
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
            handling.handle(group, List.of(record));
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
                deadLetters.keep(record, group.name(), failed);
                resting.end(partition);
                return true;
            } catch (RuntimeException notKept) {
                Log.warnf(
                        "%s: the dead letter could not be kept, the event is tried again%s",
                        group.name(),
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
                group.name(),
                tries,
                partition,
                record.offset(),
                failed.getClass().getSimpleName(),
                pause);
        Log.debug("why", failed);
        kafka.seek(partition, record.offset());
        kafka.pause(Set.of(partition));
        resting.begin(partition, tries, Instant.now().plus(pause));
    }
}
