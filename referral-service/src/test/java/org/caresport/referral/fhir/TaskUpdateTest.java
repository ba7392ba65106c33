package org.caresport.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.referral.fhir.Ehr.ehr;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import org.caresport.kit.caller.Caller;
import org.caresport.kit.testing.RealParts;
import org.caresport.referral.As;
import org.caresport.referral.domain.Clearance;
import org.caresport.referral.domain.ClearanceQuestion;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralExamples;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.duty.Directory;
import org.caresport.referral.fhir.model.FhirJson;
import org.caresport.referral.fhir.model.Systems;
import org.caresport.referral.move.Cases;
import org.caresport.referral.persistence.Referrals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealParts.class)
class TaskUpdateTest {

    private static final Caller BROKER =
            new Caller("anna", Set.of("broker"), "", Set.of("GM0222"), "workbench", Set.of());

    @Inject
    Referrals referrals;

    @Inject
    Cases cases;

    @Inject
    Directory directory;

    private String task = "";

    @BeforeEach
    void refer() {
        task = Ehr.postFor("Task", SampleReferral.ofSomebodyNew());
    }

    @Test
    void theReferrerCancelsWithAReason() {
        update(body -> {
                    body.put("status", "cancelled");
                    body.putObject("statusReason").put("text", "Patiënt is verhuisd");
                })
                .statusCode(200)
                .header("ETag", not(equalTo("W/\"1\"")))
                .body("status", equalTo("cancelled"))
                .body("statusReason.text", equalTo("Patiënt is verhuisd"))
                .body("businessStatus.coding[0].code", equalTo("stopped"))
                .body("businessStatus.text", equalTo("Gestopt"))
                .body("statusReason.coding[0].code", equalTo("cancelled-by-referrer"));
    }

    @Test
    void whoDiedIsNotSaidToHaveRefused() {
        update(body -> cancelled(body, "deceased"))
                .statusCode(200)
                .body("statusReason.coding[0].code", equalTo("deceased"));
    }

    @Test
    void aReasonThatIsNoneIsNamedAndNothingIsCancelled() {
        update(body -> cancelled(body, "bored"))
                .statusCode(422)
                .body("issue[0].expression[0]", equalTo("Task.statusReason.coding.code"));

        ehr().get("/fhir/r4/Task/{id}", task).then().body("status", equalTo("requested"));
    }

    private static void cancelled(ObjectNode body, String code) {
        body.put("status", "cancelled");
        body.putObject("statusReason")
                .put("text", "x")
                .putArray("coding")
                .addObject()
                .put("system", "https://caresport.org/fhir/CodeSystem/referral-reason")
                .put("code", code);
    }

    @Test
    void withoutAReasonNothingIsCancelled() {
        update(body -> body.put("status", "cancelled"))
                .statusCode(422)
                .body("issue[0].expression[0]", equalTo("Task.statusReason"));
    }

    @Test
    void aMistakeIsWithdrawn() {
        update(body -> body.put("status", "entered-in-error"))
                .statusCode(200)
                .body("status", equalTo("entered-in-error"));

        ehr().get("/fhir/r4/Task/{id}", task).then().statusCode(200).body("status", equalTo("entered-in-error"));
    }

    @Test
    void whoTookItOnElsewhereIsShownAndNothingBegins() {
        var there = "GM%04d".formatted(9000 + ThreadLocalRandom.current().nextInt(900));
        var dirk = UUID.randomUUID().toString();
        directory.knows(dirk, there);
        move(referral -> referral.accept(new Stamp("anna", Hand.BROKER, Instant.now())));
        var transfer = As.broker("anna", "GM0222")
                .body("{\"municipality\": \"%s\", \"note\": \"Moves\"}".formatted(there))
                .post("/v1/referrals/{id}/transfer", task)
                .<String>path("id");
        ehr().get("/fhir/r4/Task/{id}", task).then().body("businessStatus.text", equalTo("Aangenomen"));

        As.broker(dirk, there)
                .body("{}")
                .post("/v1/transfers/{id}/acceptance", transfer)
                .then()
                .statusCode(200);

        var text = "Aangenomen; overgenomen door de buurtsportcoach van gemeente " + there;
        ehr().get("/fhir/r4/Task/{id}", task)
                .then()
                .body("status", equalTo("accepted"))
                .body("businessStatus.coding[0].code", equalTo("accepted"))
                .body("businessStatus.text", equalTo(text));
        ehr().get("/fhir/r4/Task?_id={id}", task).then().body("entry[0].resource.businessStatus.text", equalTo(text));

        As.broker(dirk, there)
                .body("{\"reasonCode\": \"needs-other-care\", \"text\": \"Eerst een diëtist\"}")
                .post("/v1/referrals/{id}/hand-back", task)
                .then()
                .statusCode(200);

        ehr().get("/fhir/r4/Task/{id}", task)
                .then()
                .body("status", equalTo("failed"))
                .body("statusReason.text", equalTo("Eerst een diëtist"));
    }

    @Test
    void aQuestionIsShownAndAnswered() {
        move(referral -> referral.askForInformation(
                "Gebruikt zij bètablokkers?", new Stamp("anna", Hand.BROKER, Instant.now())));
        ehr().get("/fhir/r4/Task/{id}", task)
                .then()
                .body("status", equalTo("on-hold"))
                .body("statusReason.text", equalTo("Gebruikt zij bètablokkers?"));

        update(body -> {
                    body.put("status", "requested");
                    body.remove("statusReason");
                    body.putArray("note").addObject().put("text", "Nee, geen bètablokkers");
                })
                .statusCode(200)
                .body("status", equalTo("requested"))
                .body("statusReason", nullValue())
                .body("note[0].text", equalTo("Nee, geen bètablokkers"));
    }

    @Test
    void theClinicianIsAskedByCodeAndWordAndClears() {
        askForClearance();
        ehr().get("/fhir/r4/Task/{id}", task)
                .then()
                .body("status", equalTo("on-hold"))
                .body("statusReason.coding.code", contains("stop-systolic-pressure", "stop-fever"))
                .body("statusReason.text", equalTo("Bovendruk te hoog. Koorts."));

        answer("cleared").statusCode(200).body("status", equalTo("in-progress")).body("statusReason", nullValue());

        var word = now().clearances().getFirst();
        assertThat(word.given()).isTrue();
        assertThat(word.way()).isEqualTo(Clearance.Origin.EHR);
        assertThat(word.clinician()).isEqualTo("dr. Jansen");
        assertThat(word.limits()).isEqualTo("Alleen lichte inspanning");
        assertThat(word.covers())
                .containsExactly(
                        new Clearance.Cover("stop-systolic-pressure", BigDecimal.valueOf(185)),
                        new Clearance.Cover("stop-fever", null));
    }

    @Test
    void aCliniciansNoIsSeenInTheTaskAndTheQuestionStays() {
        askForClearance();

        answer("not-cleared")
                .statusCode(200)
                .body("status", equalTo("on-hold"))
                .body(
                        "statusReason.coding.code",
                        contains("clearance-refused", "stop-systolic-pressure", "stop-fever"));

        answer("cleared").statusCode(200).body("status", equalTo("in-progress"));
    }

    @Test
    void anAnswerThatSaysNeitherYesNorNoChangesNothing() {
        askForClearance();

        answer("maybe").statusCode(422).body("issue[0].expression[0]", equalTo("Task.businessStatus.coding"));

        assertThat(now().stage()).isEqualTo(ReferralStage.NEEDS_CLEARANCE);
        assertThat(now().clearances()).isEmpty();
    }

    private void askForClearance() {
        var anna = new Stamp("anna", Hand.BROKER, Instant.now());
        move(referral -> referral.accept(anna));
        move(referral -> referral.recordIntake(ReferralExamples.intake(), anna));
        move(referral -> referral.askForClearance(
                List.of(ReferralExamples.QUESTION, new ClearanceQuestion("stop-fever", "Koorts.", null)), anna));
    }

    private ValidatableResponse answer(String code) {
        return update(body -> {
            body.put("status", "requested");
            body.remove("statusReason");
            body.putObject("businessStatus")
                    .putArray("coding")
                    .addObject()
                    .put("system", Systems.REASONS)
                    .put("code", code);
            body.putArray("note").addObject().put("authorString", "dr. Jansen").put("text", "Alleen lichte inspanning");
        });
    }

    private Referral now() {
        return QuarkusTransaction.requiringNew()
                .call(() -> referrals
                        .findForPlatform(new ReferralId(UUID.fromString(task)))
                        .orElseThrow());
    }

    @Test
    void aDraftIsHandedIn() {
        var draft =
                Ehr.postFor("Task", SampleReferral.ofSomebodyNew().with("Task", body -> body.put("status", "draft")));

        update(draft, body -> body.put("status", "requested")).statusCode(200).body("status", equalTo("requested"));
    }

    @Test
    void whatIsTheBrokersIsNotTheReferrersToSet() {
        for (var status : Set.of("accepted", "in-progress", "completed", "received", "ready")) {
            update(body -> body.put("status", status))
                    .statusCode(422)
                    .body("issue[0].expression[0]", equalTo("Task.status"));
        }
    }

    @Test
    void nothingElseCanBeChanged() {
        update(body -> {
                    body.put("status", "entered-in-error");
                    body.put("authoredOn", "2020-01-01");
                    ((ObjectNode) body.path("for")).put("reference", "Patient/" + UUID.randomUUID());
                })
                .statusCode(422)
                .body("issue.expression.flatten()", hasItem("Task.authoredOn"))
                .body("issue.expression.flatten()", hasItem("Task.for"));
    }

    @Test
    void anEndIsNeverLeft() {
        update(body -> {
                    body.put("status", "cancelled");
                    body.putObject("statusReason").put("text", "x");
                })
                .statusCode(200);

        update(body -> {
                    body.put("status", "requested");
                    body.remove("statusReason");
                })
                .statusCode(422);
    }

    @Test
    void whoDidNotReadTheNewestVersionMayNotWrite() {
        var current =
                ehr().get("/fhir/r4/Task/{id}", task).then().extract().body().asString();

        ehr().body(current)
                .put("/fhir/r4/Task/{id}", task)
                .then()
                .statusCode(428)
                .body("resourceType", equalTo("OperationOutcome"));
        ehr().header("If-Match", "W/\"99\"")
                .body(current)
                .put("/fhir/r4/Task/{id}", task)
                .then()
                .statusCode(412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"77\", %s", "\"%2$s\"", "*", " %s , "})
    void theNewestVersionMayBeOneOfAList(String tags) {
        var current = ehr().get("/fhir/r4/Task/{id}", task).then().extract();
        var etag = current.header("ETag");

        ehr().header("If-Match", tags.formatted(etag, etag.substring(3, etag.length() - 1)))
                .body(current.body().asString())
                .put("/fhir/r4/Task/{id}", task)
                .then()
                .statusCode(200);
    }

    @Test
    void anIfMatchThatNamesNoTagIsRefusedAsSuch() {
        var current =
                ehr().get("/fhir/r4/Task/{id}", task).then().extract().body().asString();

        ehr().header("If-Match", "the newest")
                .body(current)
                .put("/fhir/r4/Task/{id}", task)
                .then()
                .statusCode(400)
                .body("resourceType", equalTo("OperationOutcome"));
    }

    @Test
    void theSameAgainChangesNothing() {
        var before = ehr().get("/fhir/r4/Task/{id}", task).then().extract().header("ETag");

        var after = update(_ -> {}).statusCode(200).extract().header("ETag");

        assertThat(after).isEqualTo(before);
    }

    @Test
    void anotherPracticeFindsNothingToUpdate() {
        var current = ehr().get("/fhir/r4/Task/{id}", task).then().extract();

        Ehr.of("agb:elsewhere")
                .header("If-Match", current.header("ETag"))
                .body(current.body().asString())
                .put("/fhir/r4/Task/{id}", task)
                .then()
                .statusCode(404);
    }

    private ValidatableResponse update(Consumer<ObjectNode> change) {
        return update(task, change);
    }

    private static ValidatableResponse update(String id, Consumer<ObjectNode> change) {
        var current = ehr().get("/fhir/r4/Task/{id}", id).then().statusCode(200).extract();
        var body = FhirJson.read(current.body().asByteArray());
        change.accept(body);
        return ehr().header("If-Match", current.header("ETag"))
                .body(FhirJson.write(body))
                .put("/fhir/r4/Task/{id}", id)
                .then();
    }

    private void move(Function<Referral, Referral.Change> move) {
        QuarkusTransaction.requiringNew()
                .call(() -> cases.move(move.apply(referrals.get(new ReferralId(UUID.fromString(task)), BROKER))));
    }
}
