package org.caresport.referral.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.caresport.kit.testing.RealParts;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A patient without e-mail or app decides by telling the broker, and the history says so. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ParticipationResourceTest {

    @Inject
    Stories stories;

    @Test
    void aPatientAcceptsByTellingTheBroker() {
        var offered = stories.offered();

        decide(offered, "acceptance", "{\"toldBy\": \"phone\"}")
                .statusCode(200)
                .body("state", equalTo("place-requested"));

        line(offered, "accepted")
                .body(LAST + "actor", equalTo("broker"))
                .body(LAST + "way", equalTo("phone"))
                .body(LAST + "onBehalfOf", equalTo("patient"))
                .body(LAST + "participation", equalTo(offered.id().toString()))
                .body(LAST + "state", equalTo("place-requested"));
    }

    @Test
    void aPatientDeclinesByTellingTheBroker() {
        var offered = stories.offered();

        decide(offered, "decline", """
                {"toldBy": "visit", "reasonCode": "too-far", "text": "Cannot get there"}""").statusCode(200).body("state", equalTo("declined-by-patient"));

        line(offered, "declined-by-patient")
                .body("history[-2].way", equalTo("visit"))
                .body("history[-2].onBehalfOf", equalTo("patient"));
    }

    @Test
    void aPatientTakesThePlaceThatCameFreeByTellingTheBroker() {
        var waiting = stories.moved(
                stories.waitlisted(),
                participation -> participation.offerPlace(Instant.now().plus(Duration.ofDays(1)), Stories.broker()));

        decide(waiting, "place-acceptance", "{\"toldBy\": \"letter\"}")
                .statusCode(200)
                .body("state", equalTo("place-requested"));
    }

    @Test
    void aWithdrawalIsThePatientsWhenTheyToldItAndTheBrokersWhenNot() {
        var told = stories.enrolled();
        var decided = stories.enrolled();

        decide(told, "withdrawal", """
                {"toldBy": "message", "reasonCode": "no-time", "text": "Works on Tuesdays now"}""").statusCode(200);
        decide(decided, "withdrawal", """
                {"reasonCode": "no-time", "text": "Works on Tuesdays now"}""").statusCode(200);

        line(told, "did-not-start").body("history[-2].onBehalfOf", equalTo("patient"));
        line(decided, "did-not-start")
                .body("history[-2].actor", equalTo("broker"))
                .body("history[-2].onBehalfOf", nullValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            acceptance       | toldBy     | {}
            acceptance       | toldBy     | {"toldBy": "pigeon"}
            acceptance       | toldBy     | {"toldBy": "PHONE"}
            decline          | toldBy     | {"reasonCode": "too-far", "text": "Cannot get there"}
            decline          | reasonCode | {"toldBy": "phone", "text": "Cannot get there"}
            decline          | text       | {"toldBy": "phone", "reasonCode": "too-far", "text": " "}
            place-acceptance | toldBy     | {"toldBy": null}
            withdrawal       | toldBy     | {"toldBy": "", "reasonCode": "no-time", "text": "No time"}
            """)
    void aFaultIsNamedAndNothingIsDecided(String decision, String field, String body) {
        var offered = stories.offered();

        decide(offered, decision, body).statusCode(400).body("errors.field", hasItem(field));

        assertThat(stories.now(offered.id()).stage()).isEqualTo(ParticipationStage.OFFERED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acceptance", "decline", "place-acceptance"})
    void aBrokerOfAnotherMunicipalityFindsNothingToDecide(String decision) {
        var offered = stories.offered();

        As.broker("broker-piet", "GM0150")
                .body("""
                        {"toldBy": "phone", "reasonCode": "too-far", "text": "Cannot get there"}""".replaceAll(decision.equals("decline") ? "$^" : ", \"reason.*\"(?=})", ""))
                .post("/v1/participations/{id}/" + decision, offered.id().value())
                .then()
                .statusCode(404);
    }

    private static final String LAST = "history[-1].";

    private static ValidatableResponse decide(Participation participation, String decision, String body) {
        return As.broker()
                .body(body)
                .post(
                        "/v1/participations/{id}/" + decision,
                        UUID.fromString(participation.id().toString()))
                .then();
    }

    private static ValidatableResponse line(Participation participation, String kind) {
        return As.broker()
                .get("/v1/referrals/{id}", participation.referral().value())
                .then()
                .statusCode(200)
                .body("history.kind", hasItem(kind));
    }
}
