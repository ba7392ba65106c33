package org.caresport.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.kit.testing.Patience.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.caresport.kit.testing.BrokerUsers;
import org.caresport.kit.testing.SecuredParts;
import org.caresport.kit.testing.Topics;
import org.caresport.kit.widget.Widgets;
import org.junit.jupiter.api.Test;

/** A service on a broker that asks who calls: each refusal is told in words, and over as soon as it is mended. */
@QuarkusTest
@WithTestResource(SecuredParts.class)
class SecuredBrokerTest {

    @Inject
    Widgets widgets;

    @Test
    void whatIsMissingIsToldStepByStepAndNothingIsLost() {
        var id = widgets.save("waiting");
        awaitWords("the broker refuses this service's login (KAFKA_SASL_JAAS_CONFIG");

        BrokerUsers.put(SecuredParts.USER, SecuredParts.PASSWORD);
        awaitWords("the broker does not let this service use topic ");

        allow(
                ResourceType.TOPIC,
                AclOperation.CREATE,
                AclOperation.DESCRIBE,
                AclOperation.DESCRIBE_CONFIGS,
                AclOperation.ALTER_CONFIGS);
        awaitWords("the broker lets this service write to no topic at all");

        allow(ResourceType.TOPIC, AclOperation.WRITE);
        Topics.await("widget", id.toString(), "widget.made.v1");

        Topics.publish("foreign", "key", "thing.v1", Map.of("name", "heard by name"));
        allow(ResourceType.TOPIC, AclOperation.READ);
        awaitWords("the broker does not let this service use consumer group ");

        allow(ResourceType.GROUP, AclOperation.READ);
        await().untilAsserted(() -> assertThat(widgets.count("heard by name")).isEqualTo(1));
        assertThat(SecuredParts.LOG).content().doesNotContain(SecuredParts.PASSWORD);
    }

    private static void allow(ResourceType type, AclOperation... operations) {
        BrokerUsers.allow(SecuredParts.USER, type, "*", operations);
    }

    private void awaitWords(String words) {
        await().untilAsserted(() -> assertThat(SecuredParts.LOG).content().contains(words));
    }
}
