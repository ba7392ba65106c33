package org.caresport.kit.consume;

import org.caresport.kit.event.IncomingEvent;

/**
 * Handles the events of one topic. Implemented as a bean, and run by the kit: for each event it opens one transaction,
 * writes the inbox row, calls {@link #on}, and commits; an event whose id is in the inbox already is passed over.
 *
 * <p>Thrown: {@link org.caresport.kit.event.CannotHandle} sends the event to the dead-letter topic at once;
 * {@link org.caresport.kit.event.TransientFailure}, a lost database or a lost race is tried again with back-off for as long
 * as it takes, while other partitions go on; anything else is tried five times and then dead-lettered.
 */
public interface EventConsumer {

    String topic();

    /**
     * The name under which Kafka and the inbox remember how far this consumer is; by default the service and the topic.
     * Consumers of the same name share a poll: what comes together is handled in one transaction.
     */
    default String group(String service) {
        return service + "." + topic();
    }

    /** Of consumers that share a poll: whose events are handled first, lowest first. */
    default int turn() {
        return 0;
    }

    boolean handles(String type);

    /** Whether a tombstone of a compacted topic is handled, too. */
    default boolean handlesTombstones() {
        return false;
    }

    void on(IncomingEvent event);
}
