package org.caresport.kit.consume;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The consumers that share a poll under one name, each with a topic of its own, in the order in which they are served. */
record ConsumerGroup(String name, List<EventConsumer> members) {

    ConsumerGroup {
        members = members.stream()
                .sorted(Comparator.comparingInt(EventConsumer::turn).thenComparing(EventConsumer::topic))
                .toList();
        if (members.stream().map(EventConsumer::topic).distinct().count() < members.size()) {
            throw new IllegalStateException(
                    "two consumers of one topic are called %s; give one of them its own group()".formatted(name));
        }
    }

    Set<String> topics() {
        return members.stream().map(EventConsumer::topic).collect(Collectors.toUnmodifiableSet());
    }

    EventConsumer member(String topic) {
        return members.stream()
                .filter(member -> member.topic().equals(topic))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody here asked for " + topic));
    }

    /** The same in the order in which they are to be handled; those of one topic stay in theirs. */
    <T> List<T> inTurn(List<T> of, Function<T, String> topic) {
        return of.stream()
                .sorted(Comparator.comparingInt(one -> members.indexOf(member(topic.apply(one)))))
                .toList();
    }
}
