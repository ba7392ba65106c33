package org.caresport.referral.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.referral.Stories.soon;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.FirstSession;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationState.Enrolled;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the club does with its sessions, and what becomes of the first session of those who have a place. */
@QuarkusTest
@WithTestResource(RealParts.class)
class FirstSessionsTest {

    private final Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(3));

    @Inject
    Stories stories;

    @Inject
    FirstSessions sessions;

    private final FirstSession first = session(0);

    @SuppressWarnings("NullAway.Init") // before each
    private Participation place;

    @BeforeEach
    void somebodyHasAPlace() {
        place = stories.moved(stories.placeRequested(), p -> p.reserve(first, Stories.broker()));
    }

    @Test
    void aSessionThatIsMovedIsToldWithItsNewTime() {
        var later = new FirstSession(first.sessionId(), start.plusSeconds(7200), start.plusSeconds(10800));

        follow(List.of(later, session(7)));

        assertThat(firstSession()).isEqualTo(later);
        assertThat(awaitMessage("patient-session-moved")
                        .at("/parameters/firstSessionStart")
                        .asText())
                .isEqualTo(later.start().toString());
        Topics.await("referral", place.id().toString(), "org.caresport.participations.first-session-moved.v1");
    }

    @Test
    void whereOneIsNotHeldTheNextOneIsTheFirst() {
        var next = session(7);

        follow(List.of(next, session(14)));

        assertThat(firstSession()).isEqualTo(next);
        awaitMessage("patient-session-moved");
    }

    @Test
    void whereNoneIsPlannedAnyMoreThePatientAndTheBrokerHearIt() {
        follow(List.of());

        assertThat(firstSession()).isNull();
        var told = awaitMessage("patient-session-cancelled").path("parameters");
        assertThat(told.has("firstSessionStart")).isFalse();
        assertThat(told.path("appointmentId").asText()).isEqualTo(place.id().toString());

        var planned = session(21);
        follow(List.of(planned));
        assertThat(firstSession()).as("when there is one again").isEqualTo(planned);
    }

    @Test
    void whatIsHeldAsItWasChangesNothingWhicheverNumberItHas() {
        follow(List.of(new FirstSession(UUID.randomUUID(), first.start(), first.end()), session(7)));

        assertThat(firstSession()).isEqualTo(first);
    }

    @Test
    void whatLiesBeyondTheSessionsThatAreToldIsNotKnownToBeCancelled() {
        var sooner = IntStream.range(0, 5)
                .mapToObj(n -> new FirstSession(
                        UUID.randomUUID(), start.minusSeconds(36000 - n), start.minusSeconds(32000 - n)))
                .toList();

        follow(sooner);

        assertThat(firstSession()).isEqualTo(first);
    }

    @Test
    void whatWasToldBeforeThePlaceWasGivenSaysNothingOfIt() {
        QuarkusTransaction.requiringNew()
                .run(() -> sessions.follow(
                        place.activity().id(),
                        List.of(session(7)),
                        place.lastUpdated().minusSeconds(1)));

        assertThat(firstSession()).isEqualTo(first);
    }

    @Test
    void theCatalogueTellsIt() {
        var next = session(7);
        Topics.publish(
                "activity", place.activity().id().toString(), "org.caresport.activities.changed.v1", """
                {"activityId": "%s", "organisation": {"organisationId": "%s", "name": "Wandelclub"}, "municipality": "GM0222",
                 "title": "Wandelen", "status": "published", "updatedAt": "%s", "audience": "patients", "placesLeft": 3,
                 "waitingList": {"enabled": false, "length": 0},
                 "nextSessions": [{"sessionId": "%s", "start": "%s", "end": "%s"}]}""".formatted(
                                place.activity().id(),
                                UUID.randomUUID(),
                                Instant.now(),
                                next.sessionId(),
                                next.start(),
                                next.end()));

        soon().untilAsserted(() -> assertThat(firstSession()).isEqualTo(next));
    }

    private void follow(List<FirstSession> told) {
        QuarkusTransaction.requiringNew()
                .run(() -> sessions.follow(
                        place.activity().id(),
                        told,
                        stories.now(place.id()).lastUpdated().plusSeconds(1)));
    }

    private @Nullable FirstSession firstSession() {
        return ((Enrolled) stories.now(place.id()).state()).firstSession();
    }

    private JsonNode awaitMessage(String template) {
        return Topics.await(
                        "message-request",
                        seen -> seen.key().equals(place.patient().toString())
                                && seen.body().path("template").asText().equals(template))
                .body();
    }

    private FirstSession session(int days) {
        var begin = start.plus(Duration.ofDays(days));
        return new FirstSession(UUID.randomUUID(), begin, begin.plusSeconds(3600));
    }
}
