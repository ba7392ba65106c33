package org.caresport.referral.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.referral.fhir.Ehr.ehr;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.fhir.model.FhirJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(RealParts.class)
class ReceptionTest {

    @Inject
    Database database;

    @Test
    void aReferralIsTakenInAsAWhole() {
        var referral = SampleReferral.ofSomebodyNew();

        var practice = "agb:" + UUID.randomUUID();

        var answer = Ehr.of(practice)
                .body(referral.json())
                .post("/fhir/r4")
                .then()
                .statusCode(200)
                .contentType(startsWith(Ehr.JSON))
                .body("type", equalTo("transaction-response"))
                .body("entry", hasSize(14))
                .body("entry.response.status", everyItem(equalTo("201 Created")))
                .body("entry.response.etag", everyItem(matchesPattern("W/\"\\d+\"")))
                .body("entry.response.lastModified", everyItem(notNullValue()))
                .extract()
                .jsonPath();

        String task = answer.getString("entry[6].response.location");
        assertThat(task).matches("http://127.0.0.1:8080/fhir/r4/Task/[0-9a-f-]{36}/_history/\\d+");
        Ehr.of(practice)
                .get("/fhir/r4/Task/{id}", Ehr.id(task))
                .then()
                .statusCode(200)
                .header("ETag", equalTo(answer.getString("entry[6].response.etag")))
                .body("status", equalTo("requested"))
                .body("businessStatus.coding[0].code", equalTo("received"))
                .body("businessStatus.text", equalTo("Ontvangen"))
                .body(
                        "focus.reference",
                        equalTo("ServiceRequest/" + Ehr.id(answer.getString("entry[5].response.location"))))
                .body("for.reference", equalTo("Patient/" + Ehr.id(answer.getString("entry[0].response.location"))))
                .body("meta.profile[0]", startsWith("http://hl7.org/fhir/us/physical-activity"));
    }

    @Test
    void matchingIsAskedWithWhatTheReferralBrings() {
        var task = Ehr.postFor("Task", SampleReferral.ofSomebodyNew());

        var asked = Topics.await("match-request", task, "org.caresport.matches.requested.v1")
                .body();

        assertThat(asked.path("municipality").asText()).isEqualTo("GM0222");
        assertThat(asked.at("/location/latitude").asDouble()).isEqualTo(51.965);
        assertThat(asked.path("gender").asText()).isEqualTo("female");
        assertThat(asked.path("age").asInt()).isBetween(66, 100);
        assertThat(asked.at("/measurements/moderateMinutesPerWeek").asInt()).isEqualTo(40);
        assertThat(asked.at("/measurements/bodyMassIndex").asDouble()).isEqualTo(29.0);
        assertThat(asked.at("/measurements/systolic").isInt()).isTrue();
        assertThat(asked.at("/measurements/restingHeartRate").asInt()).isEqualTo(74);
        assertThat(asked.path("reasons").findValuesAsText("code")).containsExactlyInAnyOrder("40979000", "T90", "T83");
    }

    @Test
    void conditionsArePassedOnAsTheyWereCoded() {
        var referral = SampleReferral.ofSomebodyNew();
        referral.with("ServiceRequest", order -> {
            var contained = order.putArray("contained");
            condition(contained.addObject(), "http://snomed.info/sct", "386661006", "resolved", "confirmed");
            condition(contained.addObject(), "https://ehr.example/own", "x-17", null, null);
            condition(contained.addObject(), "http://snomed.info/sct", "4557003", "active", "refuted");
            condition(contained.addObject(), "http://snomed.info/sct", "85898001", "active", "entered-in-error");
        });

        var asked = Topics.await("match-request", Ehr.postFor("Task", referral), "org.caresport.matches.requested.v1")
                .body();

        assertThat(asked.path("codedConditions")).hasToString("""
                [{"system":"http://snomed.info/sct","code":"386661006","clinicalStatus":"resolved"},\
                {"system":"https://ehr.example/own","code":"x-17","clinicalStatus":null}]""");
        assertThat(asked.path("conditions")).isEmpty();
        assertThat(asked.path("reasons").findValuesAsText("code")).containsExactlyInAnyOrder("40979000", "T90", "T83");
    }

    @Test
    void aConditionIsAReasonOnlyWhereTheOrderSaysSo() {
        var referral = SampleReferral.ofSomebodyNew();
        referral.with("ServiceRequest", order -> {
            var contained = order.putArray("contained");
            condition(contained.addObject().put("id", "why"), "https://ehr.example/own", "why", "active", null);
            condition(contained.addObject().put("id", "also"), "https://ehr.example/own", "also", "resolved", null);
            order.putArray("reasonReference").addObject().put("reference", "#why");
            order.withArray("supportingInfo").addObject().put("reference", "#also");
        });

        var asked = Topics.await("match-request", Ehr.postFor("Task", referral), "org.caresport.matches.requested.v1")
                .body();

        assertThat(asked.path("reasons").findValuesAsText("code"))
                .containsExactlyInAnyOrder("40979000", "T90", "T83", "why");
        assertThat(asked.path("codedConditions").findValuesAsText("code")).containsExactly("why", "also");
    }

    static Stream<Consumer<ObjectNode>> whatIsMoreThanIsPassedOn() {
        return Stream.of(
                order -> {
                    for (int i = 0; i < 51; i++) {
                        coding(order.withArray("reasonCode").addObject(), "https://ehr.example/own", "x-" + i);
                    }
                },
                order -> {
                    for (int i = 0; i < 201; i++) {
                        condition(
                                order.withArray("contained").addObject(),
                                "https://ehr.example/own",
                                "x-" + i,
                                null,
                                null);
                    }
                },
                order -> coding(order.withArray("reasonCode").addObject(), "https://ehr.example/own", "x".repeat(101)),
                order -> condition(
                        order.withArray("contained").addObject(),
                        "https://ehr.example/" + "x".repeat(200),
                        "x",
                        null,
                        null));
    }

    @ParameterizedTest
    @MethodSource("whatIsMoreThanIsPassedOn")
    void moreCodesThanCanBePassedOnAreRefused(Consumer<ObjectNode> more) {
        ehr().body(SampleReferral.ofSomebodyNew().with("ServiceRequest", more).json())
                .post("/fhir/r4")
                .then()
                .statusCode(422)
                .body("issue[0].code", equalTo("too-long"))
                .body("issue[0].expression[0]", endsWith(".focus"));
    }

    private static void condition(
            ObjectNode condition, String system, String code, @Nullable String status, @Nullable String verification) {
        condition.put("resourceType", "Condition");
        if (!condition.has("id")) {
            condition.put("id", UUID.randomUUID().toString());
        }
        coding(condition.putObject("code"), system, code);
        if (status != null) {
            coding(
                    condition.putObject("clinicalStatus"),
                    "http://terminology.hl7.org/CodeSystem/condition-clinical",
                    status);
        }
        if (verification != null) {
            coding(
                    condition.putObject("verificationStatus"),
                    "http://terminology.hl7.org/CodeSystem/condition-ver-status",
                    verification);
        }
        condition.putObject("subject").put("display", "the patient");
    }

    private static void coding(ObjectNode concept, String system, String code) {
        concept.putArray("coding").addObject().put("system", system).put("code", code);
    }

    @Test
    void theRecipientOfMessagesIsAnnounced() {
        var referral = SampleReferral.ofSomebodyNew();
        var patient = Ehr.postFor("Patient", referral);

        var recipient = Topics.await("recipient", patient, "org.caresport.recipients.changed.v1")
                .body();

        assertThat(recipient.path("email").asText()).isEqualTo(referral.email());
        assertThat(recipient.path("channel").asText()).isEqualTo("email");
        assertThat(recipient.properties())
                .as("it hears nothing that no message needs")
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("recipientId", "email", "language", "channel");
    }

    @Test
    void theSameSentAgainMakesNothingNewAndIsAnsweredTheSame() {
        var referral = SampleReferral.ofSomebodyNew();
        var first = Ehr.post(referral).statusCode(200).extract().jsonPath();
        var rows = database.counts();

        var second = Ehr.post(referral)
                .statusCode(200)
                .body("entry.response.status", everyItem(equalTo("200 OK")))
                .extract()
                .jsonPath();

        assertThat(second.getList("entry.response.location")).isEqualTo(first.getList("entry.response.location"));
        assertThat(second.getList("entry.response.etag")).isEqualTo(first.getList("entry.response.etag"));
        assertThat(database.counts()).isEqualTo(rows);
    }

    @Test
    void itIsTheSameUnderOtherTemporaryReferencesToo() {
        var referral = SampleReferral.ofSomebodyNew();
        var first = Ehr.post(referral).statusCode(200).extract().jsonPath();

        var second = Ehr.post(referral.withOtherReferences())
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(second.getList("entry.response.location")).isEqualTo(first.getList("entry.response.location"));
    }

    @Test
    void theSameSentTwentyTimesAtOnceMakesOneReferral() throws Exception {
        var referral = SampleReferral.ofSomebodyNew();
        Callable<JsonPath> send =
                () -> Ehr.post(referral).statusCode(200).extract().jsonPath();

        List<List<String>> locations;
        try (var senders = Executors.newFixedThreadPool(20)) {
            locations = senders
                    .invokeAll(IntStream.range(0, 20).mapToObj(_ -> send).toList())
                    .stream()
                    .map(answer -> answer.resultNow().<String>getList("entry.response.location"))
                    .toList();
        }

        assertThat(locations.stream().distinct()).hasSize(1);
        assertThat(database.texts("select count(*)::text from referral where sender_value = ?", referral.number()))
                .containsExactly("1");
    }

    @Test
    void theSameNumberWithOtherContentIsRefusedAndExplained() {
        var referral = SampleReferral.ofSomebodyNew();
        Ehr.post(referral).statusCode(200);
        var rows = database.counts();

        Ehr.post(referral.with("ServiceRequest", order -> order.put("priority", "urgent")))
                .statusCode(409)
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue[0].code", equalTo("conflict"))
                .body("issue[0].expression[0]", equalTo(referral.path("ServiceRequest") + ".identifier"));
        assertThat(database.counts()).isEqualTo(rows);
    }

    @Test
    void withoutANumberTheContentTells() {
        var referral = withoutNumbers();
        var first = Ehr.postFor("Task", referral);

        assertThat(Ehr.postFor("Task", referral.withOtherReferences())).isEqualTo(first);
        assertThat(Ehr.postFor("Task", withoutNumbers())).isNotEqualTo(first);
    }

    @Test
    void withoutANumberTheIdempotencyKeyTells() {
        var referral = withoutNumbers();
        var key = UUID.randomUUID().toString();
        ehr().header("Idempotency-Key", key)
                .body(referral.json())
                .post("/fhir/r4")
                .then()
                .statusCode(200);

        ehr().header("Idempotency-Key", key)
                .body(referral.with("ServiceRequest", order -> order.put("priority", "urgent"))
                        .json())
                .post("/fhir/r4")
                .then()
                .statusCode(409);
    }

    @Test
    void twoSystemsOfOnePracticeNeverMeetInOneKey() {
        var key = UUID.randomUUID().toString();
        var one = withoutNumbers();
        Ehr.with(Ehr.token(Ehr.PRACTICE).client("ehr-one").scope(Ehr.SCOPES))
                .header("Idempotency-Key", key)
                .body(one.json())
                .post("/fhir/r4")
                .then()
                .statusCode(200);

        Ehr.with(Ehr.token(Ehr.PRACTICE).client("ehr-two").scope(Ehr.SCOPES))
                .header("Idempotency-Key", key)
                .body(withoutNumbers().json())
                .post("/fhir/r4")
                .then()
                .statusCode(200);
    }

    @Test
    void aKeyThatCannotBeOneIsRefused() {
        ehr().header("Idempotency-Key", "k".repeat(8_000))
                .body(withoutNumbers().json())
                .post("/fhir/r4")
                .then()
                .statusCode(400)
                .body("issue[0].diagnostics", containsString("Idempotency-Key"));
    }

    @Test
    void aFreshKeyForEveryAttemptDoesNotMakeASecondReferral() {
        var referral = SampleReferral.ofSomebodyNew();
        var first = ehr().header("Idempotency-Key", "attempt-1")
                .body(referral.json())
                .post("/fhir/r4")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        var second = ehr().header("Idempotency-Key", "attempt-2")
                .body(referral.json())
                .post("/fhir/r4")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(second.getList("entry.response.location")).isEqualTo(first.getList("entry.response.location"));
    }

    @Test
    void aSecondTaskOnAnOrderWaitsForTheEndOfTheFirst() {
        var referral = SampleReferral.ofSomebodyNew();
        var first = Ehr.postFor("Task", referral);
        referral.with("Task", task -> task.put("authoredOn", "2026-11-21T10:00:00+01:00"));

        Ehr.post(referral).statusCode(409).body("issue[0].code", equalTo("duplicate"));

        cancel(first);
        assertThat(Ehr.postFor("Task", referral)).isNotEqualTo(first);
    }

    @Test
    void everyPracticeHasAPatientOfItsOwnWithItsOwnWords() {
        var referral = SampleReferral.ofSomebodyNew();
        var patient = Ehr.postFor("Patient", referral);
        referral.with("Patient", other -> ((ObjectNode) other.at("/telecom/0")).put("value", "+31687654321"));

        String elsewhere = Ehr.of("agb:07654321")
                .body(referral.json())
                .post("/fhir/r4")
                .then()
                .statusCode(200)
                .extract()
                .path("entry[0].response.location");

        assertThat(Ehr.id(elsewhere)).isNotEqualTo(patient);
        ehr().get("/fhir/r4/Patient/{id}", patient).then().body("telecom[0].value", equalTo("+31612345678"));
        Ehr.of("agb:07654321")
                .get("/fhir/r4/Patient/{id}", Ehr.id(elsewhere))
                .then()
                .body("telecom[0].value", equalTo("+31687654321"));
    }

    @Test
    void theResourcesCanBePostedOneByOne() {
        var whole = SampleReferral.ofSomebodyNew();
        var patient = post("Patient", whole.resource("Patient"));
        var observation = whole.resource("Observation");
        observation.remove("performer");
        observation.putObject("subject").put("reference", "Patient/" + patient);
        post("Observation", observation);
        var order = whole.resource("ServiceRequest");
        order.remove("supportingInfo");
        order.putObject("subject").put("reference", "Patient/" + patient);
        order.putObject("requester").put("display", "A. Arts");
        var orderId = post("ServiceRequest", order);
        var task = whole.resource("Task");
        task.putObject("focus").put("reference", "ServiceRequest/" + orderId);
        task.putObject("for").put("reference", "http://127.0.0.1:8080/fhir/r4/Patient/" + patient);
        task.putObject("requester").put("display", "A. Arts");
        task.remove("owner");

        var id = post("Task", task);

        ehr().get("/fhir/r4/Task/{id}", id).then().statusCode(200).body("for.reference", equalTo("Patient/" + patient));
        Topics.await("match-request", id, "org.caresport.matches.requested.v1");
    }

    @Test
    void aDraftIsKeptButAsksForNothingYet() {
        var referral = SampleReferral.ofSomebodyNew().with("Task", task -> task.put("status", "draft"));

        var task = Ehr.postFor("Task", referral);

        ehr().get("/fhir/r4/Task/{id}", task).then().body("status", equalTo("draft"));
        assertThat(Topics.read("match-request")).noneMatch(seen -> seen.key().equals(task));
    }

    @Test
    void ifNoneExistFindsWhatIsThere() {
        var referral = SampleReferral.ofSomebodyNew();
        var patient = Ehr.postFor("Patient", referral);
        var other = referral.resource("Patient").put("gender", "unknown");

        var answer = ehr().header("If-None-Exist", "identifier=http://fhir.nl/fhir/NamingSystem/bsn|" + referral.bsn())
                .body(FhirJson.write(other))
                .post("/fhir/r4/Patient")
                .then()
                .statusCode(200)
                .extract();

        assertThat(Ehr.id(answer.header("Location"))).isEqualTo(patient);
        assertThat(answer.<String>path("gender")).isEqualTo("female");
    }

    @Test
    void ifNoneExistFindsWhatIsThereByAnyNumber() {
        var number = UUID.randomUUID().toString();
        var organization = FhirJson.object().put("resourceType", "Organization").put("name", "Praktijk");
        organization
                .putArray("identifier")
                .addObject()
                .put("system", SampleReferral.NUMBERS)
                .put("value", number);

        for (var status : List.of(201, 200)) {
            ehr().header("If-None-Exist", "identifier=" + SampleReferral.NUMBERS + "|" + number)
                    .body(FhirJson.write(organization))
                    .post("/fhir/r4/Organization")
                    .then()
                    .statusCode(status);
        }
    }

    @Test
    void theSenderSaysWhatIsAnswered() {
        var patient = FhirJson.write(SampleReferral.ofSomebodyNew().resource("Patient"));

        ehr().header("Prefer", "return=minimal")
                .body(patient)
                .post("/fhir/r4/Patient")
                .then()
                .statusCode(201)
                .body(equalTo(""));
        ehr().header("Prefer", "return=OperationOutcome")
                .body(patient)
                .post("/fhir/r4/Patient")
                .then()
                .statusCode(200)
                .body("resourceType", equalTo("OperationOutcome"));
        ehr().header("Prefer", "return=representation")
                .body(patient)
                .post("/fhir/r4/Patient")
                .then()
                .body("resourceType", equalTo("Patient"))
                .body("meta.versionId", equalTo("1"));
    }

    @Test
    void anElementThatFhirDoesNotKnowIsPassedOverWithAWordAboutIt() {
        var patient = FhirJson.write(
                SampleReferral.ofSomebodyNew().resource("Patient").put("birtDate", "1958-04-28"));

        ehr().header("Prefer", "return=OperationOutcome")
                .body(patient)
                .post("/fhir/r4/Patient")
                .then()
                .statusCode(201)
                .body("issue[0].severity", equalTo("warning"))
                .body("issue[0].expression[0]", equalTo("Patient.birtDate"));
        ehr().header("Prefer", "handling=strict")
                .body(patient)
                .post("/fhir/r4/Patient")
                .then()
                .statusCode(422);
    }

    @Test
    void aBatchDoesWhatItCan() {
        var good = SampleReferral.ofSomebodyNew().resource("Patient");
        var bad = SampleReferral.ofSomebodyNew().resource("Patient").put("birthDate", "2999-01-01");
        var batch = FhirJson.object().put("resourceType", "Bundle").put("type", "batch");
        for (var patient : List.of(good, bad)) {
            var entry = batch.withArray("entry").addObject();
            entry.set("resource", patient);
            entry.putObject("request").put("method", "POST").put("url", "Patient");
        }

        ehr().body(FhirJson.write(batch))
                .post("/fhir/r4")
                .then()
                .statusCode(200)
                .body("type", equalTo("batch-response"))
                .body("entry[0].response.status", equalTo("201 Created"))
                .body("entry[1].response.status", equalTo("422"))
                .body(
                        "entry[1].response.outcome.issue[0].expression[0]",
                        equalTo("Bundle.entry[1].resource.birthDate"));
    }

    @Test
    void theReferralOfTheSharedDataIsTakenIn() throws IOException {
        var file = Path.of("../../shared/data/fhir/dutch-referral-transaction.json");
        Assumptions.assumeTrue(Files.exists(file), "the shared data is not beside this checkout");
        var body = Files.readString(file);

        var first = ehr().body(body)
                .post("/fhir/r4")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var second = ehr().body(body)
                .post("/fhir/r4")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(first.getList("entry")).hasSize(7);
        assertThat(second.getList("entry.response.location")).isEqualTo(first.getList("entry.response.location"));
        assertThat(second.getList("entry.response.status")).containsOnly("200 OK");
    }

    private static SampleReferral withoutNumbers() {
        return SampleReferral.ofSomebodyNew().with("ServiceRequest", order -> order.remove("identifier"));
    }

    private static String post(String type, ObjectNode resource) {
        return Ehr.id(ehr().body(FhirJson.write(resource).getBytes(UTF_8))
                .post("/fhir/r4/" + type)
                .then()
                .statusCode(201)
                .extract()
                .header("Location"));
    }

    private static void cancel(String task) {
        var current =
                ehr().get("/fhir/r4/Task/{id}", task).then().statusCode(200).extract();
        var body = FhirJson.read(current.body().asByteArray()).put("status", "cancelled");
        body.putObject("statusReason").put("text", "Verhuisd");
        ehr().header("If-Match", current.header("ETag"))
                .body(FhirJson.write(body))
                .put("/fhir/r4/Task/{id}", task)
                .then()
                .statusCode(200)
                .body("status", equalTo("cancelled"));
    }
}
