package org.caresport.referral.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caresport.referral.Stories.soon;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.domain.ActivityId;
import org.caresport.referral.domain.UnknownActivity;
import org.caresport.referral.persistence.HeldSessions;
import org.caresport.referral.persistence.HeldSessions.HeldSession;
import org.caresport.referral.persistence.KnownActivities;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class ActivityConsumerTest {

    @Inject
    KnownActivities activities;

    @Inject
    HeldSessions sessions;

    private final ActivityId id = new ActivityId(UUID.randomUUID());

    @Test
    void aPublishedActivityCanBeOfferedUnderItsNewestName() {
        tell("Wandelen", "published", "2026-11-22T09:00:00Z");
        tell("Wandelen met aandacht", "published", "2026-11-22T10:00:00Z");

        soon().untilAsserted(() -> assertThat(title()).isEqualTo("Wandelen met aandacht"));
    }

    @Test
    void anOlderAnnouncementThatComesLateChangesNothing() {
        tell("Wandelen met aandacht", "published", "2026-11-22T10:00:00Z");
        soon().untilAsserted(() -> assertThat(title()).isEqualTo("Wandelen met aandacht"));

        tell("Wandelen", "closed", "2026-11-22T09:00:00Z");
        tell("Wandelen op dinsdag", "published", "2026-11-22T11:00:00Z");

        soon().untilAsserted(() -> assertThat(title()).isEqualTo("Wandelen op dinsdag"));
    }

    @Test
    void aPausedActivityIsNotOffered() {
        tell("Wandelen", "published", "2026-11-22T09:00:00Z");
        soon().untilAsserted(() -> assertThat(title()).isEqualTo("Wandelen"));

        tell("Wandelen", "paused", "2026-11-22T10:00:00Z");

        awaitUnknown();
    }

    @Test
    void aTombstoneForgetsTheActivity() {
        tell("Wandelen", "published", "2026-11-22T09:00:00Z");
        soon().untilAsserted(() -> assertThat(title()).isEqualTo("Wandelen"));

        Topics.publishTombstone("activity", id.toString());

        awaitUnknown();
    }

    @Test
    void whatWasHeldStaysAndWhatIsToComeIsAsItWasToldLast() {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        tellSessions("published", List.of(now.minus(Duration.ofDays(7))), List.of(now.plus(Duration.ofDays(1))));
        soon().untilAsserted(() -> assertThat(starts()).hasSize(2));

        tellSessions("published", List.of(), List.of(now.plus(Duration.ofDays(2)), now.plus(Duration.ofDays(9))));

        soon().untilAsserted(() -> assertThat(starts())
                .containsExactly(
                        now.minus(Duration.ofDays(7)), now.plus(Duration.ofDays(2)), now.plus(Duration.ofDays(9))));
    }

    @Test
    void aPausedActivityHoldsNoSessions() {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        tellSessions("published", List.of(), List.of(now.plus(Duration.ofDays(1))));
        soon().untilAsserted(() -> assertThat(starts()).hasSize(1));

        tellSessions("paused", List.of(now.minus(Duration.ofDays(6))), List.of(now.plus(Duration.ofDays(1))));

        soon().untilAsserted(() -> assertThat(starts()).containsExactly(now.minus(Duration.ofDays(6))));
    }

    private List<Instant> starts() {
        return QuarkusTransaction.requiringNew()
                .call(() -> sessions.between(id, Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")).stream()
                        .map(HeldSession::start)
                        .toList());
    }

    private void tellSessions(String status, List<Instant> recent, List<Instant> next) {
        Topics.publish("activity", id.toString(), "org.caresport.activities.changed.v1", """
                {"activityId": "%s", "organisation": {"organisationId": "%s", "name": "Wandelclub", "kind": "sports-club"},
                 "municipality": "GM0222", "title": "Wandelen", "status": "%s", "updatedAt": "2026-11-22T09:00:00Z",
                 "capacity": 20, "audience": "patients", "placesLeft": 3, "waitingList": {"enabled": false, "length": 0},
                 "recentSessions": %s, "nextSessions": %s}""".formatted(
                        id, UUID.randomUUID(), status, json(recent), json(next)));
    }

    private static String json(List<Instant> starts) {
        return starts.stream()
                .map(start -> """
                        {"sessionId": "%s", "start": "%s", "end": "%s"}""".formatted(UUID.randomUUID(), start, start.plusSeconds(3600)))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private void awaitUnknown() {
        soon().untilAsserted(() -> assertThatThrownBy(this::title).isInstanceOf(UnknownActivity.class));
    }

    private String title() {
        return QuarkusTransaction.requiringNew()
                .call(() -> activities.getOpen(id).activity().title());
    }

    private void tell(String title, String status, String updatedAt) {
        Topics.publish("activity", id.toString(), "org.caresport.activities.changed.v1", """
                {"activityId": "%s", "organisation": {"organisationId": "%s", "name": "Wandelclub", "kind": "sports-club"},
                 "municipality": "GM0222", "title": "%s", "status": "%s", "updatedAt": "%s", "capacity": 20,
                 "audience": "patients", "placesLeft": 3, "waitingList": {"enabled": false, "length": 0}}""".formatted(
                        id, UUID.randomUUID(), title, status, updatedAt));
    }
}
