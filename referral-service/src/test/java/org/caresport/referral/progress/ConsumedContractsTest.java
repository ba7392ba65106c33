package org.caresport.referral.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.caresport.kit.event.IncomingEvent;
import org.caresport.kit.testing.Contracts;
import org.caresport.kit.testing.events.EventReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** We can read what the other services promise to send: their examples, through our own records. */
class ConsumedContractsTest {

    @Test
    void weCanReadProposals() {
        var result = example("matching-service", MatchResult.PROPOSED).as(MatchResult.class);

        assertThat(result.referralId()).isNotNull();
        var proposals = result.toProposals();
        assertThat(proposals.proposals()).isNotEmpty().allSatisfy(proposal -> {
            assertThat(proposal.title()).isNotBlank();
            assertThat(proposal.organisationName()).isNotBlank();
            assertThat(proposal.suitability()).isNotBlank();
            assertThat(proposal.score()).isNotNull();
            assertThat(proposals.reasonsOf(proposal))
                    .isNotEmpty()
                    .allSatisfy(reason -> assertThat(reason.text()).containsKeys("nl", "en"));
        });
    }

    @Test
    void weCanReadThatNothingWasFound() {
        var result = example("matching-service", MatchResult.NONE_FOUND).as(MatchResult.class);

        assertThat(result.requestId()).isNotNull();
        assertThat(result.rulesVersion()).isNotBlank();
        assertThat(result.toProposals().proposals()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PlaceEvent.RESERVED,
                PlaceEvent.WAITLISTED,
                PlaceEvent.OFFERED,
                PlaceEvent.OFFER_EXPIRED,
                PlaceEvent.RELEASED,
                PlaceEvent.REFUSED
            })
    void weCanReadWhatHappensToAPlace(String type) {
        var place = example("activity-catalog-service", type).as(PlaceEvent.class);

        assertThat(place.participationId()).isNotNull();
        switch (type) {
            case PlaceEvent.WAITLISTED -> assertThat(place.position()).isPositive();
            case PlaceEvent.OFFERED -> assertThat(place.expiresAt()).isNotNull();
            case PlaceEvent.RELEASED, PlaceEvent.REFUSED ->
                assertThat(place.reason()).isNotBlank();
            default -> {}
        }
    }

    @Test
    void weCanReadAnActivity() {
        var changed = example("activity-catalog-service", ActivityConsumer.ActivityChanged.TYPE)
                .as(ActivityConsumer.ActivityChanged.class);

        assertThat(changed.title()).isNotBlank();
        assertThat(changed.organisation().name()).isNotBlank();
        assertThat(changed.status()).isNotBlank();
        assertThat(changed.updatedAt()).isNotNull();
        assertThat(changed.spot().address()).isEqualTo("Kruisbergseweg 150, 7001AB Doetinchem");
        assertThat(changed.spot().phone()).isEqualTo("0314-123456");
    }

    @Test
    void nothingIsNeededThatTheProducersDoNotPromise() {
        EventReading.assertPromised(MatchResult.class, schemas("matching-service", MatchResult.TYPES));
        EventReading.assertPromised(PlaceEvent.class, schemas("activity-catalog-service", PlaceEvent.TYPES));
        EventReading.assertPromised(
                ActivityConsumer.ActivityChanged.class,
                schemas("activity-catalog-service", Set.of(ActivityConsumer.ActivityChanged.TYPE)));
    }

    private static Path[] schemas(String producer, Set<String> types) {
        return types.stream()
                .map(type -> Path.of("../%s/src/main/contracts/events/%s.schema.json".formatted(producer, type)))
                .toArray(Path[]::new);
    }

    private static IncomingEvent example(String producer, String type) {
        var file = Path.of("../%s/src/main/contracts/events/examples/%s.json".formatted(producer, type));
        return new IncomingEvent(
                UUID.randomUUID().toString(),
                "topic",
                "key",
                type,
                "urn:test",
                Instant.EPOCH,
                Contracts.read(file).getBytes(StandardCharsets.UTF_8));
    }
}
