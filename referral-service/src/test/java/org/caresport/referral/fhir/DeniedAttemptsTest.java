package org.caresport.referral.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.referral.fhir.Ehr.ehr;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.caresport.kit.testing.RealParts;
import org.caresport.referral.fhir.model.FhirJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who tries to touch what another practice sent stands in the patient's access log, with what they tried. */
@QuarkusTest
@WithTestResource(RealParts.class)
class DeniedAttemptsTest {

    @Inject
    Database database;

    private String patient = "";
    private String order = "";
    private String task = "";

    @BeforeEach
    void refer() {
        var referral = SampleReferral.ofSomebodyNew();
        patient = Ehr.postFor("Patient", referral);
        order = Ehr.postFor("ServiceRequest", referral);
        task = Ehr.postFor("Task", referral);
    }

    @Test
    void aReadIsARead() {
        stranger().get("/fhir/r4/Patient/{id}", patient).then().statusCode(404);

        assertThat(denied()).containsExactly("agb:elsewhere read Patient");
    }

    @Test
    void aReadBeyondOnesScopesIsAReadToo() {
        Ehr.with(Ehr.token(Ehr.PRACTICE).scope("system/Task.r"))
                .get("/fhir/r4/Patient/{id}", patient)
                .then()
                .statusCode(403);

        assertThat(denied()).containsExactly("agb:01234567 read Patient");
    }

    @Test
    void anUpdateIsAnUpdate() {
        stranger().body(taskAsSent()).put("/fhir/r4/Task/{id}", task).then().statusCode(404);

        assertThat(denied()).containsExactly("agb:elsewhere update Task");
    }

    @ParameterizedTest
    @CsvSource({"batch, 200", "transaction, 404"})
    void anUpdateInABundleIsAnUpdateToo(String type, int status) {
        var bundle =
                bundle(type, "PUT", "Task/" + task, FhirJson.read(taskAsSent().getBytes(UTF_8)));

        stranger().body(bundle).post("/fhir/r4").then().statusCode(status);

        assertThat(denied()).containsExactly("agb:elsewhere update Task");
    }

    @Test
    void addingToAnothersPatientIsACreation() {
        stranger()
                .body(FhirJson.write(observation()))
                .post("/fhir/r4/Observation")
                .then()
                .statusCode(422);
        stranger()
                .body(bundle("transaction", "POST", "Observation", observation()))
                .post("/fhir/r4")
                .then()
                .statusCode(422);

        assertThat(denied()).containsExactly("agb:elsewhere create Patient", "agb:elsewhere create Patient");
    }

    @Test
    void aSearchThatNamesSomebodyIsASearch() {
        stranger().get("/fhir/r4/Task?patient=Patient/" + patient).then().statusCode(200);
        stranger().get("/fhir/r4/Patient?_id=" + patient).then().statusCode(200);
        stranger().get("/fhir/r4/Task?focus=ServiceRequest/" + order).then().statusCode(200);

        assertThat(denied())
                .containsExactly(
                        "agb:elsewhere search Patient",
                        "agb:elsewhere search Patient",
                        "agb:elsewhere search ServiceRequest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Task?patient={id}", "Patient?_id={id}", "Observation?patient=Patient/{id}&_summary=count"})
    void lookingForOnesOwnIsNoAttempt(String search) {
        ehr().get("/fhir/r4/" + search, patient).then().statusCode(200);

        assertThat(denied()).isEmpty();
    }

    @Test
    void aMoveOfOnesOwnThatIsRefusedForAnotherReasonIsNoAttempt() {
        ehr().header("If-Match", "W/\"77\"")
                .body(taskAsSent())
                .put("/fhir/r4/Task/{id}", task)
                .then()
                .statusCode(412);

        assertThat(denied()).isEmpty();
    }

    @Test
    void anUpdateThatMovesNothingShowsTheTaskAndIsARead() {
        var current = ehr().get("/fhir/r4/Task/{id}", task);

        ehr().header("If-Match", current.header("ETag"))
                .body(current.asString())
                .put("/fhir/r4/Task/{id}", task)
                .then()
                .statusCode(200);

        assertThat(database.texts(
                        "select action || ' ' || resource from access_log"
                                + " where patient_id = ? and outcome = 'granted' order by id desc limit 2",
                        patient))
                .containsExactly("read Task", "read Task");
    }

    private static RequestSpecification stranger() {
        return Ehr.of("agb:elsewhere");
    }

    private String taskAsSent() {
        return ehr().get("/fhir/r4/Task/{id}", task)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private ObjectNode observation() {
        var observation = SampleReferral.ofSomebodyNew().resource("Observation");
        observation.remove(List.of("performer", "derivedFrom", "hasMember"));
        observation.putObject("subject").put("reference", "Patient/" + patient);
        return observation;
    }

    private static String bundle(String type, String method, String url, ObjectNode resource) {
        var bundle = FhirJson.object().put("resourceType", "Bundle").put("type", type);
        var entry = bundle.putArray("entry").addObject();
        entry.set("resource", resource);
        entry.putObject("request").put("method", method).put("url", url).put("ifMatch", "W/\"1\"");
        return FhirJson.write(bundle);
    }

    private List<String> denied() {
        return database.texts(
                "select organisation || ' ' || action || ' ' || resource from access_log"
                        + " where patient_id = ? and outcome = 'denied' order by id",
                patient);
    }
}
