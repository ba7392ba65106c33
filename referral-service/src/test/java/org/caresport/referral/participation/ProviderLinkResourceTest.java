package org.caresport.referral.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationStage;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.domain.Step;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class ProviderLinkResourceTest {

    private static final String REFUSAL = """
            {"reasonCode": "full", "text": "Our group is full after all"}""";

    @Inject
    Stories stories;

    @Inject
    AgroalDataSource database;

    @Test
    void theLinkShowsWhomToExpectAndWhatToMindButNoDiagnosis() {
        var enrolled = stories.enrolled();

        var seen = As.providerLink(tokenOf(enrolled))
                .get("/v1/provider-link")
                .then()
                .statusCode(200)
                .body("participationId", equalTo(enrolled.id().toString()))
                .body("state", equalTo("enrolled"))
                .body("confirmed", equalTo(false))
                .body("activity.title", equalTo("Wandelen met aandacht"))
                .body("organisationName", equalTo("Wandelclub Doetinchem"))
                .body("participant.name", equalTo("Johanna de Vries"))
                .body("functionalAdvice", contains("no impact on the knee"))
                .body("firstSession.start", equalTo("2026-12-01T09:00:00Z"))
                .body("allowed", contains("confirmation", "refusal", "attendance", "drop-out"))
                .extract()
                .asString();

        assertThat(seen).doesNotContain("T90", "Diabetes", "insulin", "beta-blocker", "icpc", "bsn");
    }

    @Test
    void aConfirmedParticipantIsExpectedAndTheCatalogueKnows() {
        var enrolled = stories.enrolled();

        post(tokenOf(enrolled), "confirmation", "{}")
                .statusCode(200)
                .body("confirmed", equalTo(true))
                .body("allowed", contains("refusal", "attendance", "drop-out"));

        Topics.await("place-request", enrolled.id().toString(), "org.caresport.places.confirm-requested.v1");
    }

    @Test
    void aRefusalEndsTheParticipationTheLinkAndLeadsToTheNextOffer() {
        var enrolled = stories.enrolled();
        var token = tokenOf(enrolled);

        post(token, "refusal", REFUSAL)
                .statusCode(200)
                .body("state", equalTo("declined-by-provider"))
                .body("participant", nullValue())
                .body("allowed", empty());

        assertThat(stories.now(enrolled.referral()).stage()).isEqualTo(ReferralStage.MATCHED);
        As.providerLink(token).get("/v1/provider-link").then().statusCode(410).body("type", endsWith("/link-expired"));
        Topics.await("place-request", enrolled.id().toString(), "org.caresport.places.release-requested.v1");
        Topics.await(
                "message-request",
                seen -> seen.key().equals(enrolled.patient().toString())
                        && seen.body().get("template").asText().equals("patient-declined-by-provider"));
    }

    @Test
    void theFirstAttendanceIsToldToTheReferrer() {
        var enrolled = stories.enrolled();

        attended(tokenOf(enrolled), true, today()).statusCode(200).body("state", equalTo("started"));

        assertThat(stories.now(enrolled.referral()).step()).isEqualTo(Step.FIRST_SESSION);
        Topics.await("referral", enrolled.referral().toString(), "org.caresport.referrals.first-session-attended.v1");
    }

    @Test
    void comingBackMakesAnActiveParticipant() {
        var enrolled = stories.enrolled();
        var token = tokenOf(enrolled);
        attended(token, true, today().minusDays(7)).statusCode(200);

        attended(token, true, today()).statusCode(200).body("state", equalTo("active"));
    }

    @Test
    void theSameDayReportedTwiceCountsOnce() {
        var enrolled = stories.enrolled();
        var token = tokenOf(enrolled);
        attended(token, true, today()).statusCode(200);

        attended(token, true, today()).statusCode(200).body("state", equalTo("started"));
    }

    @Test
    void aMissedSessionIsToldToBrokerAndPatientAndMovesNothing() {
        var enrolled = stories.enrolled();

        attended(tokenOf(enrolled), false, today()).statusCode(200).body("state", equalTo("enrolled"));

        Topics.await("referral", enrolled.id().toString(), "org.caresport.participations.session-missed.v1");
        Topics.await(
                "message-request",
                seen -> seen.key().equals(enrolled.patient().toString())
                        && seen.body().get("template").asText().equals("patient-session-missed"));
    }

    @Test
    void theSecondMissedSessionInARowOpensTheSearchForAnotherProgramme() {
        var enrolled = stories.enrolled();
        var before = stories.now(enrolled.referral());
        var token = tokenOf(enrolled);
        attended(token, false, today().minusDays(7)).statusCode(200);

        attended(token, false, today()).statusCode(200).body("state", equalTo("enrolled"));

        Topics.await("referral", enrolled.id().toString(), "org.caresport.participations.sessions-missed-in-a-row.v1");
        var referral = stories.now(enrolled.referral());
        assertThat(referral.stage()).isEqualTo(ReferralStage.GUIDED);
        assertThat(referral.matchRequest()).isNotEqualTo(before.matchRequest());
    }

    @Test
    void aSessionThatWasAttendedInBetweenStartsTheCountAgain() {
        var enrolled = stories.enrolled();
        var token = tokenOf(enrolled);
        attended(token, false, today().minusDays(14)).statusCode(200);
        attended(token, true, today().minusDays(7)).statusCode(200);
        var request = stories.now(enrolled.referral()).matchRequest();

        attended(token, false, today()).statusCode(200).body("state", equalTo("started"));

        assertThat(stories.now(enrolled.referral()).matchRequest()).isEqualTo(request);
    }

    @Test
    void attendanceIsNotReportedBeforehand() {
        attended(tokenOf(stories.enrolled()), true, today().plusDays(1))
                .statusCode(400)
                .body("errors.field", hasItem("on"));
    }

    @Test
    void aLinkThatWasNeverHandedOutIsNotKnown() {
        As.providerLink(UUID.randomUUID().toString())
                .get("/v1/provider-link")
                .then()
                .statusCode(404)
                .body("type", endsWith("/link-unknown"));
        As.providerLink("x".repeat(5000)).get("/v1/provider-link").then().statusCode(404);
        RestAssured.given().get("/v1/provider-link").then().statusCode(404);
    }

    @Test
    void aLinkPastItsDateIsNoLongerValid() throws SQLException {
        var enrolled = stories.enrolled();
        var token = tokenOf(enrolled);
        expire(enrolled);

        post(token, "confirmation", "{}").statusCode(410).body("type", endsWith("/link-expired"));

        assertThat(stories.now(enrolled.id()).version()).isEqualTo(enrolled.version());
    }

    @Test
    void twoLinksNeverMeetInOneKey() {
        var key = UUID.randomUUID().toString();
        var one = stories.enrolled();
        var other = stories.enrolled();

        confirm(tokenOf(one), key)
                .statusCode(200)
                .body("participationId", equalTo(one.id().toString()));
        confirm(tokenOf(other), key)
                .statusCode(200)
                .body("participationId", equalTo(other.id().toString()))
                .header("Idempotency-Replayed", nullValue());
    }

    @Test
    void aRevokedLinkIsRefusedWithAnOldKeyToo() {
        var enrolled = stories.enrolled();
        var token = tokenOf(enrolled);
        var key = UUID.randomUUID().toString();
        confirm(token, key).statusCode(200);

        stories.moved(stories.now(enrolled.id()), p -> p.withdraw(new Reason("illness", "x"), Stories.broker()));

        var refused = confirm(token, key).statusCode(410).extract().asString();
        assertThat(refused).doesNotContain("Johanna", "+31612345678", "johanna@example.org");
    }

    @Test
    void anExpiredLinkIsRefusedWithAnOldKeyToo() throws SQLException {
        var enrolled = stories.enrolled();
        var token = tokenOf(enrolled);
        var key = UUID.randomUUID().toString();
        confirm(token, key).statusCode(200);

        expire(enrolled);

        confirm(token, key).statusCode(410).body("type", endsWith("/link-expired"));
    }

    @Test
    void aRepeatedAnswerIsALookAndIsLoggedAsOne() throws SQLException {
        var enrolled = stories.enrolled();
        var token = tokenOf(enrolled);
        var key = UUID.randomUUID().toString();
        confirm(token, key).statusCode(200);
        Stories.soon().until(() -> looksAt(enrolled, "update") == 1);

        confirm(token, key).statusCode(200).header("Idempotency-Replayed", "true");

        Stories.soon().until(() -> looksAt(enrolled, "read") == 1);
        assertThat(looksAt(enrolled, "update")).isEqualTo(1);
    }

    @Test
    void whatIsKeptForARepeatedRequestHoldsNothingOfAPerson() throws SQLException {
        var key = UUID.randomUUID().toString();
        confirm(tokenOf(stories.enrolled()), key).statusCode(200);

        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement("select k::text from idempotency_key k where k::text like ?")) {
            select.setString(1, "%" + key + "%");
            try (var row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).doesNotContain("Johanna", "12345678", "example.org", "knee");
            }
        }
    }

    @Test
    void theClubThatLosesAParticipantIsToldWhoByALinkThatStillWorks() {
        var enrolled = stories.enrolled();
        var old = tokenOf(enrolled);

        stories.moved(enrolled, p -> p.withdraw(new Reason("illness", "Broke a leg"), Stories.broker()));

        for (var token : List.of(old, tokenOf(enrolled, "provider-place-released"))) {
            var seen = As.providerLink(token)
                    .get("/v1/provider-link")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("did-not-start"))
                    .body("participant.name", equalTo("Johanna de Vries"))
                    .body("participant.phone", nullValue())
                    .body("allowed", empty())
                    .extract()
                    .asString();
            assertThat(seen)
                    .doesNotContain("+31612345678", "johanna@example.org", "knee", "illness", "leg", "clearance\"");
            post(token, "confirmation", "{}").statusCode(410).body("happened", equalTo("participation-over"));
        }
    }

    @Test
    void theMailToTheClubThatLosesAParticipantNamesNobody() {
        var enrolled = stories.enrolled();

        stories.moved(enrolled, p -> p.withdraw(new Reason("illness", "Broke a leg"), Stories.broker()));

        var message = message(enrolled, "provider-place-released");
        assertThat(message.body().toString()).doesNotContain("Johanna", "illness");
    }

    @Test
    void afterAWhileNothingIsShownOfWhoWasLostAndSomebodyCanBeCalled() throws SQLException {
        var enrolled = stories.enrolled();
        var token = tokenOf(enrolled);
        stories.moved(enrolled, p -> p.withdraw(new Reason("illness", "Broke a leg"), Stories.broker()));
        expireAll(enrolled);

        var refused = As.providerLink(token)
                .get("/v1/provider-link")
                .then()
                .statusCode(410)
                .body("type", endsWith("/link-expired"))
                .body("happened", equalTo("participation-over"))
                .extract()
                .asString();
        assertThat(refused).doesNotContain("Johanna", "illness", "leg", "did-not-start");
    }

    @Test
    void whoRefusedKnowsItAndIsShownNothingMore() {
        var enrolled = stories.enrolled();
        var token = tokenOf(enrolled);
        post(token, "refusal", REFUSAL).statusCode(200);

        As.providerLink(token)
                .get("/v1/provider-link")
                .then()
                .statusCode(410)
                .body("happened", equalTo("participation-over"));
    }

    @Test
    void theClubSaysThatSomebodyStoppedSinceWhenAndWhy() {
        var enrolled = stories.enrolled();
        var token = tokenOf(enrolled);
        attended(token, true, today().minusDays(14)).statusCode(200);

        post(token, "drop-out", """
                        {"reasonCode": "no-contact", "text": "Not seen since", "on": "%s"}""".formatted(today().minusDays(7)))
                .statusCode(200)
                .body("state", equalTo("dropped-out"))
                .body("participant", nullValue());

        As.broker()
                .get("/v1/participations/{id}", enrolled.id().value())
                .then()
                .body("reason.code", equalTo("no-contact"))
                .body("stoppedOn", equalTo(today().minusDays(7).toString()))
                .body("firstSessionOn", equalTo(today().minusDays(14).toString()));
        As.broker()
                .get("/v1/referrals/{id}", enrolled.referral().value())
                .then()
                .body("history.find { it.kind == 'dropped-out' }.actor", equalTo("provider"))
                .body("history.find { it.kind == 'dropped-out' }.way", equalTo("link"));
        assertThat(stories.now(enrolled.referral()).stage()).isEqualTo(ReferralStage.MATCHED);
    }

    @Test
    void aReasonThatIsNotInTheListIsRefusedWithTheList() {
        var enrolled = stories.enrolled();
        var token = tokenOf(enrolled);

        for (var answer : List.of("refusal", "drop-out")) {
            post(token, answer, "{\"reasonCode\": \"no-idea\", \"text\": \"x\"}")
                    .statusCode(400)
                    .body("errors[0].field", equalTo("reasonCode"))
                    .body("errors[0].message", containsString("programme-stopped"));
        }
        assertThat(stories.now(enrolled.id()).stage()).isEqualTo(ParticipationStage.ENROLLED);
    }

    @Test
    void nobodyStopsInTheFutureOrBeforeTheyBegan() {
        var token = tokenOf(stories.enrolled());
        attended(token, true, today().minusDays(7)).statusCode(200);

        for (var day : List.of(today().plusDays(1), today().minusDays(8))) {
            post(token, "drop-out", """
                            {"reasonCode": "illness", "text": "x", "on": "%s"}""".formatted(day)).statusCode(400).body("errors.field", hasItem("on"));
        }
    }

    @Test
    void aProgrammeThatEndsLeadsToWhatComesNowAndTheReferralStaysOpen() {
        var enrolled = stories.enrolled();
        var token = tokenOf(enrolled);
        attended(token, true, today()).statusCode(200).body("allowed", hasItem("completion"));

        post(token, "completion", "{\"outcome\": \"regular-membership\"}")
                .statusCode(200)
                .body("state", equalTo("completed"));

        var told = Topics.await("referral", enrolled.id().toString(), "org.caresport.participations.completed.v1");
        assertThat(told.body().get("outcome").asText()).isEqualTo("regular-membership");
        Topics.await("referral", enrolled.referral().toString(), "org.caresport.referrals.programme-ended.v1");
        As.broker()
                .get("/v1/participations/{id}", enrolled.id().value())
                .then()
                .body("outcome", equalTo("regular-membership"));
        assertThat(stories.now(enrolled.referral()).stage()).isEqualTo(ReferralStage.GUIDED);
    }

    @Test
    void aProgrammeThatDidNotBeginDoesNotEndAndAnOutcomeIsAsked() {
        var enrolled = stories.enrolled();
        var token = tokenOf(enrolled);

        post(token, "completion", "{\"outcome\": \"end\"}").statusCode(409);
        attended(token, true, today()).statusCode(200);
        post(token, "completion", "{}").statusCode(400).body("errors.field", hasItem("outcome"));
        post(token, "completion", "{\"outcome\": \"well\"}")
                .statusCode(400)
                .body("errors[0].message", containsString("next-programme"));
    }

    private void expireAll(Participation enrolled) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update provider_invitation set expires_at = now() - interval '1 second' where participation_id = ?")) {
            update.setObject(1, enrolled.id().value());
            assertThat(update.executeUpdate()).isGreaterThan(1);
        }
    }

    private void expire(Participation enrolled) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update provider_invitation set expires_at = now() - interval '1 second' where participation_id = ?")) {
            update.setObject(1, enrolled.id().value());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private int looksAt(Participation enrolled, String action) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select count(*) from access_log where resource_id = ? and action = ? and outcome = 'granted'")) {
            select.setString(1, enrolled.id().toString());
            select.setString(2, action);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static ValidatableResponse confirm(String token, String key) {
        return As.providerLink(token)
                .header("Idempotency-Key", key)
                .body("{}")
                .post("/v1/provider-link/confirmation")
                .then();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    }

    private static ValidatableResponse attended(String token, boolean attended, LocalDate day) {
        return post(token, "attendance", "{\"attended\": %s, \"on\": \"%s\"}".formatted(attended, day));
    }

    private static ValidatableResponse post(String token, String answer, String body) {
        return As.providerLink(token)
                .body(body)
                .post("/v1/provider-link/" + answer)
                .then();
    }

    /** From the e-mail that the club gets. */
    private static String tokenOf(Participation enrolled) {
        return tokenOf(enrolled, "provider-place-reserved");
    }

    private static String tokenOf(Participation enrolled, String template) {
        var link = message(enrolled, template).body().get("link").asText();
        assertThat(link).startsWith("http://127.0.0.1:8080/provider.html#");
        return link.substring(link.indexOf('#') + 1);
    }

    private static Topics.Seen message(Participation enrolled, String template) {
        return Topics.await(
                "message-request",
                seen -> seen.key().equals(enrolled.activity().organisation().toString())
                        && seen.body().get("template").asText().equals(template));
    }
}
