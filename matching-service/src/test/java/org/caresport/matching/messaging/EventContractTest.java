package org.caresport.matching.messaging;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.caresport.kit.consume.CompactedTable;
import org.caresport.kit.consume.EventConsumer;
import org.caresport.kit.testing.EventContract;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.topic.OwnTopics;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The AsyncAPI document, from which this service's rights on the broker are made, against the code. */
@QuarkusTest
@WithTestResource(RealParts.class)
class EventContractTest {

    private final EventContract contract = EventContract.ofThisService();

    @Inject
    Instance<EventConsumer> consumers;

    @Inject
    Instance<CompactedTable> tables;

    @Inject
    OwnTopics topics;

    @Inject
    @ConfigProperty(name = "quarkus.application.name")
    String service;

    @Test
    void theDocumentNamesWhatIsHeardAndInWhichGroup() {
        contract.assertHears(
                consumers.stream().collect(toMap(EventConsumer::topic, consumer -> consumer.group(service))));
    }

    @Test
    void theDocumentNamesWhatIsFollowedFromItsBeginning() {
        contract.assertFollows(tables.stream().map(CompactedTable::topic).collect(toSet()));
    }

    @Test
    void theDocumentNamesWhatIsSent() {
        contract.assertSends(topics.names());
    }
}
