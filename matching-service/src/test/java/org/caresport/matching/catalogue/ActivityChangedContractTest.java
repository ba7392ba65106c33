package org.caresport.matching.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.caresport.kit.event.CannotHandle;
import org.caresport.kit.event.IncomingEvent;
import org.caresport.kit.testing.Contracts;
import org.caresport.kit.testing.events.EventReading;
import org.caresport.matching.testing.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityChangedContractTest {

    private static final Path EXAMPLE = Path.of(
            "../activity-catalog-service/src/main/contracts/events/examples/org.caresport.activities.changed.v1.json");

    @Test
    void nothingIsNeededThatTheCatalogueDoesNotPromise() {
        EventReading.assertPromised(
                ActivityChanged.class,
                Path.of("../activity-catalog-service/src/main/contracts/events/%s.schema.json"
                        .formatted(ActivityChanged.TYPE)));
    }

    @Test
    void theCataloguesExampleIsReadWithAllThatMattersHere() {
        var programme = read(Contracts.read(EXAMPLE)).programme(Engine.RULES.vocabulary());

        assertThat(programme.municipality()).startsWith("GM");
        assertThat(programme.organisation().name()).isNotBlank();
        assertThat(programme.entrance().status()).isEqualTo("published");
        assertThat(programme.nature().forms()).isNotEmpty();
        assertThat(programme.nature().indications()).isNotEmpty();
        assertThat(programme.support().highestCareProfile()).isBetween(1, 5);
        assertThat(programme.place().location()).isNotNull();
        assertThat(programme.timing().days()).isNotEmpty();
        assertThat(programme.timing().dayParts()).hasSize(1);
        assertThat(programme.price().monthly(programme.timing().sessionsPerMonth()))
                .isNotNull();
        assertThat(programme.verifiedOn()).isNotNull();
    }

    @Test
    void whatTheCatalogueDoesNotSayIsNotKnown() {
        var programme = read("""
                {"activityId": "0b6a6b5e-8f0e-4a55-9d6b-1f0c0a4c1d01", "title": "Wandelen", "municipality": "GM0222",
                 "status": "published", "organisation": {"organisationId": "0b6a6b5e-8f0e-4a55-9d6b-1f0c0a4c1d02",
                 "name": "Wandelclub", "kind": "sports-club"}, "leader": null, "place": null, "schedule": null, "price": null}""").programme(Engine.RULES.vocabulary());

        assertThat(programme.support().competences()).isNull();
        assertThat(programme.place().location()).isNull();
        assertThat(programme.place().accessibility()).isNull();
        assertThat(programme.price().monthly(4)).isNull();
        assertThat(programme.verifiedOn()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "activityId", "organisation", "municipality", "status"})
    void anActivityWithoutWhatNoneCanDoWithoutIsRefusedByField(String field) {
        var lacking = Contracts.read(EXAMPLE).replace("\"" + field + "\"", "\"formerly-" + field + "\"");

        assertThatThrownBy(() -> read(lacking).programme(Engine.RULES.vocabulary()))
                .isInstanceOf(CannotHandle.class)
                .hasMessageContaining("'" + field);
    }

    private static ActivityChanged read(String json) {
        return new IncomingEvent(
                        "1",
                        "activity",
                        "key",
                        ActivityChanged.TYPE,
                        "urn:test",
                        Instant.EPOCH,
                        json.getBytes(StandardCharsets.UTF_8))
                .as(ActivityChanged.class);
    }
}
