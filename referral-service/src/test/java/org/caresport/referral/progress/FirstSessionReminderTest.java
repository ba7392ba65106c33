package org.caresport.referral.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.referral.Stories.soon;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.FirstSession;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.persistence.Whereabouts;
import org.caresport.referral.persistence.Whereabouts.Spot;
import org.junit.jupiter.api.Test;

/** Whoever has a place hears when and where to be, and again on the day before. */
@QuarkusTest
@WithTestResource(RealParts.class)
class FirstSessionReminderTest {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private final LocalDate day = LocalDate.now(HERE).plusDays(20);
    private final Instant start = at(day, "10:00");

    @Inject
    Stories stories;

    @Inject
    FirstSessionReminder reminder;

    @Inject
    Whereabouts whereabouts;

    @Test
    void thePlaceIsToldWithWhenAndWhereAndWhomToCallThere() {
        var place = enrolled();

        var told = awaitMessage(place, "patient-place-reserved").path("parameters");

        assertThat(told.path("firstSessionStart").asText()).isEqualTo(start.toString());
        assertThat(told.path("firstSessionEnd").asText())
                .isEqualTo(start.plusSeconds(3600).toString());
        assertThat(told.path("address").asText()).isEqualTo("Kruisbergseweg 150, 7001AB Doetinchem");
        assertThat(told.path("placePhone").asText()).isEqualTo("0314-123456");
        assertThat(told.path("appointmentId").asText()).isEqualTo(place.id().toString());
        assertThat(told.toString()).doesNotContain("Wandel");
    }

    @Test
    void aPlaceThatIsLostIsTakenOutOfTheCalendarByAHigherNumber() {
        var place = enrolled();
        var noted = awaitMessage(place, "patient-place-reserved").path("parameters");

        stories.moved(place, p -> p.losePlace(new Reason("activity-closed", "Gestopt"), Stories.broker()));

        var gone = awaitMessage(place, "patient-declined-by-provider").path("parameters");
        assertThat(gone.path("appointmentId")).isEqualTo(noted.path("appointmentId"));
        assertThat(gone.path("appointmentRevision").asInt())
                .isGreaterThan(noted.path("appointmentRevision").asInt());
    }

    @Test
    void theReminderComesOnceOnTheDayBefore() {
        var place = enrolled();

        reminder.remind(at(day.minusDays(2), "12:00"));
        reminder.remind(at(day.minusDays(1), "08:59"));
        reminder.remind(at(day.minusDays(1), "20:00"));
        assertThat(reminders(place))
                .as("too early, and too late in the evening")
                .isEmpty();

        reminder.remind(at(day.minusDays(1), "09:00"));
        reminder.remind(at(day.minusDays(1), "09:15"));

        assertThat(reminders(place)).hasSize(1).first().satisfies(told -> {
            assertThat(told.at("/parameters/firstSessionStart").asText()).isEqualTo(start.toString());
            assertThat(told.at("/parameters/address").asText()).contains("Kruisbergseweg");
            assertThat(told.path("notAfter").asText()).isEqualTo(start.toString());
        });
    }

    @Test
    void whoWithdrewMeanwhileIsNotReminded() {
        var place = enrolled();
        stories.moved(place, p -> p.withdraw(new Reason("no-time", "Geen tijd"), Stories.broker()));

        reminder.remind(at(day.minusDays(1), "12:00"));

        assertThat(reminders(place)).isEmpty();
    }

    @Test
    void whoTookThePlaceTodayWasToldToday() {
        var tomorrow = LocalDate.now(HERE).plusDays(1);
        var place = enrolled(at(tomorrow, "10:00"));

        reminder.remind(at(LocalDate.now(HERE), "12:00"));

        assertThat(reminders(place)).isEmpty();
    }

    @Test
    void theCatalogueSaysWhereToBeAndAnOlderWordThatComesLateChangesNothing() {
        var activity = stories.anActivity().id();
        announce(activity.toString(), "Stationsweg 2", "2026-11-22T10:00:00Z");
        announce(activity.toString(), "Stationsweg 1", "2026-11-22T09:00:00Z");
        announce(activity.toString(), "Stationsweg 3", "2026-11-22T11:00:00Z");

        soon().untilAsserted(() -> assertThat(QuarkusTransaction.requiringNew().call(() -> whereabouts.of(activity)))
                .contains(new Spot("Stationsweg 3, 7001AB Doetinchem", "0314-654321")));
        Topics.publishTombstone("activity", activity.toString());
        soon().untilAsserted(() -> assertThat(QuarkusTransaction.requiringNew().call(() -> whereabouts.of(activity)))
                .isEmpty());
    }

    private static void announce(String activity, String street, String updatedAt) {
        Topics.publish("activity", activity, "org.caresport.activities.changed.v1", """
                {"activityId": "%s", "organisation": {"organisationId": "%s", "name": "Hart in beweging",
                  "kind": "sports-club", "phone": "0314-654321"},
                 "place": {"name": "Hartcentrum", "street": "%s", "postcode": "7001AB", "locality": "Doetinchem"},
                 "municipality": "GM0222", "title": "Sterk met diabetes", "status": "published", "updatedAt": "%s",
                 "capacity": 20, "audience": "patients", "placesLeft": 3,
                 "waitingList": {"enabled": false, "length": 0}}""".formatted(
                        activity, UUID.randomUUID(), street, updatedAt));
    }

    private Participation enrolled() {
        return enrolled(start);
    }

    private Participation enrolled(Instant start) {
        var requested = stories.placeRequested();
        var activity = requested.activity().id();
        QuarkusTransaction.requiringNew()
                .run(() -> whereabouts.learn(
                        activity, new Spot("Kruisbergseweg 150, 7001AB Doetinchem", "0314-123456"), Instant.now()));
        var first = new FirstSession(UUID.randomUUID(), start, start.plusSeconds(3600));
        return stories.moved(requested, participation -> participation.reserve(first, Stories.broker()));
    }

    private static JsonNode awaitMessage(Participation participation, String template) {
        return Topics.await(
                        "message-request",
                        seen -> seen.key().equals(participation.patient().toString())
                                && seen.body().path("template").asText().equals(template))
                .body();
    }

    /** Those that came before one that is asked for now. */
    private List<JsonNode> reminders(Participation participation) {
        var last = stories.aPatient();
        var referral = stories.submitted(last);
        Topics.await(
                "message-request",
                seen -> seen.key().equals(referral.submission().patient().toString()));
        return Topics.read("message-request").stream()
                .filter(seen -> seen.key().equals(participation.patient().toString()))
                .map(Topics.Seen::body)
                .filter(body -> body.path("template").asText().equals("patient-session-tomorrow"))
                .toList();
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(HERE).toInstant();
    }
}
