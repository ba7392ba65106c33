package org.caresport.kit.topic;

import static java.util.Objects.requireNonNull;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.caresport.kit.kafka.KafkaSettings;

/**
 * Makes the topics that this service owns when the broker does not have them, and sees to it that those it has keep their
 * events as long as their owner says, and no longer.
 */
@ApplicationScoped
public class OwnTopics {

    private static final String DEAD_LETTER = ".dead-letter";

    private final TopicsConfig config;
    private final DeadLettersConfig deadLetters;
    private final KafkaSettings kafka;
    private volatile boolean created;

    OwnTopics(TopicsConfig config, DeadLettersConfig deadLetters, KafkaSettings kafka) {
        this.config = config;
        this.deadLetters = deadLetters;
        this.kafka = kafka;
    }

    public Set<String> names() {
        return config.all().keySet();
    }

    /** @throws KafkaException when the broker is not there; to be tried again */
    public void create() throws InterruptedException {
        if (created) {
            return;
        }
        try (var admin = Admin.create(kafka.admin())) {
            for (var topic : config.all().entrySet()) {
                make(admin, topic.getKey(), topic.getValue().partitions(), keeping(topic.getValue()));
            }
            shortenDeadLetters(admin);
        }
        created = true;
    }

    /**
     * Makes the topic of what could not be handled of another one.
     *
     * @return its name
     * @throws KafkaException when the broker is not there; to be tried again
     */
    public String createDeadLetter(String topic) throws InterruptedException {
        var name = topic + DEAD_LETTER;
        try (var admin = Admin.create(kafka.admin())) {
            make(admin, name, 1, Keeping.deleted(deadLetters.retention(topic)));
        }
        return name;
    }

    /** Letters that were written when they were kept for longer must not wait for the next one to be shortened. */
    private void shortenDeadLetters(Admin admin) throws InterruptedException {
        var there = get(admin.listTopics().names(), "the topics could not be listed");
        for (var letters : deadLetters.retentionOf().entrySet()) {
            if (there.contains(letters.getKey() + DEAD_LETTER)) {
                keep(admin, letters.getKey() + DEAD_LETTER, Keeping.deleted(letters.getValue()));
            }
        }
    }

    private static void make(Admin admin, String name, int partitions, Keeping keeping) throws InterruptedException {
        var topic = new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(keeping.settings());
        try {
            admin.createTopics(Set.of(topic)).all().get();
            Log.infof("made topic %s", name);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicAuthorizationException) {
                requireThere(admin, name);
            } else if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("topic %s could not be made".formatted(name), e.getCause());
            }
            keep(admin, name, keeping);
        }
    }

    /** Where an operator makes the topics, a service may have no right to. */
    private static void requireThere(Admin admin, String topic) throws InterruptedException {
        try {
            admin.describeTopics(Set.of(topic)).allTopicNames().get();
        } catch (ExecutionException e) {
            throw new KafkaException(
                    "topic %s could not be made".formatted(topic), new TopicAuthorizationException(Set.of(topic)));
        }
    }

    /** A service that may not look at a topic's settings, or change them, goes on; it is for the operator to see to it. */
    private static void keep(Admin admin, String name, Keeping keeping) throws InterruptedException {
        try {
            setRight(admin, name, keeping);
        } catch (KafkaException e) {
            if (!(e.getCause() instanceof AuthorizationException)) {
                throw e;
            }
            Log.warnf("topic %s may keep its events longer than it is told: its settings are not ours to see to", name);
        }
    }

    private static void setRight(Admin admin, String name, Keeping keeping) throws InterruptedException {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, name);
        var described = get(admin.describeConfigs(Set.of(topic)).all(), "a topic could not be described");
        var now = requireNonNull(described.get(topic));
        var wanted = new HashMap<>(keeping.settings());
        wanted.entrySet().removeIf(setting -> now.get(setting.getKey()).value().equals(setting.getValue()));
        if (wanted.isEmpty()) {
            return;
        }
        Collection<AlterConfigOp> changes = wanted.entrySet().stream()
                .map(setting -> new AlterConfigOp(new ConfigEntry(setting.getKey(), setting.getValue()), OpType.SET))
                .toList();
        get(admin.incrementalAlterConfigs(Map.of(topic, changes)).all(), "a topic could not be changed");
        Log.infof("topic %s keeps its events as it is told now", name);
    }

    private static <T> T get(KafkaFuture<T> answer, String fault) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new KafkaException(fault, e.getCause());
        }
    }

    private static Keeping keeping(TopicsConfig.Topic topic) {
        return new Keeping(topic.cleanup(), topic.retention());
    }
}
