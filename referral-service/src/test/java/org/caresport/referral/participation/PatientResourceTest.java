package org.caresport.referral.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationStage;
import org.caresport.referral.domain.PatientId;
import org.caresport.referral.domain.ReferralStage;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class PatientResourceTest {

    private static final String WHY = """
            {"reasonCode": "prefers-other-activity", "text": "I would rather swim"}""";

    @Inject
    Stories stories;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void theCodeFromTheWelcomeMailOpensThePatientsOwnReferrals() {
        var referral = stories.submitted();
        As.patient(subject).get("/v1/me/referrals").then().statusCode(200).body("items", hasSize(0));

        link(codeOf(referral.submission().patient()), "1958-03-14").statusCode(204);

        As.patient(subject)
                .get("/v1/me/referrals")
                .then()
                .statusCode(200)
                .body("items.id", contains(referral.id().toString()))
                .body("items[0].referredBy", equalTo("Huisartsenpraktijk De Huet"));
    }

    @Test
    void anUnknownCodeAWrongBirthDateAndAUsedCodeAreRefusedAlike() {
        var code = codeOf(stories.submitted().submission().patient());

        var unknown = refused(link("no-such-code", "1958-03-14"));
        var wrongBirthDate = refused(link(code, "1958-03-15"));
        link(code, "1958-03-14").statusCode(204);
        var used = refused(link(code, "1958-03-14"));

        assertThat(wrongBirthDate).isEqualTo(unknown);
        assertThat(used).isEqualTo(unknown);
    }

    @Test
    void aCodeIsDeadAfterFiveTries() {
        var code = codeOf(stories.submitted().submission().patient());
        for (int i = 0; i < 5; i++) {
            link(code, "1990-01-01").statusCode(422);
        }

        link(code, "1958-03-14").statusCode(422).body("type", endsWith("/patient-link-refused"));
    }

    @Test
    void acceptingAnOfferAsksTheCatalogueForAPlace() {
        var offered = mine(stories.offered());

        decide(offered, "acceptance", "{}").statusCode(200).body("state", equalTo("place-requested"));

        var asked = Topics.await("place-request", offered.id().toString(), "org.caresport.places.hold-requested.v1");
        assertThat(asked.body().get("activityId").asText())
                .isEqualTo(offered.activity().id().toString());
    }

    @Test
    void decliningAnOfferLeadsBackToTheNextOne() {
        var offered = mine(stories.offered());

        decide(offered, "decline", WHY)
                .statusCode(200)
                .body("state", equalTo("declined-by-patient"))
                .body("reason.code", equalTo("prefers-other-activity"))
                .body("reason.text", nullValue());

        assertThat(stories.now(offered.referral()).stage()).isEqualTo(ReferralStage.MATCHED);
    }

    @Test
    void steppingBackGivesThePlaceBackAndTellsTheProviderNothingButThat() {
        var enrolled = mine(stories.enrolled());

        decide(enrolled, "withdrawal", WHY).statusCode(200).body("state", equalTo("did-not-start"));

        Topics.await("place-request", enrolled.id().toString(), "org.caresport.places.release-requested.v1");
        var told = Topics.await(
                "message-request",
                seen -> seen.key().equals(enrolled.activity().organisation().toString())
                        && seen.body().get("template").asText().equals("provider-place-released"));
        assertThat(told.body().toString()).doesNotContain("swim", "Johanna", "prefers-other-activity");
    }

    @Test
    void aPlaceThatCameFreeIsTakenInTime() {
        var waiting = stories.moved(
                mine(stories.waitlisted()), p -> p.offerPlace(Instant.now().plusSeconds(3600), Stories.broker()));

        decide(waiting, "place-acceptance", "{}").statusCode(200).body("state", equalTo("place-requested"));

        Topics.await("place-request", waiting.id().toString(), "org.caresport.places.confirm-requested.v1");
    }

    @Test
    void beforeAPlaceCameFreeThereIsNoneToTake() {
        decide(mine(stories.waitlisted()), "place-acceptance", "{}").statusCode(409);
    }

    @Test
    void somebodyElsesParticipationDoesNotExist() {
        var offered = stories.offered();
        stories.linked(stories.aPatient("Pieter Jansen"), subject);

        decide(offered, "acceptance", "{}").statusCode(404);
        As.patient(subject).get("/v1/me/participations").then().body("items", hasSize(0));
        assertThat(stories.now(offered.id()).stage()).isEqualTo(ParticipationStage.OFFERED);
    }

    @Test
    void aLoginThatIsNotLinkedSeesNothing() {
        var offered = stories.offered();

        decide(offered, "acceptance", "{}").statusCode(404);
    }

    @Test
    void thePatientSeesTheirParticipations() {
        var enrolled = mine(stories.enrolled());

        As.patient(subject)
                .get("/v1/me/participations")
                .then()
                .statusCode(200)
                .body("items.id", contains(enrolled.id().toString()))
                .body("items[0].firstSession.start", equalTo("2026-12-01T09:00:00Z"))
                .body("items[0].confirmed", equalTo(false));
    }

    @Test
    void aBrokerDoesNotDecideInThePatientsPlace() {
        var offered = stories.offered();

        As.broker()
                .body("{}")
                .post("/v1/me/participations/{id}/acceptance", offered.id().value())
                .then()
                .statusCode(403);
    }

    private Participation mine(Participation participation) {
        stories.linked(participation.patient(), subject);
        return participation;
    }

    private ValidatableResponse decide(Participation participation, String decision, String body) {
        return As.patient(subject)
                .body(body)
                .post(
                        "/v1/me/participations/{id}/{decision}",
                        participation.id().value(),
                        decision)
                .then();
    }

    private ValidatableResponse link(String code, String birthDate) {
        return As.patient(subject)
                .body("{\"code\": \"%s\", \"birthDate\": \"%s\"}".formatted(code, birthDate))
                .post("/v1/me/patient-link")
                .then();
    }

    private static String refused(ValidatableResponse response) {
        return response.statusCode(422).extract().jsonPath().getString("detail");
    }

    private static String codeOf(PatientId patient) {
        var welcome = Topics.await(
                "message-request",
                seen -> seen.key().equals(patient.toString())
                        && seen.body().get("template").asText().startsWith("patient-welcome"));
        var link = welcome.body().get("link").asText();
        assertThat(link).startsWith("http://127.0.0.1:8080/app.html#");
        return link.substring(link.indexOf('#') + 1);
    }
}
