package org.caresport.referral.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.Owner;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.PatientId;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.patient.Patients;
import org.caresport.referral.patient.PersonDetails;
import org.caresport.referral.patient.Registration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That a patient may be in danger is known to the broker who has the case, and to nobody else. */
@QuarkusTest
@WithTestResource(RealParts.class)
class SafeguardingTest {

    private static final String NOTE = "{\"note\": \"Whispers when her son is in the room\"}";

    @Inject
    Stories stories;

    @Inject
    Patients patients;

    private final String son = UUID.randomUUID() + "@example.org";

    @Test
    void whoHasTheCaseRaisesAndLiftsItAndReadsAllThatWasWritten() {
        var referral = stories.accepted().id();
        read(As.broker(), referral)
                .statusCode(200)
                .body("raised", equalTo(false))
                .body("lines", empty());

        raise(referral).statusCode(200).body("raised", equalTo(true));
        raise(referral).statusCode(409).body("type", endsWith("/move-not-allowed"));
        whole(As.broker(), referral).body("safeguarding", equalTo(true));
        lift(referral).statusCode(200).body("raised", equalTo(false)).body("lines.raised", contains(true, false));
        lift(referral).statusCode(409);

        read(As.broker(), referral).body("lines.by", contains("broker-anna", "broker-anna"));
        As.broker()
                .body("{\"note\": \" \"}")
                .post("/v1/referrals/{id}/safeguarding", referral.value())
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("note"));
    }

    @Test
    void aColleagueGetsTheSameAnswerWhetherThereIsSomethingOrNot() {
        var flagged = stories.accepted().id();
        var other = stories.accepted().id();
        raise(flagged).statusCode(200);

        var answer = read(colleague(), flagged).statusCode(404).extract().<String>path("detail");
        read(colleague(), other).statusCode(404).body("detail", equalTo(answer));
        colleague()
                .body(NOTE)
                .post("/v1/referrals/{id}/safeguarding", flagged.value())
                .then()
                .statusCode(404);
        colleague()
                .body(NOTE)
                .post("/v1/referrals/{id}/safeguarding/lifting", flagged.value())
                .then()
                .statusCode(404);

        read(As.broker(), flagged).body("raised", equalTo(true));
        whole(colleague(), flagged).body("safeguarding", nullValue());
    }

    @Test
    void nothingThatAColleagueReadsOfTheCaseSaysIt() {
        var referral = stories.accepted().id();
        raise(referral).statusCode(200);

        for (var path : new String[] {"", "/notes", "/todos", "/goals", "/intakes", "/measures"}) {
            assertThat(colleague()
                            .get("/v1/referrals/{id}" + path, referral.value())
                            .asString())
                    .as(path)
                    .doesNotContainIgnoringCase("safeguarding", "Whispers");
        }
        assertThat(colleague().get("/v1/referrals?limit=200").asString())
                .doesNotContainIgnoringCase("safeguarding", "Whispers");
        assertThat(colleague().get("/v1/todos?limit=200").asString())
                .doesNotContainIgnoringCase("safeguarding", "Whispers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"patient", "referrer", "provider", "admin", "policy-officer", "privacy-officer", "portal"})
    void noOtherRoleReadsIt(String role) {
        var referral = stories.accepted().id();
        raise(referral).statusCode(200);

        read(
                        As.with(Tokens.of(role)
                                .subject("broker-anna")
                                .organisation(Stories.PRACTICE)
                                .municipality(Stories.MUNICIPALITY)),
                        referral)
                .statusCode(403);
    }

    @Test
    void nothingOfItIsInWhatPatientAndClubRead() {
        var enrolled = stories.enrolled();
        var login = UUID.randomUUID().toString();
        stories.linked(enrolled.patient(), login);
        raise(enrolled.referral()).statusCode(200);

        for (var path : new String[] {"/v1/me/referrals", "/v1/me/participations", "/v1/me/access-log"}) {
            As.patient(login).get(path).then().statusCode(200).body(not(containsString("afeguarding")));
        }
        As.with(Tokens.of("provider")
                        .organisation(enrolled.activity().organisation().toString())
                        .municipality(Stories.MUNICIPALITY))
                .get("/v1/participants/{id}", enrolled.id().value())
                .then()
                .statusCode(200)
                .body(not(containsString("afeguarding")));
    }

    @Test
    void itPassesWithTheCaseToWhoHasItNext() {
        var referral = stories.accepted();
        raise(referral.id()).statusCode(200);

        stories.moved(
                referral,
                r -> r.handOver(
                        new Owner("broker-bea", "buurtsportcoaches-doetinchem"),
                        new Reason("handed-over", "Holiday"),
                        Stories.broker()));

        read(As.broker("broker-bea", Stories.MUNICIPALITY), referral.id())
                .statusCode(200)
                .body("raised", equalTo(true));
        whole(As.broker("broker-bea", Stories.MUNICIPALITY), referral.id()).body("safeguarding", equalTo(true));
        read(As.broker(), referral.id()).statusCode(404);
    }

    @Test
    void eachReadIsInTheAccessLogAndSoIsAnAttempt() {
        var referral = stories.accepted();
        raise(referral.id()).statusCode(200);
        var before = logged(referral.submission().patient(), "granted");
        var refused = logged(referral.submission().patient(), "denied");

        read(As.broker(), referral.id()).statusCode(200);
        read(colleague(), referral.id()).statusCode(404);

        assertThat(logged(referral.submission().patient(), "granted")).isEqualTo(before + 1);
        assertThat(logged(referral.submission().patient(), "denied")).isEqualTo(refused + 1);
    }

    @Test
    void nothingGoesToWhoSpeaksForThePatientAsLongAsItStands() {
        var referral = stories.matched(unreachable(), Stories.MUNICIPALITY);
        speaks(referral.id());
        addressIs(referral.submission().patient(), son);
        var offered = stories.offered(referral);
        var token = tokenOf(offered);
        byLink(token).statusCode(200);

        raise(referral.id()).statusCode(200);

        addressIs(referral.submission().patient(), "");
        byLink(token).statusCode(404);
        speaks(referral.id()); // who is recorded anew is not written to either
        addressIs(referral.submission().patient(), "");
        whole(colleague(), referral.id()).body("patient.representative.email", equalTo(son));

        lift(referral.id()).statusCode(200);

        addressIs(referral.submission().patient(), son);
        byLink(token).statusCode(200);
    }

    @Test
    void aPatientWithAnAddressOfTheirOwnIsWrittenToAsBefore() {
        var offered = stories.offered();
        var token = tokenOf(offered);

        raise(offered.referral()).statusCode(200);

        byLink(token).statusCode(200).body("messages", equalTo(true));
    }

    private static RequestSpecification colleague() {
        return As.broker("broker-bea", Stories.MUNICIPALITY);
    }

    private static ValidatableResponse read(RequestSpecification who, ReferralId referral) {
        return who.get("/v1/referrals/{id}/safeguarding", referral.value()).then();
    }

    private static ValidatableResponse raise(ReferralId referral) {
        return As.broker()
                .body(NOTE)
                .post("/v1/referrals/{id}/safeguarding", referral.value())
                .then();
    }

    private static ValidatableResponse lift(ReferralId referral) {
        return As.broker()
                .body("{\"note\": \"It was a cold\"}")
                .post("/v1/referrals/{id}/safeguarding/lifting", referral.value())
                .then();
    }

    private static ValidatableResponse whole(RequestSpecification who, ReferralId referral) {
        return who.get("/v1/referrals/{id}", referral.value()).then().statusCode(200);
    }

    private static int logged(PatientId patient, String outcome) {
        return As.with(Tokens.of("privacy-officer").municipality(Stories.MUNICIPALITY))
                .get("/v1/access-log?limit=100&patient=" + patient)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.outcome == '%s' && it.resource == 'Referral' && it.action == 'read' }"
                        .formatted(outcome))
                .size();
    }

    private PatientId unreachable() {
        var details = new PersonDetails(
                "Ayse Yilmaz",
                null,
                null,
                Stories.BIRTH_DATE,
                "female",
                null,
                null,
                "tr",
                "7001AB",
                Stories.MUNICIPALITY);
        var registration =
                new Registration(Stories.PRACTICE, null, Set.of("urn:ehr:patient|" + UUID.randomUUID()), details);
        return QuarkusTransaction.requiringNew()
                .call(() -> patients.register(registration, Instant.now()).id());
    }

    private void speaks(ReferralId referral) {
        As.broker()
                .body("""
                        {"name": "Emre Yilmaz", "relationship": "child", "ground": "next-of-kin", "phone": "06%s",
                         "email": "%s", "language": "nl"}""".formatted(10_000_000 + (int) (Math.random() * 1000), son))
                .put("/v1/referrals/{id}/representative", referral.value())
                .then()
                .statusCode(200);
    }

    private static void addressIs(PatientId patient, String email) {
        Stories.soon()
                .untilAsserted(() -> assertThat(Topics.read("recipient").stream()
                                .filter(seen -> seen.key().equals(patient.toString()))
                                .reduce((_, last) -> last))
                        .hasValueSatisfying(
                                last -> assertThat(last.body().path("email").asText(""))
                                        .isIn(email, email.isEmpty() ? "null" : email)));
    }

    private static String tokenOf(Participation offered) {
        var link = Topics.await(
                        "message-request",
                        seen -> seen.key().equals(offered.patient().toString())
                                && seen.body().get("template").asText().equals("patient-offer"))
                .body()
                .get("link")
                .asText();
        return link.substring(link.indexOf('#') + 1);
    }

    private static ValidatableResponse byLink(String token) {
        return As.providerLink(token).get("/v1/offer-link").then();
    }
}
