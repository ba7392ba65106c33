package org.caresport.kit.consume;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Tells whether topics are there yet: their owners make them, and may start after us. */
final class TopicWait {

    private TopicWait() {}

    static boolean exist(Map<String, Object> settings, Set<String> topics) throws InterruptedException {
        try (var admin = Admin.create(settings)) {
            admin.describeTopics(topics).allTopicNames().get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            if (e.getCause() instanceof TopicAuthorizationException refused) {
                throw new TopicAuthorizationException(
                        refused.unauthorizedTopics().isEmpty() ? topics : refused.unauthorizedTopics());
            }
            throw new IllegalStateException("the broker did not answer", e.getCause());
        }
    }
}
