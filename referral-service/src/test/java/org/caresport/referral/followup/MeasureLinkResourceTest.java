package org.caresport.referral.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.duty.Directory;
import org.caresport.referral.patient.ContactSource;
import org.caresport.referral.patient.OwnContact;
import org.caresport.referral.patient.Patients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A patient without an account says how they are doing by the link in the mail that asks it. */
@QuarkusTest
@WithTestResource(RealParts.class)
class MeasureLinkResourceTest {

    private static final String THREE_ANSWERS = """
            {"values": [{"measure": "active-days", "value": 3}, {"measure": "active-minutes-a-day", "value": 30},
                        {"measure": "satisfaction", "value": 9}]}""";

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    @Inject
    Stories stories;

    @Inject
    MeasureReminders reminders;

    @Inject
    Directory directory;

    @Inject
    Patients patients;

    @Inject
    AgroalDataSource database;

    @Test
    void theMailLeadsToTheThreeQuestionsOfTheMomentThatIsOpenAndNamesNobody() {
        var referral = begun(today.minusMonths(3));

        var seen = by(mailed(referral))
                .get("/v1/offer-link/measures")
                .then()
                .statusCode(200)
                .body("followed", equalTo(true))
                .body("items.moment", contains("month-3"))
                .body("items[0].state", equalTo("open"))
                .body("items[0].dueOn", equalTo(today.toString()))
                .body("items[0].questions.measure", contains("active-days", "active-minutes-a-day", "satisfaction"))
                .body("items[0].questions[0].text", containsString("dagen per week"))
                .body("items[0].questions[0].most", equalTo(7))
                .body("items[0].answers", hasSize(0))
                .body("expiresAt", containsString("T"))
                .extract()
                .asString();

        assertThat(seen).doesNotContain("Johanna", "johanna@", "+316", "T90", "Diabetes", "1958", "bsn");
    }

    @Test
    void thePatientAnswersByTheLinkAloneAndTheHistorySaysSo() {
        var referral = begun(today.minusMonths(3));
        var token = mailed(referral);

        post(token, "month-3", THREE_ANSWERS)
                .statusCode(200)
                .body("items[0].state", equalTo("recorded"))
                .body(
                        "items[0].answers.measure",
                        containsInAnyOrder("active-days", "active-minutes-a-day", "satisfaction"));

        As.broker()
                .get("/v1/referrals/{id}/measures", referral.id().value())
                .then()
                .body("moments[1].state", equalTo("recorded"))
                .body("moments[1].minutesPerWeek", equalTo(90))
                .body("moments[1].values.actor", everyItem(equalTo("patient")))
                .body("moments[1].values.way", everyItem(equalTo("link")));
        As.broker()
                .get("/v1/referrals/{id}", referral.id().value())
                .then()
                .body("history.last().actor", equalTo("patient"))
                .body("history.last().way", equalTo("link"));
        As.broker()
                .get("/v1/referrals/{id}/todos", referral.id().value())
                .then()
                .body("items.findAll { it.outcome == null && it.kind == 'measure-due' }", hasSize(0));
    }

    @Test
    void whatIsSentAgainIsACorrectionAndARepetitionWithItsKeyIsNot() {
        var referral = begun(today.minusMonths(3));
        var token = mailed(referral);
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            by(token)
                    .header("Idempotency-Key", key)
                    .body(THREE_ANSWERS)
                    .post("/v1/offer-link/measures/month-3")
                    .then()
                    .statusCode(200)
                    .body("items[0].answers", hasSize(3));
        }

        post(token, "month-3", "{\"values\": [{\"measure\": \"active-days\", \"value\": 5}]}")
                .statusCode(200)
                .body("items[0].answers.find { it.measure == 'active-days' }.value", equalTo(5));

        As.broker()
                .get("/v1/referrals/{id}/measures", referral.id().value())
                .then()
                .body(
                        "history.findAll { it.moment == 'month-3' && it.measure == 'active-days' }.value",
                        contains(3, 5));
    }

    @Test
    void whatTheDoctorMeasuredIsNotShownToWhoeverHoldsTheLink() {
        var referral = begun(today.minusMonths(3));
        As.broker()
                .body("{\"values\": [{\"measure\": \"systolic\", \"value\": 151}]}")
                .post("/v1/referrals/{id}/measures/month-3", referral.id().value())
                .then()
                .statusCode(200);

        by(mailed(referral))
                .get("/v1/offer-link/measures")
                .then()
                .body("items[0].state", equalTo("open"))
                .body("items[0].answers", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            month-3  | {"values": [{"measure": "active-days", "value": 8}]}     | values[0].value
            month-3  | {"values": [{"measure": "systolic", "value": 120}]}      | values[0].measure
            month-3  | {"missing": "died"}                                      | missing
            month-3  | {"toldBy": "phone", "missing": "ill"}                    | toldBy
            month-3  | {"values": []}                                           | values
            month-12 | {"missing": "ill"}                                       | moment
            month-0  | {"values": [{"measure": "active-days", "value": 3}]}     | moment
            """)
    void whatCannotBeAnsweredIsRefusedByNameAndChangesNothing(String moment, String body, String field) {
        var referral = begun(today.minusMonths(3));
        var token = mailed(referral);

        post(token, moment, body).statusCode(400).body("errors.field", contains(field));

        by(token).get("/v1/offer-link/measures").then().body("items[0].answers", hasSize(0));
    }

    @Test
    void whoDoesNotWantToAnswerSaysSo() {
        var referral = begun(today.minusMonths(3));

        post(mailed(referral), "month-3", "{\"missing\": \"does-not-want\"}")
                .statusCode(200)
                .body("items[0].state", equalTo("missing"))
                .body("items[0].missing", equalTo("does-not-want"));
    }

    @Test
    void aLinkWhoseWindowHasClosedSaysWhatBecameOfItAndWhomToCall() throws SQLException {
        var here = "GM0189";
        directory.annaIsThereFor(here);
        var referral = begunIn(here, today.minusMonths(3));
        var token = mailed(referral);
        change("update follow_up set due_on = due_on - 29 where moment = 'MONTH_3' and referral_id = ?", referral);

        by(token)
                .get("/v1/offer-link/measures")
                .then()
                .statusCode(410)
                .body("type", endsWith("/link-expired"))
                .body("state", equalTo("overdue"))
                .body("broker.name", equalTo("Anna Wolters"))
                .body("broker.phone", equalTo("0314-123456"));
        post(token, "month-3", THREE_ANSWERS).statusCode(410);

        As.broker("broker-anna", here)
                .get("/v1/referrals/{id}/measures", referral.id().value())
                .then()
                .body("moments[1].values", hasSize(0));
        assertThat(denied(referral)).isEqualTo(2);
    }

    @Test
    void ofAReferralThatIsNotFollowedAnyMoreNothingIsAsked() {
        var referral = begun(today.minusMonths(3));
        var token = mailed(referral);
        stories.moved(stories.now(referral.id()), r -> r.cancel(new Reason("moved", "Moved away"), Stories.broker()));

        by(token)
                .get("/v1/offer-link/measures")
                .then()
                .statusCode(200)
                .body("followed", equalTo(false))
                .body("items", hasSize(0));
        post(token, "month-3", THREE_ANSWERS).statusCode(409).body("type", endsWith("/move-not-allowed"));
    }

    @Test
    void aLinkThatWasNeverHandedOutIsNotKnownNorIsOneOfAnotherPurpose() {
        var offered = stories.offered();
        var link = Topics.await(
                        "message-request",
                        seen -> seen.key().equals(offered.patient().toString())
                                && seen.body().get("template").asText().equals("patient-offer"))
                .body()
                .get("link")
                .asText();

        for (var token :
                List.of(UUID.randomUUID().toString(), "x".repeat(5000), link.substring(link.indexOf('#') + 1))) {
            by(token).get("/v1/offer-link/measures").then().statusCode(404).body("type", endsWith("/link-unknown"));
            post(token, "month-3", THREE_ANSWERS).statusCode(404);
        }
        by(mailed(begun(today.minusMonths(3)))).get("/v1/offer-link").then().statusCode(404);
    }

    @Test
    void theReminderBringsALinkThatWorksBesideTheFirst() throws SQLException {
        var begun = today.minusMonths(3).minusDays(15);
        var referral = begun(begun);
        var first = mailed(referral);
        change(
                "update follow_up set reminded_at = now() - interval '15 days' where moment = 'MONTH_3' and referral_id = ?",
                referral);

        reminders.remind();

        var second = Topics.await(
                "message-request",
                seen -> isAsked(seen, referral) && !token(seen).equals(first));
        for (var token : List.of(first, token(second))) {
            by(token).get("/v1/offer-link/measures").then().statusCode(200).body("items.moment", contains("month-3"));
        }
        assertThat(Instant.parse(second.body().at("/parameters/expiresAt").asText()))
                .isEqualTo(begun.plusMonths(3)
                        .plusDays(28)
                        .atTime(23, 59)
                        .atZone(ZoneId.of("Europe/Amsterdam"))
                        .toInstant());
    }

    @Test
    void whoSpeaksForThePatientAnswersForThem() {
        var referral = begun(today.minusMonths(3));
        var patient = referral.submission().patient();
        var mute = new OwnContact(null, "+31612345678", "nl", ContactSource.BROKER, Instant.now());
        QuarkusTransaction.requiringNew().run(() -> patients.say(List.of(patient), mute, "broker-anna"));
        As.broker()
                .body("""
                        {"name": "Sanne Bos", "relationship": "child", "ground": "written-authorisation", "email": "sanne@mail.example",
                         "phone": "+31687654321", "language": "nl"}""")
                .put("/v1/referrals/{id}/representative", referral.id().value())
                .then()
                .statusCode(200);

        post(mailed(referral), "month-3", THREE_ANSWERS).statusCode(200);

        As.broker()
                .get("/v1/referrals/{id}/measures", referral.id().value())
                .then()
                .body("moments[1].values.actor", everyItem(equalTo("representative")))
                .body("moments[1].values.onBehalfOf", everyItem(equalTo("patient")))
                .body("moments[1].missing", nullValue());
    }

    private String mailed(Referral referral) {
        reminders.remind();
        return token(Topics.await("message-request", seen -> isAsked(seen, referral)));
    }

    private static boolean isAsked(Topics.Seen seen, Referral referral) {
        return seen.key().equals(referral.submission().patient().toString())
                && seen.body().get("template").asText().equals("patient-measure-due");
    }

    private static String token(Topics.Seen seen) {
        var link = seen.body().get("link").asText();
        assertThat(link).startsWith("http://127.0.0.1:8080/offer.html?measures#");
        return link.substring(link.indexOf('#') + 1);
    }

    private static RequestSpecification by(String token) {
        return RestAssured.given().contentType(ContentType.JSON).header("Link-Token", token);
    }

    private static ValidatableResponse post(String token, String moment, String body) {
        return by(token).body(body).post("/v1/offer-link/measures/" + moment).then();
    }

    private Referral begun(LocalDate on) {
        return begun(stories.enrolled(), on);
    }

    private Referral begunIn(String municipality, LocalDate on) {
        return begun(stories.enrolledIn(stories.anActivity(), stories.matched(stories.aPatient(), municipality)), on);
    }

    private Referral begun(Participation enrolled, LocalDate on) {
        stories.moved(
                enrolled,
                participation -> participation.attend(on, Stories.broker()).orElseThrow());
        return stories.now(enrolled.referral());
    }

    private void change(String statement, Referral referral) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(statement)) {
            update.setObject(1, referral.id().value());
            assertThat(update.executeUpdate()).isPositive();
        }
    }

    private long denied(Referral referral) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select count(*) from access_log where outcome = 'denied' and patient_id = ? and actor = ?")) {
            query.setString(1, referral.submission().patient().toString());
            query.setString(2, "patient-link:" + referral.submission().patient());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
