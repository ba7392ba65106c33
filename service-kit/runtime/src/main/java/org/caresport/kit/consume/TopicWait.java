package org.caresport.kit.consume;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Tells whether a topic is there yet: its owner makes it, and may start after us. */
final class TopicWait {

    private TopicWait() {}

    static boolean exists(Map<String, Object> settings, String topic) throws InterruptedException {
        try (var admin = Admin.create(settings)) {
            admin.describeTopics(List.of(topic)).allTopicNames().get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            if (e.getCause() instanceof TopicAuthorizationException) {
                throw new TopicAuthorizationException(Set.of(topic));
            }
            throw new IllegalStateException("the broker did not answer", e.getCause());
        }
    }
}
