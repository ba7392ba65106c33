package org.caresport.referral.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.invitation.OfferInvitations;
import org.caresport.referral.invitation.ProviderInvitations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A programme goes on for longer: by the club's link, by its account, or by the broker. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ExtensionTest {

    private static final LocalDate SPRING = Stories.today().plusMonths(4);

    @Inject
    Stories stories;

    @Inject
    ProviderInvitations invitations;

    @Inject
    OfferInvitations offers;

    @Test
    void aClubExtendsByItsLinkAndPatientAndBrokerHear() {
        var started = stories.started();

        byLink(started, until(SPRING))
                .statusCode(200)
                .body("endsOn", equalTo(SPRING.toString()))
                .body("allowed", hasItem("extension"));

        Topics.await("referral", started.id().toString(), "org.caresport.participations.extended.v1");
        Topics.await(
                "message-request",
                seen -> seen.key().equals(started.patient().toString())
                        && seen.body().get("template").asText().equals("patient-extended"));
        As.broker()
                .get("/v1/referrals/{id}", started.referral().value())
                .then()
                .body("history[-1].kind", equalTo("extended"))
                .body("history[-1].actor", equalTo("provider"))
                .body("history[-1].way", equalTo("link"));
        var link = QuarkusTransaction.requiringNew().call(() -> offers.issue(started.id(), Instant.now()));
        As.providerLink(link).get("/v1/offer-link").then().body("endsOn", equalTo(SPRING.toString()));
    }

    @Test
    void aClubExtendsByItsAccountAndABrokerDoes() {
        var started = stories.started();

        As.with(Tokens.of("provider")
                        .organisation(started.activity().organisation().toString()))
                .body(until(SPRING))
                .post("/v1/participants/{id}/extension", started.id().value())
                .then()
                .statusCode(200)
                .body("endsOn", equalTo(SPRING.toString()));
        byBroker(started, until(SPRING.plusMonths(1)))
                .statusCode(200)
                .body("endsOn", equalTo(SPRING.plusMonths(1).toString()))
                .body("state", equalTo("started"));
    }

    @Test
    void itOnlyBecomesLonger() {
        var started = stories.started();
        byBroker(started, until(SPRING)).statusCode(200);

        for (var day : new LocalDate[] {
            SPRING, SPRING.minusDays(1), Stories.today(), Stories.today().plusYears(3)
        }) {
            byBroker(started, until(day)).statusCode(400).body("errors.field", hasItem("until"));
        }

        assertThat(stories.now(started.id()).enrolment().endsOn()).isEqualTo(SPRING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"until\": null}", "{\"until\": \"next year\"}", "{\"until\": \"2027-02-30\"}"})
    void aFaultIsNamed(String body) {
        byLink(stories.started(), body).statusCode(400).body("errors.field", hasItem("until"));
    }

    @Test
    void whoHasNotStartedHasNothingToExtend() {
        byBroker(stories.enrolled(), until(SPRING)).statusCode(409).body("state", equalTo("enrolled"));
    }

    @Test
    void aBrokerOfAnotherMunicipalityFindsNothingToExtend() {
        As.broker("broker-piet", "GM0150")
                .body(until(SPRING))
                .post(
                        "/v1/participations/{id}/extension",
                        stories.started().id().value())
                .then()
                .statusCode(404);
    }

    private static String until(LocalDate day) {
        return "{\"until\": \"%s\"}".formatted(day);
    }

    private static ValidatableResponse byBroker(Participation participation, String body) {
        return As.broker()
                .body(body)
                .post("/v1/participations/{id}/extension", participation.id().value())
                .then();
    }

    private ValidatableResponse byLink(Participation participation, String body) {
        var token = QuarkusTransaction.requiringNew().call(() -> invitations.issue(participation.id(), Instant.now()));
        return As.providerLink(token)
                .body(body)
                .post("/v1/provider-link/extension")
                .then();
    }
}
