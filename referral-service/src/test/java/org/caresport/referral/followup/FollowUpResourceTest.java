package org.caresport.referral.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What came of a referral is written down by broker and patient, also when it is over, and never lost. */
@QuarkusTest
@WithTestResource(RealParts.class)
class FollowUpResourceTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    @Inject
    Stories stories;

    @Test
    void theFirstSessionSetsFourDays() {
        var referral = begun(today);

        measures(referral)
                .statusCode(200)
                .body("followed", equalTo(true))
                .body("moments.moment", contains("month-0", "month-3", "month-6", "month-12"))
                .body("moments[0].dueOn", equalTo(today.toString()))
                .body("moments[1].dueOn", equalTo(today.plusMonths(3).toString()))
                .body("moments[3].dueOn", equalTo(today.plusMonths(12).toString()))
                .body("moments[1].state", equalTo("planned"));
    }

    @Test
    void whatWasKnownShortlyBeforeSaysHowItWasAtTheStart() {
        measures(begun(today))
                .body("moments[0].values.measure", hasItem("systolic"))
                .body("moments[0].minutesPerWeek", equalTo(60))
                .body("moments[0].state", equalTo("recorded"));
    }

    @Test
    void aBrokerRecordsWhatWasMeasuredAndEverybodyWhoMustHearsIt() {
        var referral = begun(today.minusMonths(3));

        record(referral, "month-3", """
                {"values": [{"measure": "active-days", "value": 4}, {"measure": "active-minutes-a-day", "value": 40, "unit": "min/d"},
                            {"measure": "walk-distance", "value": 431, "unit": "m"}, {"measure": "satisfaction", "value": 8},
                            {"measure": "goal-attainment", "value": 1}, {"measure": "body-weight", "missing": "does-not-want"}],
                 "who5": [3, 3, 4, 3, 3]}""")
                .statusCode(200)
                .body("moments[1].state", equalTo("recorded"))
                .body("moments[1].late", equalTo(false))
                .body("moments[1].minutesPerWeek", equalTo(160))
                .body("moments[1].values.find { it.measure == 'well-being' }.value", equalTo(64))
                .body("moments[1].values.find { it.measure == 'body-weight' }.missing", equalTo("does-not-want"))
                .body("moments[1].values.find { it.measure == 'walk-distance' }.way", equalTo("account"));

        var told = Topics.await("referral", referral.id().toString(), "org.caresport.referrals.followed-up.v1");
        assertThat(told.body().get("reasonCode").asText()).isEqualTo("month-3");
        var measured = Topics.await(
                "referral",
                seen -> seen.key().equals(referral.id().toString())
                        && seen.type().equals("org.caresport.measures.recorded.v1")
                        && seen.body().path("measure").asText().equals("walk-distance"));
        assertThat(measured.body().get("moment").asText()).isEqualTo("month-3");
        assertThat(measured.body().toString()).doesNotContain("431");
        As.broker()
                .get("/v1/referrals/{id}", referral.id().value())
                .then()
                .body("profile.measurements.moderateMinutesPerWeek", equalTo(160))
                .body("measurements.find { it.measure == 'active-days' }.actor", equalTo("broker"))
                .body("history.kind", hasItem("followed-up"))
                .body("history.kind", hasItem("profile-updated"));
    }

    @Test
    void theSameMeasureAgainIsACorrectionAndBothStay() {
        var referral = begun(today.minusMonths(3));
        record(referral, "month-3", "{\"values\": [{\"measure\": \"active-days\", \"value\": 7}]}");

        record(
                        referral,
                        "month-3",
                        "{\"toldBy\": \"phone\", \"values\": [{\"measure\": \"active-days\", \"value\": 2}]}")
                .statusCode(200)
                .body("moments[1].values", hasSize(1))
                .body("moments[1].values[0].value", equalTo(2))
                .body("moments[1].values[0].onBehalfOf", equalTo("patient"))
                .body("history.findAll { it.moment == 'month-3' }.value", contains(7, 2))
                .body("history.find { it.value == 7 && it.moment == 'month-3' }.replacedAt", containsString("T"))
                .body("history.find { it.value == 2 && it.moment == 'month-3' }.replacedAt", nullValue());
    }

    @Test
    void theSameRequestAgainRecordsNothingTwice() {
        var referral = begun(today.minusMonths(3));
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            As.broker()
                    .header("Idempotency-Key", key)
                    .body("{\"values\": [{\"measure\": \"active-days\", \"value\": 3}]}")
                    .post("/v1/referrals/{id}/measures/month-3", referral.id().value())
                    .then()
                    .statusCode(200)
                    .body("history.findAll { it.moment == 'month-3' }", hasSize(1));
        }
    }

    @Test
    void missingIsAResultWithAReason() {
        var referral = begun(today.minusMonths(6));

        record(referral, "month-6", "{\"missing\": \"ill\"}")
                .statusCode(200)
                .body("moments[2].state", equalTo("missing"))
                .body("moments[2].missing", equalTo("ill"));
        record(referral, "month-6", "{\"values\": [{\"measure\": \"active-days\", \"value\": 1}]}")
                .statusCode(200)
                .body("moments[2].state", equalTo("recorded"))
                .body("history.findAll { it.moment == 'month-6' && it.missing == 'ill' }", hasSize(1));
        record(referral, "month-6", "{\"missing\": \"moved\"}")
                .statusCode(400)
                .body("errors.field", contains("missing"));
    }

    @Test
    void whatIsMeasuredAfterTheWindowCountsAndIsMarkedLate() {
        var referral = begun(today.minusMonths(5));

        measures(referral).body("moments[1].state", equalTo("overdue"));
        record(referral, "month-3", "{\"values\": [{\"measure\": \"active-days\", \"value\": 3}]}")
                .statusCode(200)
                .body("moments[1].late", equalTo(true));
    }

    @Test
    void aCompletedReferralIsStillFollowedAndAWithdrawnOneIsNot() {
        var completed = stories.moved(
                begun(today.minusMonths(12)),
                r -> r.complete(new Reason("active", "Is a member now"), Stories.broker()));
        var cancelled = stories.moved(
                begun(today.minusMonths(3)), r -> r.cancel(new Reason("moved", "Moved away"), Stories.broker()));

        record(completed, "month-12", "{\"values\": [{\"measure\": \"active-days\", \"value\": 5}]}")
                .statusCode(200)
                .body("moments[3].state", equalTo("recorded"));
        assertThat(stories.now(completed.id()).stage()).isEqualTo(completed.stage());
        measures(cancelled).body("followed", equalTo(false));
        record(cancelled, "month-3", "{\"values\": [{\"measure\": \"active-days\", \"value\": 5}]}")
                .statusCode(409)
                .body("type", endsWith("/move-not-allowed"));
    }

    @Test
    void beforeTheFirstSessionNothingIsFollowed() {
        record(stories.matched(), "month-0", "{\"missing\": \"ill\"}").statusCode(409);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"values": [{"measure": "active-days", "value": 8}]}                                              | values[0].value
            {"values": [{"measure": "active-days", "value": 3}, {"measure": "waist", "value": 3}]}            | values[1].value
            {"values": [{"measure": "body-height", "value": 1.8, "unit": "m"}]}                               | values[0].unit
            {"values": [{"measure": "waist"}]}                                                                | values[0].value
            {"values": [{"measure": "waist", "value": 98, "missing": "ill"}]}                                 | values[0].value
            {"values": [{"measure": "waist", "value": 98}, {"measure": "waist", "value": 97}]}                | values[1].measure
            {"values": [{"measure": "satisfaction", "value": 7.5}]}                                           | values[0].value
            {"values": [{"measure": "systolic", "value": 80}, {"measure": "diastolic", "value": 120}]}        | values[1].value
            {"takenOn": "2199-01-01", "values": [{"measure": "waist", "value": 98}]}                          | takenOn
            {"takenOn": "2001-01-01", "values": [{"measure": "waist", "value": 98}]}                          | takenOn
            {"missing": "ill", "values": [{"measure": "waist", "value": 98}]}                                 | missing
            {"who5": [3, 3, 4, 3]}                                                                            | who5
            {"values": []}                                                                                    | values
            """)
    void whatCannotBeTrueIsRefusedByTheNameOfItsFieldAndChangesNothing(String body, String field) {
        var referral = begun(today.minusMonths(3));

        record(referral, "month-3", body).statusCode(400).body("errors.field", contains(field));

        measures(referral).body("moments[1].values", hasSize(0));
    }

    @Test
    void tooEarlyForAMomentIsRefused() {
        record(begun(today), "month-3", "{\"values\": [{\"measure\": \"active-days\", \"value\": 3}]}")
                .statusCode(400)
                .body("errors.field", contains("takenOn"));
    }

    @Test
    void whatABrokerMeasuresInBetweenAsksForProposalsAgainAndAnOlderValueDoesNot() {
        var referral = stories.matched();
        var before = stories.now(referral.id());

        measured(referral, "{\"values\": [{\"measure\": \"systolic\", \"value\": 185}]}")
                .statusCode(200);

        var after = stories.now(referral.id());
        assertThat(after.profile().measurements().systolic()).isEqualTo(185);
        assertThat(after.profile().measurements().diastolic())
                .isEqualTo(before.profile().measurements().diastolic());
        assertThat(after.matchRequest()).isNotEqualTo(before.matchRequest());
        assertThat(after.stage()).isEqualTo(before.stage());
        assertThat(after.nextActionOn()).isEqualTo(before.nextActionOn());
        Topics.await(
                "match-request",
                seen -> seen.key().equals(referral.id().toString())
                        && seen.body().at("/measurements/systolic").asInt() == 185);

        measured(referral, "{\"takenOn\": \"2020-01-01\", \"values\": [{\"measure\": \"systolic\", \"value\": 120}]}")
                .statusCode(200);
        assertThat(stories.now(referral.id()).profile().measurements().systolic())
                .isEqualTo(185);
        assertThat(stories.now(referral.id()).matchRequest()).isEqualTo(after.matchRequest());
    }

    @Test
    void whatIsMeasuredOfAReferralThatIsOverIsRefused() {
        var over = stories.moved(stories.submitted(), r -> r.reject(new Reason("full", "No place"), Stories.broker()));

        measured(over, "{\"values\": [{\"measure\": \"systolic\", \"value\": 185}]}")
                .statusCode(409);
    }

    @Test
    void anotherMunicipalitysBrokerFindsNothing() {
        var referral = begun(today.minusMonths(3));
        var stranger = As.broker("broker-zoe", "GM1955");

        stranger.get("/v1/referrals/{id}/measures", referral.id().value())
                .then()
                .statusCode(404);
        As.broker("broker-zoe", "GM1955")
                .body("{\"missing\": \"ill\"}")
                .post("/v1/referrals/{id}/measures/month-3", referral.id().value())
                .then()
                .statusCode(404);
    }

    @Test
    void aPatientAnswersThreeQuestions() {
        var referral = begun(today.minusMonths(3));
        var login = UUID.randomUUID().toString();
        stories.linked(referral.submission().patient(), login);

        As.patient(login)
                .get("/v1/me/measures")
                .then()
                .statusCode(200)
                .body("items.referralId", everyItem(equalTo(referral.id().toString())))
                .body("items[1].state", equalTo("open"))
                .body("items[1].questions.measure", contains("active-days", "active-minutes-a-day", "satisfaction"))
                .body("items[1].questions[0].text", containsString("dagen per week"));
        As.patient(login)
                .body("""
                        {"values": [{"measure": "active-days", "value": 3}, {"measure": "active-minutes-a-day", "value": 30},
                                    {"measure": "satisfaction", "value": 9}]}""")
                .post("/v1/me/measures/{id}/month-3", referral.id().value())
                .then()
                .statusCode(200)
                .body("state", equalTo("recorded"))
                .body("answers", hasSize(3));
        measures(referral)
                .body("moments[1].values.actor", everyItem(equalTo("patient")))
                .body("moments[1].values.way", everyItem(equalTo("app")));
    }

    @Test
    void aPatientSaysNothingForOthersAndNothingThatOnlyABrokerCanKnow() {
        var referral = begun(today.minusMonths(3));
        var login = UUID.randomUUID().toString();
        stories.linked(referral.submission().patient(), login);

        answer(UUID.randomUUID().toString(), referral.id(), "{\"missing\": \"ill\"}")
                .statusCode(404);
        answer(login, referral.id(), "{\"missing\": \"died\"}")
                .statusCode(400)
                .body("errors.field", contains("missing"));
        answer(login, referral.id(), "{\"values\": [{\"measure\": \"systolic\", \"value\": 120}]}")
                .statusCode(400)
                .body("errors.field", contains("values[0].measure"));
        answer(login, referral.id(), "{\"toldBy\": \"phone\", \"missing\": \"ill\"}")
                .statusCode(400)
                .body("errors.field", contains("toldBy"));
    }

    private static ValidatableResponse answer(String login, ReferralId referral, String body) {
        return As.patient(login)
                .body(body)
                .post("/v1/me/measures/{id}/month-3", referral.value())
                .then();
    }

    private static ValidatableResponse record(Referral referral, String moment, String body) {
        return As.broker()
                .body(body)
                .post("/v1/referrals/{id}/measures/{moment}", referral.id().value(), moment)
                .then();
    }

    private static ValidatableResponse measured(Referral referral, String body) {
        return As.broker()
                .body(body)
                .post("/v1/referrals/{id}/measurements", referral.id().value())
                .then();
    }

    private static ValidatableResponse measures(Referral referral) {
        return As.broker()
                .get("/v1/referrals/{id}/measures", referral.id().value())
                .then();
    }

    private Referral begun(LocalDate on) {
        var enrolled = stories.enrolled();
        stories.moved(
                enrolled,
                participation -> participation.attend(on, Stories.broker()).orElseThrow());
        return stories.now(enrolled.referral());
    }
}
