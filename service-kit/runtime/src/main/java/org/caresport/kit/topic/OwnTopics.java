package org.caresport.kit.topic;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.caresport.kit.kafka.KafkaSettings;

/** Makes the topics that this service owns when the broker does not have them; their owner knows how long they keep. */
@ApplicationScoped
public class OwnTopics {

    private static final String DEAD_LETTER_RETENTION = Long.toString(365L * 24 * 60 * 60 * 1000);

    private final TopicsConfig config;
    private final KafkaSettings kafka;
    private volatile boolean created;

    OwnTopics(TopicsConfig config, KafkaSettings kafka) {
        this.config = config;
        this.kafka = kafka;
    }

    /** @throws KafkaException when the broker is not there; to be tried again */
    public void create() throws InterruptedException {
        if (created || config.all().isEmpty()) {
            return;
        }
        make(config.all().entrySet().stream()
                .map(topic -> topic(topic.getKey(), topic.getValue()))
                .toList());
        created = true;
    }

    /** @throws KafkaException when the broker is not there; to be tried again */
    public void createDeadLetter(String topic) throws InterruptedException {
        make(Set.of(new NewTopic(topic, Optional.of(1), Optional.empty())
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, DEAD_LETTER_RETENTION))));
    }

    private void make(Collection<NewTopic> topics) throws InterruptedException {
        try (var admin = Admin.create(kafka.admin())) {
            var results = admin.createTopics(topics).values();
            for (var result : results.entrySet()) {
                try {
                    result.getValue().get();
                    Log.infof("made topic %s", result.getKey());
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new KafkaException("topic %s could not be made".formatted(result.getKey()), e.getCause());
                    }
                }
            }
        }
    }

    private static NewTopic topic(String name, TopicsConfig.Topic topic) {
        var settings = new HashMap<String, String>();
        settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, topic.cleanup());
        settings.put(
                TopicConfig.RETENTION_MS_CONFIG, Long.toString(topic.retention().toMillis()));
        return new NewTopic(name, Optional.of(topic.partitions()), Optional.empty()).configs(settings);
    }
}
