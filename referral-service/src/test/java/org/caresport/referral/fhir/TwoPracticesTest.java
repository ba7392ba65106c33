package org.caresport.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.As;
import org.caresport.referral.fhir.model.FhirJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two practices in two municipalities refer the person with one BSN, each with what it believes of them. */
@QuarkusTest
@WithTestResource(RealParts.class)
class TwoPracticesTest {

    private static final String HERE = "GM0222";
    private static final String ELSEWHERE = "GM0294";
    private static final String ONE = "agb:01234567";
    private static final String OTHER = "agb:07654321";

    private final SampleReferral first = SampleReferral.ofSomebodyNew();
    private final SampleReferral second = SampleReferral.ofSomebodyNew().with("Patient", patient -> {
        ((ObjectNode) patient.at("/identifier/0")).put("value", first.bsn());
        ((ObjectNode) patient.at("/name/0"))
                .put("family", "Anders")
                .putArray("given")
                .add("Jo");
        patient.put("birthDate", "1990-01-01");
        ((ObjectNode) patient.at("/telecom/0")).put("value", "+31699999999");
        ((ObjectNode) patient.at("/address/0")).put("postalCode", "9999 ZZ");
    });
    private final String johanna = "login-" + UUID.randomUUID();
    private final String stranger = "login-" + UUID.randomUUID();

    private String referral = "";
    private String patient = "";
    private String otherReferral = "";
    private String otherPatient = "";

    @BeforeEach
    void bothRefer() {
        referral = post(first, ONE, HERE);
        patient = patientOf(referral, HERE);
    }

    @Test
    void theBrokerOfTheFirstSeesWhatTheFirstSent() {
        theOtherRefersToo();

        As.broker()
                .get("/v1/referrals/" + referral)
                .then()
                .statusCode(200)
                .body("patient.name", equalTo("Johanna Voorbeeld"))
                .body("patient.birthDate", equalTo("1958-04-28"))
                .body("patient.email", equalTo(first.email()))
                .body("patient.phone", equalTo("+31612345678"));
        As.broker("broker-carla", ELSEWHERE)
                .get("/v1/referrals/" + otherReferral)
                .then()
                .body("patient.name", equalTo("Jo Anders"))
                .body("patient.id", not(equalTo(patient)));
    }

    @Test
    void aPatientPostedByItselfChangesNothingOfAnothersEither() {
        ehr(OTHER, ELSEWHERE)
                .body(FhirJson.write(second.resource("Patient")))
                .post("/fhir/r4/Patient")
                .then()
                .statusCode(201);

        As.broker()
                .get("/v1/referrals/" + referral)
                .then()
                .body("patient.name", equalTo("Johanna Voorbeeld"))
                .body("patient.email", equalTo(first.email()));
    }

    @Test
    void messagesAboutTheFirstReferralGoWhereTheFirstPracticeSaid() {
        theOtherRefersToo();

        Topics.await("recipient", otherPatient, "org.caresport.recipients.changed.v1");
        assertThat(Topics.read("recipient"))
                .filteredOn(seen -> seen.key().equals(patient))
                .isNotEmpty()
                .allSatisfy(
                        seen -> assertThat(seen.body().path("email").asText()).isEqualTo(first.email()));
    }

    @Test
    void aCodeOpensWhatItWasMailedForAndNothingElse() {
        theOtherRefersToo();

        link(stranger, codeFor(otherPatient), "1990-01-01").statusCode(204);

        As.patient(stranger).get("/v1/me/referrals").then().body("items.id", contains(otherReferral));
        As.patient(stranger).get("/v1/me/access-log").then().body("items.patient", everyItem(not(equalTo(patient))));
    }

    @Test
    void aLinkedLoginStaysLinkedWhateverAnotherPracticeDoes() {
        link(johanna, codeFor(patient), "1958-04-28").statusCode(204);

        theOtherRefersToo();
        link(stranger, codeFor(otherPatient), "1990-01-01").statusCode(204);

        As.patient(johanna).get("/v1/me/referrals").then().body("items.id", contains(referral));
    }

    @Test
    void whatAnotherPracticeRegisteredOfTheSamePersonJoinsByACodeOfItsOwn() {
        second.with("Patient", patient -> patient.put("birthDate", "1958-04-28"));
        theOtherRefersToo();
        link(johanna, codeFor(patient), "1958-04-28").statusCode(204);
        As.patient(johanna).get("/v1/me/referrals").then().body("items.id", contains(referral));

        link(johanna, codeFor(otherPatient), "1958-04-28").statusCode(204);

        As.patient(johanna)
                .get("/v1/me/referrals")
                .then()
                .body("items.id", containsInAnyOrder(referral, otherReferral));
    }

    @Test
    void theLogOfAReferralStaysWithItsMunicipality() {
        theOtherRefersToo();

        officer(HERE)
                .get("/v1/access-log?patient=" + patient)
                .then()
                .statusCode(200)
                .body("items", not(empty()));
        officer(ELSEWHERE).get("/v1/access-log?patient=" + patient).then().statusCode(404);
        officer(ELSEWHERE).get("/v1/access-log?patient=" + otherPatient).then().statusCode(200);
        officer(HERE).get("/v1/access-log?patient=" + otherPatient).then().statusCode(404);
    }

    @Test
    void theLogOfAReferralStaysWhenThePracticeItselfSaysThatThePatientMoved() {
        var moved = SampleReferral.ofSomebodyNew().with("Patient", patient -> {
            ((ObjectNode) patient.at("/identifier/0")).put("value", first.bsn());
            ((ObjectNode) patient.at("/address/0")).put("postalCode", "9999 ZZ");
        });
        var later = post(moved, ONE, ELSEWHERE);

        officer(HERE)
                .get("/v1/access-log?patient=" + patient)
                .then()
                .statusCode(200)
                .body("items.resourceId", hasItem(referral))
                .body("items.resourceId", not(hasItem(later)));
        officer(ELSEWHERE)
                .get("/v1/access-log?patient=" + patient)
                .then()
                .statusCode(200)
                .body("items.resourceId", hasItem(later))
                .body("items.resourceId", not(hasItem(referral)));
    }

    @Test
    void neitherPracticeFindsTheOthersByBsn() {
        theOtherRefersToo();

        search(ONE, HERE).body("total", equalTo(1)).body("entry.resource.id", contains(patient));
        search(OTHER, ELSEWHERE).body("total", equalTo(1)).body("entry.resource.id", contains(otherPatient));
        ehr(OTHER, ELSEWHERE).get("/fhir/r4/Patient/" + patient).then().statusCode(404);
    }

    @Test
    void aRepeatedSendIsStillRecognised() {
        theOtherRefersToo();

        assertThat(post(first, ONE, HERE)).isEqualTo(referral);
        assertThat(post(second, OTHER, ELSEWHERE)).isEqualTo(otherReferral);
        As.broker().get("/v1/referrals/" + referral).then().body("patient.id", equalTo(patient));
    }

    private void theOtherRefersToo() {
        otherReferral = post(second, OTHER, ELSEWHERE);
        otherPatient = patientOf(otherReferral, ELSEWHERE);
    }

    private ValidatableResponse search(String practice, String municipality) {
        return ehr(practice, municipality)
                .contentType("application/x-www-form-urlencoded")
                .formParam("identifier", "http://fhir.nl/fhir/NamingSystem/bsn|" + first.bsn())
                .post("/fhir/r4/Patient/_search")
                .then()
                .statusCode(200)
                .body("entry", hasSize(1));
    }

    private static String post(SampleReferral letter, String practice, String municipality) {
        String location = ehr(practice, municipality)
                .body(letter.json())
                .post("/fhir/r4")
                .then()
                .statusCode(200)
                .extract()
                .path("entry.response.location.find { it.contains('/Task/') }");
        return Ehr.id(location);
    }

    private static String patientOf(String referral, String municipality) {
        return As.broker("broker", municipality)
                .get("/v1/referrals/" + referral)
                .then()
                .statusCode(200)
                .extract()
                .path("patient.id");
    }

    private static String codeFor(String patient) {
        var welcome = Topics.await(
                "message-request",
                seen -> seen.key().equals(patient)
                        && seen.body().get("template").asText().startsWith("patient-welcome"));
        var link = welcome.body().get("link").asText();
        return link.substring(link.indexOf('#') + 1);
    }

    private static ValidatableResponse link(String login, String code, String birthDate) {
        return As.patient(login)
                .body("{\"code\": \"%s\", \"birthDate\": \"%s\"}".formatted(code, birthDate))
                .post("/v1/me/patient-link")
                .then();
    }

    private static RequestSpecification officer(String municipality) {
        return As.with(Tokens.of("privacy-officer").municipality(municipality));
    }

    private static RequestSpecification ehr(String practice, String municipality) {
        return Ehr.with(Tokens.of("referrer")
                .organisation(practice)
                .municipality(municipality)
                .client("ehr-" + practice.substring(4))
                .scope(Ehr.SCOPES));
    }
}
