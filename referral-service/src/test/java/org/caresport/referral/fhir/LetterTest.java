package org.caresport.referral.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.referral.fhir.Ehr.ehr;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.caresport.kit.testing.RealParts;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.PatientId;
import org.caresport.referral.fhir.model.FhirJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the doctor wrote beside the codes is kept, and shown to whom it concerns. */
@QuarkusTest
@WithTestResource(RealParts.class)
class LetterTest {

    private static final String SUBJECT = "urn:uuid:00000000-0000-4000-8000-000000000001";

    @Inject
    Stories stories;

    private SampleReferral letter = SampleReferral.ofSomebodyNew();
    private String task = "";
    private String patient = "";
    private String order = "";
    private String medication = "";

    @BeforeEach
    void refer() {
        letter = SampleReferral.ofSomebodyNew()
                .with("ServiceRequest", sent -> sent.put("patientInstruction", "Begin rustig aan"))
                .with("Task", sent -> {
                    sent.put("description", "Graag een rustige groep");
                    sent.putArray("note")
                            .addObject()
                            .put("authorString", "dr. Jansen")
                            .put("text", "Is wat verlegen");
                })
                .with("Patient", sent -> sent.set("contact", json("""
                        [{"relationship": [{"text": "dochter"}], "name": {"given": ["Els"], "family": "de Vries"},
                          "telecom": [{"system": "phone", "value": "0612345678"}]}]""")))
                .with(LetterTest::bringMedication);
        var answer = Ehr.post(letter).statusCode(200).extract();
        task = Ehr.id(answer.path("entry.response.location.find { it.contains('/Task/') }"));
        patient = Ehr.id(answer.path("entry.response.location.find { it.contains('/Patient/') }"));
        order = Ehr.id(answer.path("entry.response.location.find { it.contains('/ServiceRequest/') }"));
        medication = Ehr.id(answer.path("entry.response.location.find { it.contains('/MedicationStatement/') }"));
    }

    @Test
    void theBrokerReadsAllOfIt() {
        As.broker()
                .get("/v1/referrals/{id}", task)
                .then()
                .statusCode(200)
                .body("letter.patientInstruction", equalTo("Begin rustig aan"))
                .body("letter.description", equalTo("Graag een rustige groep"))
                .body("letter.notes.text", hasItem("Is wat verlegen"))
                .body("letter.notes.author", hasItem("dr. Jansen"))
                .body("letter.relatives[0].name", equalTo("Els de Vries"))
                .body("letter.relatives[0].relationship", equalTo("dochter"))
                .body("letter.relatives[0].phone", equalTo("0612345678"))
                .body("letter.diagnoses.text", contains("Artrose van de knie"))
                .body("letter.diagnoses.clinicalStatus", contains("active"))
                .body("letter.medication.text", contains("Metoprolol 50 mg", "Insuline glargine"))
                .body("letter.medication[0].dosage", equalTo("1 maal per dag"));
    }

    @Test
    void noBsnStandsInIt() {
        var read = As.broker().get("/v1/referrals/{id}", task).asString();

        assertThat(read).contains("wil weer fietsen").doesNotContain(letter.bsn());
    }

    @Test
    void thePatientReadsTheInstructionAndNothingElse() {
        var login = UUID.randomUUID().toString();
        stories.linked(new PatientId(UUID.fromString(patient)), login);

        var read = As.patient(login)
                .get("/v1/me/referrals")
                .then()
                .statusCode(200)
                .body("items[0].instruction", equalTo("Begin rustig aan"))
                .extract()
                .asString();

        assertThat(read).doesNotContain("verlegen", "rustige groep", "Metoprolol", "Els", "Artrose", "fietsen");
    }

    @Test
    void theEhrReadsItAsItWasSent() {
        var read = FhirJson.read(ehr().get("/fhir/r4/Task/{id}", task).asByteArray());
        assertThat(read.path("description")).isEqualTo(letter.resource("Task").path("description"));
        assertThat(read.path("note")).isEqualTo(letter.resource("Task").path("note"));
        assertThat(resource("Patient", patient).path("contact"))
                .isEqualTo(letter.resource("Patient").path("contact"));
        assertThat(resource("ServiceRequest", order).path("patientInstruction"))
                .isEqualTo(letter.resource("ServiceRequest").path("patientInstruction"));
        var kept = resource("MedicationStatement", medication);
        assertThat(kept.path("medicationCodeableConcept"))
                .isEqualTo(letter.resource("MedicationStatement").path("medicationCodeableConcept"));
        assertThat(kept.at("/subject/reference").asText()).isEqualTo("Patient/" + patient);
        ehr().get("/fhir/r4/MedicationRequest?patient=" + patient).then().body("total", equalTo(1));
    }

    @Test
    void medicationOfNobodyIsRefused() {
        var sent = (ObjectNode) json("""
                {"resourceType": "MedicationStatement", "status": "active", "medicationCodeableConcept": {"text": "Metoprolol"},
                 "subject": {"reference": "Patient/%s"}}""".formatted(UUID.randomUUID()));

        ehr().body(FhirJson.write(sent))
                .post("/fhir/r4/MedicationStatement")
                .then()
                .statusCode(422)
                .body("issue[0].expression[0]", equalTo("MedicationStatement.subject.reference"));
    }

    @Test
    void whatIsNoLongerTrueIsNotShown() {
        var known = letter.resource("MedicationStatement").deepCopy();
        known.put("status", "entered-in-error");
        ((ObjectNode) known.path("subject")).put("reference", "Patient/" + patient);
        ehr().body(FhirJson.write(known))
                .post("/fhir/r4/MedicationStatement")
                .then()
                .statusCode(200);

        As.broker()
                .get("/v1/referrals/{id}", task)
                .then()
                .body("letter.medication.text", not(hasItem("Metoprolol 50 mg")));
    }

    @Test
    void whatNobodyCanReadToTheEndIsRefused() {
        var much = SampleReferral.ofSomebodyNew()
                .with("ServiceRequest", sent -> sent.put("patientInstruction", "x".repeat(10_001)));

        Ehr.post(much)
                .statusCode(422)
                .body("issue[0].expression[0]", equalTo(much.path("ServiceRequest") + ".patientInstruction"));
    }

    private static ObjectNode resource(String type, String id) {
        return FhirJson.read(ehr().get("/fhir/r4/{type}/{id}", type, id).asByteArray());
    }

    private static void bringMedication(ObjectNode bundle) {
        for (var sent : (ArrayNode) json("""
                [{"resourceType": "Condition", "code": {"text": "Artrose van de knie"},
                  "clinicalStatus": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/condition-clinical",
                                                 "code": "active"}]}},
                 {"resourceType": "MedicationStatement", "status": "active",
                  "identifier": [{"system": "https://ehr.example/medicatie", "value": "%s"}],
                  "medicationCodeableConcept": {"text": "Metoprolol 50 mg"}, "dosage": [{"text": "1 maal per dag"}]},
                 {"resourceType": "MedicationRequest", "status": "active", "intent": "order",
                  "medicationCodeableConcept": {"text": "Insuline glargine"}, "authoredOn": "2026-11-20"}]""".formatted(UUID.randomUUID()))) {
            ((ObjectNode) sent).putObject("subject").put("reference", SUBJECT);
            var entry = ((ArrayNode) bundle.path("entry")).addObject();
            entry.set("resource", sent);
            entry.putObject("request")
                    .put("method", "POST")
                    .put("url", sent.path("resourceType").asText());
        }
    }

    private static JsonNode json(String text) {
        var wrapped = "{\"it\": %s}".formatted(text);
        return FhirJson.read(wrapped.getBytes(UTF_8)).path("it");
    }
}
