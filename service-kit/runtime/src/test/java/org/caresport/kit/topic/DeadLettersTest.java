package org.caresport.kit.topic;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.kit.testing.Patience.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.caresport.kit.kafka.KafkaSettings;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class DeadLettersTest {

    private static final String A_YEAR = Long.toString(Duration.ofDays(365).toMillis());

    @Inject
    KafkaSettings kafka;

    @Inject
    OwnTopics topics;

    @Test
    void whatNobodyShouldKeepIsKeptForDays() throws ExecutionException, InterruptedException {
        Topics.publishRaw("hostile", "key", new byte[] {1});

        await().until(() -> !Topics.read("hostile.dead-letter").isEmpty());

        assertThat(setting("hostile.dead-letter", "retention.ms"))
                .isEqualTo(Long.toString(Duration.ofDays(3).toMillis()));
        assertThat(Long.parseLong(setting("hostile.dead-letter", "segment.ms")))
                .isLessThanOrEqualTo(Duration.ofDays(1).toMillis());
    }

    @Test
    void theRestIsKeptForAYear() throws ExecutionException, InterruptedException {
        topics.createDeadLetter("harmless");

        assertThat(setting("harmless.dead-letter", "retention.ms")).isEqualTo(A_YEAR);
    }

    @Test
    void lettersFromBeforeAreNotKeptForLongerThanNewOnes() throws ExecutionException, InterruptedException {
        Topics.create("former.dead-letter", Map.of("retention.ms", A_YEAR));

        restarted().create();

        assertThat(setting("former.dead-letter", "retention.ms"))
                .isEqualTo(Long.toString(Duration.ofDays(2).toMillis()));
    }

    @Test
    void aTopicThatKeepsForHoursHasSegmentsOfHours() throws ExecutionException, InterruptedException {
        Topics.create("hourly", Map.of("retention.ms", A_YEAR));

        restarted().create();

        assertThat(setting("hourly", "retention.ms"))
                .isEqualTo(Long.toString(Duration.ofHours(6).toMillis()));
        assertThat(setting("hourly", "segment.ms"))
                .isEqualTo(Long.toString(Duration.ofMinutes(90).toMillis()));
    }

    /** As the service finds them when it starts once more. */
    @Inject
    TopicsConfig declared;

    @Inject
    DeadLettersConfig letters;

    private OwnTopics restarted() {
        return new OwnTopics(declared, letters, kafka);
    }

    private String setting(String topic, String name) throws ExecutionException, InterruptedException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (var admin = Admin.create(kafka.admin())) {
            var described = admin.describeConfigs(Set.of(resource)).all().get();
            return requireNonNull(described.get(resource)).get(name).value();
        }
    }
}
