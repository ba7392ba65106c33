package org.caresport.referral.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.caresport.kit.testing.RealParts;
import org.caresport.referral.As;
import org.caresport.referral.fhir.model.FhirJson;
import org.junit.jupiter.api.Test;

/** Who speaks for a patient comes with the referral, when the EHR says in what right. */
@QuarkusTest
@WithTestResource(RealParts.class)
class RepresentedPatientTest {

    @Test
    void aGuardianInPatientContactSpeaksForThePatient() {
        var referral = Ehr.postFor("Task", withContact("GUARD"));

        read(referral)
                .body("patient.representative.name", equalTo("Fatma Yilmaz"))
                .body("patient.representative.relationship", equalTo("child"))
                .body("patient.representative.ground", equalTo("guardianship"))
                .body("patient.representative.email", equalTo("fatma@example.org"))
                .body("patient.representative.source", equalTo("registered"));
    }

    @Test
    void whoIsMerelyToBeCalledInNeedDecidesNothing() {
        read(Ehr.postFor("Task", withContact("SIS"))).body("patient.representative", nullValue());
    }

    @Test
    void whatTheBrokerRecordedStandsWhenTheSamePatientIsSentAgain() {
        var sent = withContact("HPOWATT");
        var referral = Ehr.postFor("Task", sent);
        As.broker().delete("/v1/referrals/{id}/representative", referral).then().statusCode(204);

        Ehr.post(sent).statusCode(200);
        read(referral).body("patient.representative", nullValue());

        As.broker()
                .body("""
                        {"name": "Emre Yilmaz", "relationship": "child", "ground": "next-of-kin", "phone": "0612345678",
                         "language": "en"}""")
                .put("/v1/referrals/{id}/representative", referral)
                .then()
                .statusCode(200);
        Ehr.post(sent).statusCode(200);
        read(referral).body("patient.representative.name", equalTo("Emre Yilmaz"));
    }

    private static ValidatableResponse read(String referral) {
        return As.broker().get("/v1/referrals/{id}", referral).then().statusCode(200);
    }

    private static SampleReferral withContact(String role) {
        return SampleReferral.ofSomebodyNew()
                .with("Patient", patient -> patient.putArray("contact").add(contact(role)));
    }

    private static ObjectNode contact(String role) {
        return FhirJson.read("""
                {"relationship": [{"coding": [
                    {"system": "http://terminology.hl7.org/CodeSystem/v3-RoleCode", "code": "%s"},
                    {"system": "http://terminology.hl7.org/CodeSystem/v3-RoleCode", "code": "DAU"}]}],
                 "name": {"family": "Yilmaz", "given": ["Fatma"]},
                 "telecom": [{"system": "phone", "value": "0612345678"},
                   {"system": "email", "value": "fatma@example.org"}]}""".formatted(role).getBytes(UTF_8));
    }
}
