package org.caresport.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.referral.fhir.Ehr.ehr;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Consumer;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationId;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralExamples;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.fhir.model.FhirJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the EHR measures after it has referred reaches the referral, and nobody else's. */
@QuarkusTest
@WithTestResource(RealParts.class)
class LateMeasurementsTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    @Inject
    Stories stories;

    private String task = "";
    private String patient = "";
    private String order = "";

    @BeforeEach
    void refer() {
        var letter = SampleReferral.ofSomebodyNew();
        var answer = Ehr.post(letter).statusCode(200).extract();
        task = Ehr.id(answer.path("entry.response.location.find { it.contains('/Task/') }"));
        patient = Ehr.id(answer.path("entry.response.location.find { it.contains('/Patient/') }"));
        order = Ehr.id(answer.path("entry.response.location.find { it.contains('/ServiceRequest/') }"));
    }

    @Test
    void aNewMeasurementUpdatesTheProfileAsksForProposalsAndIsSeenByTheBroker() {
        var before = referral();

        post(heartRate(104, today.toString())).statusCode(201);

        var after = referral();
        assertThat(after.profile().measurements().restingHeartRate()).isEqualTo(104);
        assertThat(after.profile().measurements().waist())
                .isEqualByComparingTo(before.profile().measurements().waist());
        assertThat(after.matchRequest()).isNotEqualTo(before.matchRequest());
        assertThat(after.stage()).isEqualTo(before.stage());
        Topics.await("referral", task, "org.caresport.referrals.profile-updated.v1");
        As.broker()
                .get("/v1/referrals/{id}", task)
                .then()
                .body("measurements.find { it.measure == 'resting-heart-rate' }.value", equalTo(104))
                .body("measurements.find { it.measure == 'resting-heart-rate' }.way", equalTo("ehr"))
                .body("measurements.find { it.measure == 'waist' }.takenAt", containsString("2026-11-20"))
                .body("history.kind", hasItem("profile-updated"));
    }

    @Test
    void anOlderMeasurementIsKeptAndOverwritesNothing() {
        var before = referral();

        post(heartRate(104, "2026-11-19")).statusCode(201);

        assertThat(referral().profile().measurements())
                .isEqualTo(before.profile().measurements());
        assertThat(referral().matchRequest()).isEqualTo(before.matchRequest());
        As.broker()
                .get("/v1/referrals/{id}/measures", task)
                .then()
                .body("history.findAll { it.measure == 'resting-heart-rate' }.value", hasItem(104));
    }

    @Test
    void ofTwoOnOneDayTheLaterHourCountsWhicheverComesFirst() {
        post(heartRate(91, today + "T11:00:00+01:00")).statusCode(201);
        post(heartRate(99, today + "T09:00:00+01:00")).statusCode(201);

        assertThat(referral().profile().measurements().restingHeartRate()).isEqualTo(91);
    }

    @Test
    void theSameMeasurementAgainCountsOnce() {
        var sent = heartRate(104, today.toString());
        post(sent).statusCode(201);
        var after = referral();

        post(sent).statusCode(200);

        assertThat(referral().version()).isEqualTo(after.version());
    }

    @Test
    void aConditionalCreateThatFindsItChangesNothing() {
        var sent = heartRate(104, today.toString());
        var number = sent.at("/identifier/0/value").asText();
        post(sent).statusCode(201);
        var after = referral();

        ehr().header("If-None-Exist", "identifier=https://ehr.example/metingen|" + number)
                .body(FhirJson.write(heartRate(55, today.toString())))
                .post("/fhir/r4/Observation")
                .then()
                .statusCode(200);

        assertThat(referral().version()).isEqualTo(after.version());
    }

    @Test
    void aTransactionOfMeasurementsReachesTheReferralToo() {
        var bundle = FhirJson.object().put("resourceType", "Bundle").put("type", "transaction");
        var entries = bundle.putArray("entry");
        for (var sent : new ObjectNode[] {heartRate(88, today.toString()), waist(101)}) {
            var entry = entries.addObject();
            entry.set("resource", sent);
            entry.putObject("request").put("method", "POST").put("url", "Observation");
        }

        ehr().body(FhirJson.write(bundle)).post("/fhir/r4").then().statusCode(200);

        assertThat(referral().profile().measurements().restingHeartRate()).isEqualTo(88);
        assertThat(referral().profile().measurements().waist()).isEqualByComparingTo("101");
    }

    @Test
    void anOrderThatIsNamedIsTheOneThatLearnsOfIt() {
        post(heartRate(
                        104,
                        today.toString(),
                        sent -> sent.putArray("basedOn").addObject().put("reference", "ServiceRequest/" + order)))
                .statusCode(201);

        assertThat(referral().profile().measurements().restingHeartRate()).isEqualTo(104);
    }

    @Test
    void anOrderOfAnotherPatientIsRefused() {
        var other = Ehr.postFor("ServiceRequest", SampleReferral.ofSomebodyNew());

        refused(
                heartRate(
                        104,
                        today.toString(),
                        sent -> sent.putArray("basedOn").addObject().put("reference", "ServiceRequest/" + other)),
                "Observation.basedOn[0]");
    }

    @Test
    void anOrderThatIsNotThereIsRefused() {
        refused(
                heartRate(
                        104,
                        today.toString(),
                        sent -> sent.putArray("basedOn")
                                .addObject()
                                .put("reference", "ServiceRequest/" + UUID.randomUUID())),
                "Observation.basedOn[0].reference");
    }

    @Test
    void aPatientOfAnotherOrganisationIsNotThere() {
        Ehr.of("agb:07654321")
                .body(FhirJson.write(heartRate(104, today.toString())))
                .post("/fhir/r4/Observation")
                .then()
                .statusCode(422)
                .body("issue[0].expression[0]", equalTo("Observation.subject.reference"));

        assertThat(referral().profile().measurements().restingHeartRate()).isEqualTo(74);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"value": 104, "system": "http://unitsofmeasure.org", "code": "mm[Hg]"} | 2026-11-30 | Observation.value.code
            {"value": 999, "system": "http://unitsofmeasure.org", "code": "/min"}   | 2026-11-30 | Observation.value.value
            {"value": 104, "system": "http://unitsofmeasure.org", "code": "/min"}   | 2099-11-30 | Observation.effective
            """)
    void whatCannotBeTrueIsRefusedAndNothingIsStored(String value, String on, String element) {
        var sent = heartRate(104, on);
        sent.set("valueQuantity", FhirJson.read(value.getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        refused(sent, element);
    }

    @Test
    void withinAMomentsWindowItCountsForThatAndTheDoctorReadsIt() {
        begin(today.minusMonths(3));
        stories.moved(referral(), r -> r.complete(new Reason("active", "Goes on alone"), Stories.broker()));
        var before = taskAsRead();

        post(of("89555-7", "d/wk", 4, today.toString())).statusCode(201);

        As.broker()
                .get("/v1/referrals/{id}/measures", task)
                .then()
                .body("moments[1].state", equalTo("recorded"))
                .body("moments[1].values[0].way", equalTo("ehr"));
        var after = taskAsRead();
        assertThat(after.path("status").asText()).isEqualTo("completed");
        assertThat(after.at("/businessStatus/coding").toString()).contains("month-3", "Resultaat na 3 maanden");
        assertThat(after.at("/output").toString()).contains("resulting-activity", "89555-7", "month-3");
        assertThat(after.at("/meta/versionId").asLong())
                .isGreaterThan(before.at("/meta/versionId").asLong());
    }

    @Test
    void theDoctorReadsThatAResultIsMissingAndWhy() {
        begin(today.minusMonths(6));

        As.broker()
                .body("{\"missing\": \"not-reached\"}")
                .post("/v1/referrals/{id}/measures/month-6", task)
                .then()
                .statusCode(200);

        var read = taskAsRead();
        assertThat(read.at("/businessStatus/coding").toString()).contains("month-6");
        assertThat(read.at("/output").toString()).contains("not-reached", "Niet bekend: niet bereikt.");
    }

    @Test
    void aDraftLearnsOfItWithoutAnybodyBeingAsked() {
        var letter = SampleReferral.ofSomebodyNew().with("Task", task -> task.put("status", "draft"));
        var answer = Ehr.post(letter).statusCode(200).extract();
        task = Ehr.id(answer.path("entry.response.location.find { it.contains('/Task/') }"));
        patient = Ehr.id(answer.path("entry.response.location.find { it.contains('/Patient/') }"));

        post(heartRate(104, today.toString())).statusCode(201);

        assertThat(referral().profile().measurements().restingHeartRate()).isEqualTo(104);
        assertThat(referral().matchRequest()).isNull();
    }

    private void begin(LocalDate on) {
        stories.moved(referral(), r -> r.accept(Stories.broker()));
        stories.moved(referral(), r -> r.recordIntake(ReferralExamples.intake(), Stories.broker()));
        stories.moved(referral(), r -> r.match(Stories.broker()));
        var activity = stories.anActivity();
        var offered = QuarkusTransaction.requiringNew()
                .call(() -> Participation.offer(ParticipationId.next(), referral(), activity, null, Stories.broker()));
        var accepted = stories.moved(offered.participation(), _ -> offered);
        var requested = stories.moved(accepted, p -> p.accept(Stories.broker()));
        var enrolled = stories.moved(requested, p -> p.reserve(ReferralExamples.firstSession(), Stories.broker()));
        stories.moved(enrolled, p -> p.attend(on, Stories.broker()).orElseThrow());
    }

    private void refused(ObjectNode sent, String element) {
        var before = referral();

        post(sent).statusCode(422).body("issue[0].expression[0]", equalTo(element));

        assertThat(referral().version()).isEqualTo(before.version());
        ehr().get("/fhir/r4/Observation?identifier="
                        + sent.at("/identifier/0/value").asText())
                .then()
                .body("total", equalTo(0));
    }

    private ObjectNode taskAsRead() {
        return FhirJson.read(ehr().get("/fhir/r4/Task/{id}", task).asByteArray());
    }

    private Referral referral() {
        return stories.now(new ReferralId(UUID.fromString(task)));
    }

    private static ValidatableResponse post(ObjectNode observation) {
        return ehr().body(FhirJson.write(observation))
                .post("/fhir/r4/Observation")
                .then();
    }

    private ObjectNode heartRate(int value, String on) {
        return of("40443-4", "/min", value, on);
    }

    private ObjectNode heartRate(int value, String on, Consumer<ObjectNode> change) {
        var sent = heartRate(value, on);
        change.accept(sent);
        return sent;
    }

    private ObjectNode waist(int value) {
        return of("8280-0", "cm", value, today.toString());
    }

    private ObjectNode of(String loinc, String unit, int value, String on) {
        var sent = FhirJson.object().put("resourceType", "Observation").put("status", "final");
        sent.putArray("identifier")
                .addObject()
                .put("system", "https://ehr.example/metingen")
                .put("value", UUID.randomUUID().toString());
        sent.putObject("code")
                .putArray("coding")
                .addObject()
                .put("system", "http://loinc.org")
                .put("code", loinc);
        sent.putObject("subject").put("reference", "Patient/" + patient);
        sent.put("effectiveDateTime", on);
        sent.putObject("valueQuantity")
                .put("value", value)
                .put("unit", unit)
                .put("system", "http://unitsofmeasure.org")
                .put("code", unit);
        return sent;
    }
}
