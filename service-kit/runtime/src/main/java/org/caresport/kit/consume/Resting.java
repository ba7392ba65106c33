package org.caresport.kit.consume;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/** The partitions whose next record failed, and is tried again later. They rest until that record is done with. */
final class Resting {

    private final Map<TopicPartition, Rest> rests = new HashMap<>();

    boolean has(TopicPartition partition) {
        return rests.containsKey(partition);
    }

    /** How often its next record has been tried in vain. */
    int tries(TopicPartition partition) {
        var rest = rests.get(partition);
        return rest == null ? 0 : rest.tries;
    }

    void begin(TopicPartition partition, int tries, Instant until) {
        rests.put(partition, new Rest(tries, until));
    }

    void end(TopicPartition partition) {
        rests.remove(partition);
    }

    /** Those that have rested long enough to be tried again. */
    List<TopicPartition> over(Instant now) {
        return rests.entrySet().stream()
                .filter(rest -> !rest.getValue().until.isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** When each of them has rested long enough. */
    Stream<Instant> ends() {
        return rests.values().stream().map(Rest::until);
    }

    private record Rest(int tries, Instant until) {}
}
