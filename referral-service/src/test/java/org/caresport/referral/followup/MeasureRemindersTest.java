package org.caresport.referral.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.measure.FollowUp;
import org.caresport.referral.measure.MeasureMoment;
import org.caresport.referral.patient.ContactSource;
import org.caresport.referral.patient.OwnContact;
import org.caresport.referral.patient.Patients;
import org.caresport.referral.persistence.Measurements;
import org.junit.jupiter.api.Test;

/** When a moment's day has come it is told of, once; not of those who are not followed any more. */
@QuarkusTest
@WithTestResource(RealParts.class)
class MeasureRemindersTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    @Inject
    Stories stories;

    @Inject
    MeasureReminders reminders;

    @Inject
    Measurements measurements;

    @Inject
    Patients patients;

    @Inject
    AgroalDataSource database;

    @Test
    void thePatientIsAskedOnceForEachMoment() {
        var referral = begun(today.minusMonths(3));

        reminders.remind();
        reminders.remind();

        asked(referral);
        assertThat(Topics.read("message-request"))
                .filteredOn(seen ->
                        seen.key().equals(referral.submission().patient().toString()))
                .filteredOn(seen -> seen.body().get("template").asText().equals("patient-measure-due"))
                .hasSize(1)
                .allSatisfy(seen -> assertThat(seen.body().toString()).doesNotContain("Johanna", "month"));
        assertThat(followUp(referral, MeasureMoment.MONTH_3).remindedAt()).isNotNull();
        assertThat(followUp(referral, MeasureMoment.MONTH_6).remindedAt()).isNull();
    }

    @Test
    void aCompletedReferralIsStillAskedAboutAndAWithdrawnOneIsNot() {
        var completed = stories.moved(
                begun(today.minusMonths(6)), r -> r.complete(new Reason("active", "Goes on alone"), Stories.broker()));
        var cancelled = stories.moved(
                begun(today.minusMonths(3)), r -> r.cancel(new Reason("mistake", "A mistake"), Stories.broker()));

        reminders.remind();

        asked(completed);
        assertThat(followUp(cancelled, MeasureMoment.MONTH_3).remindedAt()).isNull();
    }

    @Test
    void whoHasNoEmailIsTheBrokersToAsk() {
        var referral = begun(today.minusMonths(3));
        var mute = new OwnContact(null, "+31612345678", "nl", ContactSource.BROKER, Instant.now());
        QuarkusTransaction.requiringNew()
                .run(() -> patients.say(List.of(referral.submission().patient()), mute, "broker-anna"));
        var after = begun(today.minusMonths(3));

        reminders.remind();

        asked(after);
        assertThat(followUp(referral, MeasureMoment.MONTH_3).remindedAt()).isNotNull();
        assertNotAsked(referral);
    }

    @Test
    void whoDiedOrSaidNoIsNotAskedAgain() {
        var died = begun(today.minusMonths(6));
        record(died, "{\"missing\": \"died\"}");
        var saidNo = begun(today.minusMonths(6));
        record(saidNo, "{\"missing\": \"does-not-want\"}");
        var after = begun(today.minusMonths(6));

        reminders.remind();

        asked(after);

        assertThat(followUp(died, MeasureMoment.MONTH_6).remindedAt()).isNull();
        assertThat(followUp(saidNo, MeasureMoment.MONTH_6).remindedAt()).isNotNull();
        assertNotAsked(saidNo);
    }

    @Test
    void whatIsRecordedAlreadyIsNotAskedFor() {
        var referral = begun(today.minusMonths(3));
        record(referral, "{\"values\": [{\"measure\": \"active-days\", \"value\": 3}]}");

        reminders.remind();

        assertThat(followUp(referral, MeasureMoment.MONTH_3).remindedAt()).isNull();
    }

    @Test
    void whoDoesNotAnswerIsAskedOnceMore() throws SQLException {
        var referral = begun(today.minusMonths(3).minusDays(15));
        reminders.remind();
        asked(referral);
        reminders.remind();
        change(
                "update follow_up set reminded_at = now() - interval '15 days' where moment = 'MONTH_3' and referral_id = ?",
                referral);
        var answered = begun(today.minusMonths(3).minusDays(15));
        reminders.remind();
        record(answered, "{\"values\": [{\"measure\": \"active-days\", \"value\": 3}]}");
        change(
                "update follow_up set reminded_at = now() - interval '15 days' where moment = 'MONTH_3' and referral_id = ?",
                answered);

        reminders.remind();
        reminders.remind();
        var after = begun(today.minusMonths(3));
        reminders.remind();
        asked(after);

        assertThat(timesAsked(referral)).isEqualTo(2);
        assertThat(timesAsked(answered)).isEqualTo(1);
        openToDos(referral).body("kind", contains("measure-due"));
    }

    @Test
    void whatNobodyAnswersIsMissingWhenItsWindowClosesAndNoMoreToDo() throws SQLException {
        var referral = begun(today.minusMonths(3).minusDays(20));
        reminders.remind();
        openToDos(referral).body("kind", contains("measure-due"));
        change("update follow_up set due_on = due_on - 12 where moment = 'MONTH_3' and referral_id = ?", referral);

        reminders.remind();
        reminders.remind();

        openToDos(referral).body("kind", hasSize(0));
        As.broker()
                .get("/v1/referrals/{id}/measures", referral.id().value())
                .then()
                .body("moments[1].state", equalTo("missing"))
                .body("moments[1].missing", equalTo("not-answered"))
                .body("moments[1].late", equalTo(false))
                .body("moments[2].state", equalTo("planned"))
                .body("history.findAll { it.moment == 'month-3' }", hasSize(1));
        Topics.await(
                "referral",
                seen -> seen.key().equals(referral.id().toString())
                        && seen.body().path("missing").asText().equals("not-answered")
                        && seen.body().path("moment").asText().equals("month-3"));

        record(referral, "{\"values\": [{\"measure\": \"active-days\", \"value\": 3}]}");

        As.broker()
                .get("/v1/referrals/{id}/measures", referral.id().value())
                .then()
                .body("moments[1].state", equalTo("recorded"))
                .body("moments[1].missing", nullValue())
                .body("moments[1].late", equalTo(true));
    }

    @Test
    void ofWhatIsKnownInPartOnlyTheRestIsMissing() throws SQLException {
        var referral = begun(today.minusMonths(3).minusDays(20));
        record(referral, "{\"who5\": [4, 4, 4, 4, 4]}");
        change("update follow_up set due_on = due_on - 12 where moment = 'MONTH_3' and referral_id = ?", referral);

        reminders.remind();

        As.broker()
                .get("/v1/referrals/{id}/measures", referral.id().value())
                .then()
                .body("moments[1].values.find { it.measure == 'well-being' }.value", equalTo(80))
                .body("moments[1].values.find { it.measure == 'active-days' }.missing", equalTo("not-answered"));
    }

    @Test
    void nothingIsMissingOfWhoDiedOrIsNotFollowedAnyMore() {
        var died = stories.moved(
                begun(today.minusMonths(5)), r -> r.complete(new Reason("deceased", "Died"), Stories.broker()));
        var cancelled = stories.moved(
                begun(today.minusMonths(5)), r -> r.cancel(new Reason("mistake", "A mistake"), Stories.broker()));

        reminders.remind();

        assertThat(followUp(died, MeasureMoment.MONTH_3).recordedAt()).isNull();
        assertThat(followUp(cancelled, MeasureMoment.MONTH_3).recordedAt()).isNull();
    }

    @Test
    void oneThatCannotBeReadKeepsNoOtherFromBeingAsked() throws SQLException {
        var spoiled = begun(today.minusMonths(3));
        var fine = begun(today.minusMonths(3));
        change("update referral set profile = jsonb_build_array(profile) where id = ?", spoiled);
        try {
            reminders.remind();

            asked(fine);
        } finally {
            change("update referral set profile = profile -> 0 where id = ?", spoiled);
        }
        assertThat(followUp(spoiled, MeasureMoment.MONTH_3).remindedAt()).isNull();
    }

    @Test
    void whoHadBegunBeforeThereWereMomentsHasThemToo() throws SQLException, IOException {
        var referral = begun(today.minusMonths(3));
        change("delete from follow_up where moment <> 'MONTH_0' and referral_id = ?", referral);

        try (var connection = database.getConnection();
                var migration = connection.createStatement();
                var file = Objects.requireNonNull(
                        getClass().getResourceAsStream("/db/migration/V135__follow_those_who_have_begun.sql"))) {
            migration.execute(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }

        assertThat(followUp(referral, MeasureMoment.MONTH_3).dueOn())
                .isEqualTo(today.minusMonths(3).plusMonths(3));
        assertThat(followUp(referral, MeasureMoment.MONTH_12).dueOn())
                .isEqualTo(today.minusMonths(3).plusMonths(12));
    }

    private static void asked(Referral referral) {
        var patient = referral.submission().patient().toString();
        Topics.await(
                "message-request",
                seen -> seen.key().equals(patient)
                        && seen.body().get("template").asText().equals("patient-measure-due"));
    }

    private static void assertNotAsked(Referral referral) {
        assertThat(Topics.read("message-request"))
                .filteredOn(seen ->
                        seen.key().equals(referral.submission().patient().toString()))
                .noneMatch(seen -> seen.body().get("template").asText().equals("patient-measure-due"));
    }

    private static long timesAsked(Referral referral) {
        return Topics.read("message-request").stream()
                .filter(seen ->
                        seen.key().equals(referral.submission().patient().toString()))
                .filter(seen -> seen.body().get("template").asText().equals("patient-measure-due"))
                .count();
    }

    private static ValidatableResponse openToDos(Referral referral) {
        return As.broker()
                .get("/v1/referrals/{id}/todos", referral.id().value())
                .then()
                .statusCode(200)
                .rootPath("items.findAll { it.outcome == null && it.kind == 'measure-due' }");
    }

    private FollowUp followUp(Referral referral, MeasureMoment moment) {
        return QuarkusTransaction.requiringNew()
                .call(() -> measurements.followUp(referral, moment).orElseThrow());
    }

    private static void record(Referral referral, String body) {
        As.broker()
                .body(body)
                .post("/v1/referrals/{id}/measures/month-3", referral.id().value())
                .then()
                .statusCode(200);
    }

    private Referral begun(LocalDate on) {
        var enrolled = stories.enrolled();
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
}
