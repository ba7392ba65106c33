package org.caresport.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.kit.testing.Patience.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.caresport.catalog.testing.Callers;
import org.caresport.catalog.testing.Catalogue;
import org.caresport.catalog.testing.Entries;
import org.caresport.kit.testing.Hostile;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.ServiceLog;
import org.caresport.kit.testing.Topics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class HostileLogTest {

    @Test
    void nothingOfWhatIsSentStandsInTheLog() {
        var organisation = Catalogue.anOrganisation();
        var log = ServiceLog.fromNow();

        Hostile.with(Callers.broker())
                .get("/v1/activities")
                .get("/v1/organisations")
                .get("/v1/brokers")
                .send(
                        "PUT",
                        "/v1/activities/" + UUID.randomUUID(),
                        Entries.activity(organisation).toString())
                .send(
                        "PUT",
                        "/v1/organisations/" + organisation,
                        Entries.organisation().toString())
                .send(
                        "PUT",
                        "/v1/brokers/" + UUID.randomUUID(),
                        Entries.broker().toString())
                .send("DELETE", "/v1/brokers/" + UUID.randomUUID(), "{}");
        Topics.publish(
                "place-request",
                Hostile.MARK,
                "org.caresport.places.hold-requested.v1",
                Map.of("requestedAt", Hostile.MARK));

        await().until(() -> log.text().contains("could not handle place-request"));
        assertThat(log.text()).doesNotContainIgnoringCase(Hostile.MARK);
    }
}
