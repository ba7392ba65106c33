package org.caresport.kit.consume;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** An event that an operator has sent again from the dead letters: for the group that gave up on it, and no other. */
final class Replayed {

    private static final String FOR = "replayed-for";

    private Replayed() {}

    /** Whether it is this group's; what comes for the first time is everybody's. */
    static boolean isFor(String group, ConsumerRecord<String, byte[]> record) {
        var meant = record.headers().lastHeader(FOR);
        return meant == null || new String(meant.value(), StandardCharsets.UTF_8).equals(group);
    }
}
