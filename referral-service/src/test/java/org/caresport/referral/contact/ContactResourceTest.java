package org.caresport.referral.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.PatientId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealParts.class)
class ContactResourceTest {

    private static final String OWN = """
            {"email": "own@example.org", "phone": "+31 6 87654321", "language": "en"}""";

    @Inject
    Stories stories;

    private final String login = "login-" + UUID.randomUUID();

    @Test
    void whatThePatientSaysInTheAppIsUsedForTheirMessagesAndShownToTheBroker() {
        var referral = stories.submitted();
        var patient = referral.submission().patient();
        stories.linked(patient, login);

        say(OWN).statusCode(200).body("registrations.source", contains("app"));

        assertThat(addresses(patient, 2)).containsExactly("johanna@example.org", "own@example.org");
        As.broker()
                .get("/v1/referrals/" + referral.id())
                .then()
                .body("patient.email", equalTo("own@example.org"))
                .body("patient.phone", equalTo("+31 6 87654321"))
                .body("patient.language", equalTo("en"))
                .body("patient.contactSource", equalTo("app"));
    }

    @Test
    void whatIsTakenBackIsUsedNoMore() {
        var patient = stories.submitted().submission().patient();
        stories.linked(patient, login);
        say(OWN).statusCode(200);

        patient().delete("/v1/me/contact").then().statusCode(200).body("registrations.source", contains("registered"));

        assertThat(addresses(patient, 3)).endsWith("johanna@example.org");
    }

    @Test
    void whatWasSaidOnceHoldsForWhatIsLinkedLater() {
        var first = stories.aPatient();
        var second = stories.aPatient();
        stories.linked(first, login);
        say(OWN).statusCode(200);

        stories.linked(second, login);

        assertThat(addresses(second, 2)).endsWith("own@example.org");
        patient()
                .get("/v1/me/contact")
                .then()
                .statusCode(200)
                .body("registrations", hasSize(2))
                .body("registrations.registeredBy", hasItems(Stories.PRACTICE))
                .body("registrations.email", contains("own@example.org", "own@example.org"));
    }

    @Test
    void anAddressThatTheLoginHasNotVerifiedIsRefused() {
        var patient = stories.submitted().submission().patient();
        stories.linked(patient, login);

        say(OWN.replace("own@", "victim@"))
                .statusCode(422)
                .body("type", endsWith("/email-not-verified"))
                .body("errors[0].field", equalTo("email"));
        As.with(Tokens.of("patient")
                        .subject(login)
                        .claim("email", "own@example.org")
                        .claim("email_verified", false))
                .body(OWN)
                .put("/v1/me/contact")
                .then()
                .statusCode(422);

        patient().get("/v1/me/contact").then().body("registrations.source", contains("registered"));
    }

    @Test
    void aLoginWithoutAnyReferralHasNothingToBeReachedAbout() {
        say(OWN).statusCode(404);
        patient().get("/v1/me/contact").then().statusCode(404);
    }

    @Test
    void whatTheBrokerWasToldIsRecordedAsThatAndForThatReferralAlone() {
        var referral = stories.submitted();
        var elsewhere = stories.submitted(stories.aPatient(), "GM0294", "agb:07654321");

        tell(referral.id().toString(), """
                {"email": null, "phone": "0314 123456", "language": "nl"}""")
                .statusCode(200)
                .header("ETag", startsWith("W/\""))
                .body("source", equalTo("broker"))
                .body("email", nullValue())
                .body("phone", equalTo("0314 123456"));

        As.broker()
                .get("/v1/referrals/" + referral.id())
                .then()
                .body("patient.contactSource", equalTo("broker"))
                .body("patient.email", nullValue());
        tell(elsewhere.id().toString(), OWN).statusCode(404);
        As.broker("broker-carla", "GM0294")
                .get("/v1/referrals/" + elsewhere.id())
                .then()
                .body("patient.contactSource", equalTo("registered"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"email": "no address", "language": "nl"}     | email
            {"phone": "call me", "language": "nl"}        | phone
            {"phone": "0314 123456", "language": "tlh"}   | language
            {"phone": "0314 123456"}                      | language
            """)
    void whatCannotBeIsRefusedByItsField(String body, String field) {
        tell(stories.submitted().id().toString(), body).statusCode(400).body("errors.field", contains(field));
    }

    private RequestSpecification patient() {
        return As.with(Tokens.of("patient")
                .subject(login)
                .claim("email", "own@example.org")
                .claim("email_verified", true));
    }

    private ValidatableResponse say(String contact) {
        return patient().body(contact).put("/v1/me/contact").then();
    }

    private static ValidatableResponse tell(String referral, String contact) {
        return As.broker()
                .body(contact)
                .put("/v1/referrals/" + referral + "/patient-contact")
                .then();
    }

    private static List<String> addresses(PatientId patient, int most) {
        Stories.soon().until(() -> emails(patient).size() >= most);
        return emails(patient);
    }

    private static List<String> emails(PatientId patient) {
        return Topics.read("recipient").stream()
                .filter(seen -> seen.key().equals(patient.toString()))
                .map(seen -> seen.body().path("email").asText())
                .toList();
    }
}
