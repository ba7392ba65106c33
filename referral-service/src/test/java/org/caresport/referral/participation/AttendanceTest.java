package org.caresport.referral.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationStage;
import org.caresport.referral.invitation.ProviderInvitations;
import org.junit.jupiter.api.Test;

/** What a club, or the broker for it, says of the sessions that were held. */
@QuarkusTest
@WithTestResource(RealParts.class)
class AttendanceTest {

    private static final LocalDate TODAY = Stories.today();

    @Inject
    Stories stories;

    @Inject
    ProviderInvitations links;

    @Inject
    AgroalDataSource database;

    @Test
    void attendanceIsReportedForSessionsThatWereHeldAndForNoOtherDay() {
        var enrolled = stories.enrolled();
        stories.heldOn(enrolled.activity().id(), List.of(TODAY.plusDays(3)));

        report(enrolled, TODAY.plusDays(3), "present").statusCode(400).body("errors.field", hasItem("on"));
        report(enrolled, TODAY.minusDays(100), "present")
                .statusCode(400)
                .body("errors.find { it.field == 'on' }.message", containsString("no day on which a session was held"));
        report(enrolled, TODAY.minusDays(7), "present").statusCode(200).body("state", equalTo("started"));
        assertThat(stories.now(enrolled.id()).firstSessionOn()).isEqualTo(TODAY.minusDays(7));
    }

    @Test
    void theLinkAndTheAccountShowTheDaysThatCanBeReportedAndWhatWasSaid() {
        var enrolled = stories.enrolled();
        report(enrolled, TODAY, "absent-with-notice").statusCode(200);

        for (var seen : List.of(
                As.providerLink(token(enrolled)).get("/v1/provider-link"),
                provider(enrolled).get("/v1/participants/{id}", enrolled.id().value()))) {
            seen.then()
                    .statusCode(200)
                    .body("sessions", hasSize(20))
                    .body("sessions[0].on", equalTo(TODAY.toString()))
                    .body("sessions[0].presence", equalTo("absent-with-notice"))
                    .body(
                            "sessions[0].correctableUntil",
                            equalTo(TODAY.plusDays(14).toString()))
                    .body("sessions[1].presence", nullValue());
        }
    }

    @Test
    void anUnknownKindOfPresenceIsRefusedWithTheList() {
        report(stories.enrolled(), TODAY, "somewhere")
                .statusCode(400)
                .body("errors[0].field", equalTo("presence"))
                .body("errors[0].message", containsString("cancelled-by-club"));
    }

    @Test
    void itIsSaidOnceWhetherSomebodyWasThere() {
        var enrolled = stories.enrolled();

        post(enrolled, "{\"on\": \"%s\"}".formatted(TODAY)).statusCode(400).body("errors.field", hasItem("presence"));
        post(enrolled, "{\"on\": \"%s\", \"presence\": \"present\", \"attended\": false}".formatted(TODAY))
                .statusCode(400)
                .body("errors.field", hasItem("presence"));
    }

    @Test
    void anAbsenceWithNoticeIsToldToTheBrokerAndNoFriendlyMessageIsSent() {
        var enrolled = stories.enrolled();

        report(enrolled, TODAY, "absent-with-notice").statusCode(200).body("state", equalTo("enrolled"));

        Topics.await("referral", enrolled.id().toString(), "org.caresport.participations.absent-with-notice.v1");
        assertThat(Topics.read("message-request"))
                .noneMatch(seen -> seen.key().equals(enrolled.patient().toString())
                        && seen.body().get("template").asText().equals("patient-session-missed"));
    }

    @Test
    void theSecondAbsenceInARowOpensTheSearchWhetherOrNotItWasAnnounced() {
        var enrolled = stories.enrolled();
        var before = stories.now(enrolled.referral()).matchRequest();
        report(enrolled, TODAY.minusDays(7), "absent-with-notice").statusCode(200);

        report(enrolled, TODAY, "absent-without-notice").statusCode(200);

        assertThat(stories.now(enrolled.referral()).matchRequest()).isNotEqualTo(before);
        attendance(enrolled).body("missedInARow", equalTo(2)).body("announcedInARow", equalTo(1));
    }

    @Test
    void aSessionThatTheClubCancelledIsNobodysMissedOne() {
        var enrolled = stories.enrolled();
        var before = stories.now(enrolled.referral()).matchRequest();
        report(enrolled, TODAY.minusDays(7), "absent-without-notice").statusCode(200);

        report(enrolled, TODAY, "cancelled-by-club").statusCode(200).body("state", equalTo("enrolled"));

        assertThat(stories.now(enrolled.referral()).matchRequest()).isEqualTo(before);
        attendance(enrolled).body("missedInARow", equalTo(1));
    }

    @Test
    void aMissBeforeASessionThatWasAttendedIsNoNews() {
        var enrolled = stories.enrolled();
        report(enrolled, TODAY, "present").statusCode(200);

        report(enrolled, TODAY.minusDays(7), "absent-without-notice").statusCode(200);

        Topics.await("referral", enrolled.id().toString(), "org.caresport.participations.started.v1");
        assertThat(Topics.read("referral"))
                .noneMatch(seen -> seen.key().equals(enrolled.id().toString())
                        && seen.type().endsWith("session-missed.v1"));
    }

    @Test
    void aMissThatWasReportedByMistakeIsUndoneAndBothReportsAreKept() {
        var enrolled = stories.enrolled();
        report(enrolled, TODAY, "absent-without-notice").statusCode(200);

        report(enrolled, TODAY, "present").statusCode(200).body("state", equalTo("started"));

        Topics.await("referral", enrolled.id().toString(), "org.caresport.participations.attendance-corrected.v1");
        attendance(enrolled)
                .body("missedInARow", equalTo(0))
                .body("reports.presence", contains("absent-without-notice", "present"))
                .body("reports[0].before", nullValue())
                .body("reports[1].before", equalTo("absent-without-notice"))
                .body("reports[1].actor", equalTo("provider"))
                .body("reports[1].way", equalTo("link"));
    }

    @Test
    void aFirstSessionThatWasReportedByMistakeIsTakenBackEverywhere() {
        var enrolled = stories.enrolled();
        report(enrolled, TODAY, "present").statusCode(200).body("state", equalTo("started"));
        assertThat(stories.now(enrolled.referral()).firstSessionOn()).isEqualTo(TODAY);

        report(enrolled, TODAY, "absent-without-notice")
                .statusCode(200)
                .body("state", equalTo("enrolled"))
                .body("firstSession.start", equalTo("2026-12-01T09:00:00Z"));

        var referral = stories.now(enrolled.referral());
        assertThat(referral.firstSessionOn()).isNull();
        Topics.await("referral", enrolled.referral().toString(), "org.caresport.referrals.first-session-corrected.v1");
        Topics.await("referral", enrolled.id().toString(), "org.caresport.participations.session-missed.v1");
    }

    @Test
    void whoActuallyCameAWeekLaterHasStartedThen() {
        var enrolled = stories.enrolled();
        report(enrolled, TODAY.minusDays(7), "present").statusCode(200);
        report(enrolled, TODAY, "present").statusCode(200).body("state", equalTo("active"));

        report(enrolled, TODAY.minusDays(7), "cancelled-by-club")
                .statusCode(200)
                .body("state", equalTo("started"));

        assertThat(stories.now(enrolled.referral()).firstSessionOn()).isEqualTo(TODAY);
    }

    @Test
    void whatWasReportedCanBeCorrectedForTwoWeeksAndNoLonger() throws SQLException {
        var enrolled = stories.enrolled();
        report(enrolled, TODAY.minusDays(20), "present").statusCode(200);
        firstReported(enrolled, 14);
        report(enrolled, TODAY.minusDays(20), "absent-with-notice").statusCode(200);
        firstReported(enrolled, 16);

        report(enrolled, TODAY.minusDays(20), "present")
                .statusCode(400)
                .body("errors[0].field", equalTo("on"))
                .body("errors[0].message", containsString("could be corrected until"));
        report(enrolled, TODAY.minusDays(20), "absent-with-notice").statusCode(200);
        assertThat(stories.now(enrolled.id()).stage()).isEqualTo(ParticipationStage.ENROLLED);
    }

    @Test
    void theBrokerWritesDownWhatTheyWereTold() {
        var enrolled = stories.enrolled();

        As.broker()
                .body("""
                        {"on": "%s", "presence": "present", "toldBy": "phone", "teller": "provider"}""".formatted(TODAY))
                .post("/v1/participations/{id}/attendance", enrolled.id().value())
                .then()
                .statusCode(200)
                .body("state", equalTo("started"))
                .body("reports[0].actor", equalTo("broker"))
                .body("reports[0].way", equalTo("phone"))
                .body("reports[0].onBehalfOf", equalTo("provider"));
    }

    @Test
    void whoStartedIsNotConfirmedUnlessSomebodyConfirmed() {
        var enrolled = stories.enrolled();
        var expected = stories.moved(stories.enrolled(), p -> p.confirm(Stories.broker()));

        report(enrolled, TODAY, "present").statusCode(200).body("confirmed", equalTo(false));
        report(expected, TODAY, "present").statusCode(200).body("confirmed", equalTo(true));

        As.broker()
                .get("/v1/participations/{id}", enrolled.id().value())
                .then()
                .body("state", equalTo("started"))
                .body("confirmed", equalTo(false));
    }

    @Test
    void theBrokerSaysThatAProgrammeWasFinishedAndWhatComesNow() {
        var enrolled = stories.enrolled();
        report(enrolled, TODAY, "present").statusCode(200);

        As.broker()
                .body("{\"outcome\": \"on-their-own\"}")
                .post("/v1/participations/{id}/completion", enrolled.id().value())
                .then()
                .statusCode(200)
                .body("state", equalTo("completed"))
                .body("outcome", equalTo("on-their-own"));
    }

    @Test
    void whyAPatientDeclinesOrStopsIsOneOfAList() {
        var offered = stories.offered();
        var login = UUID.randomUUID().toString();
        stories.linked(offered.patient(), login);

        for (var move : List.of("decline", "withdrawal")) {
            As.patient(login)
                    .body("{\"reasonCode\": \"because\", \"text\": \"x\"}")
                    .post("/v1/me/participations/{id}/" + move, offered.id().value())
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("reasonCode"))
                    .body("errors[0].message", containsString("too-far"));
        }
        assertThat(stories.now(offered.id()).stage()).isEqualTo(ParticipationStage.OFFERED);
    }

    private ValidatableResponse attendance(Participation participation) {
        return As.broker()
                .get("/v1/participations/{id}/attendance", participation.id().value())
                .then()
                .statusCode(200);
    }

    private ValidatableResponse report(Participation participation, LocalDate on, String presence) {
        return post(participation, "{\"on\": \"%s\", \"presence\": \"%s\"}".formatted(on, presence));
    }

    private ValidatableResponse post(Participation participation, String body) {
        return As.providerLink(token(participation))
                .body(body)
                .post("/v1/provider-link/attendance")
                .then();
    }

    private String token(Participation participation) {
        return QuarkusTransaction.requiringNew().call(() -> links.issue(participation.id(), Instant.now()));
    }

    private void firstReported(Participation participation, int daysAgo) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update attendance set first_recorded_at = now() - make_interval(days => ?) where participation_id = ?")) {
            update.setInt(1, daysAgo);
            update.setObject(2, participation.id().value());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static RequestSpecification provider(Participation participation) {
        return As.with(Tokens.of("provider")
                .organisation(participation.activity().organisation().toString())
                .municipality(Stories.MUNICIPALITY));
    }
}
