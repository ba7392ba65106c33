package org.caresport.referral.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.PatientId;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.patient.Patients;
import org.caresport.referral.patient.PersonDetails;
import org.caresport.referral.patient.Registration;
import org.junit.jupiter.api.Test;

/** A patient without e-mail, telephone or Dutch, whose daughter speaks for her. */
@QuarkusTest
@WithTestResource(RealParts.class)
class RepresentativeTest {

    @Inject
    Stories stories;

    @Inject
    Patients patients;

    private final String daughter = UUID.randomUUID() + "@example.org";

    @Test
    void messagesGoToWhoSpeaksForThePatientAndWhatTheyAnswerIsTheirsForThePatient() {
        var matched = stories.matched(unreachable(), Stories.MUNICIPALITY);
        named(matched, daughter()).statusCode(200).body("name", equalTo("Fatma Yilmaz"));

        mailGoesTo(matched, daughter);
        var offered = stories.offered(matched);
        As.providerLink(tokenOf(offered))
                .body("{}")
                .post("/v1/offer-link/acceptance")
                .then()
                .statusCode(200)
                .body("state", equalTo("place-requested"));

        whole(matched)
                .body("history.last().actor", equalTo("representative"))
                .body("history.last().way", equalTo("link"))
                .body("history.last().onBehalfOf", equalTo("patient"))
                .body("patient.email", nullValue())
                .body("patient.representative.name", equalTo("Fatma Yilmaz"))
                .body("patient.representative.ground", equalTo("written-authorisation"));
    }

    @Test
    void whoIsReachedThemselvesIsWrittenToThemselves() {
        var matched = stories.matched();
        named(matched, daughter()).statusCode(200);
        var offered = stories.offered(matched);

        As.providerLink(tokenOf(offered))
                .body("{}")
                .post("/v1/offer-link/acceptance")
                .then()
                .statusCode(200);

        whole(matched).body("history.last().actor", equalTo("patient"));
    }

    @Test
    void whatTheRepresentativeToldTheBrokerIsRecordedSo() {
        var matched = stories.matched(unreachable(), Stories.MUNICIPALITY);
        named(matched, daughter()).statusCode(200);
        var offered = stories.offered(matched);

        told(offered, "{\"toldBy\": \"phone\", \"decidedBy\": \"representative\"}")
                .statusCode(200);

        whole(matched)
                .body("history.last().actor", equalTo("broker"))
                .body("history.last().way", equalTo("phone"))
                .body("history.last().onBehalfOf", equalTo("representative"));
    }

    @Test
    void nobodyDecidesForThePatientWhoIsNotRecorded() {
        var offered = stories.offered(stories.matched(unreachable(), Stories.MUNICIPALITY));

        told(offered, "{\"toldBy\": \"phone\", \"decidedBy\": \"representative\"}")
                .statusCode(400)
                .body("errors.field", hasItem("decidedBy"));
        told(offered, "{\"toldBy\": \"phone\", \"decidedBy\": \"neighbour\"}")
                .statusCode(400)
                .body("errors.field", hasItem("decidedBy"));

        assertThat(stories.now(offered.id()).version()).isEqualTo(offered.version());
    }

    @Test
    void whoWantsNoMoreMessagesForThePatientGetsNone() {
        var matched = stories.matched(unreachable(), Stories.MUNICIPALITY);
        named(matched, daughter()).statusCode(200);
        mailGoesTo(matched, daughter);
        var offered = stories.offered(matched);

        As.providerLink(tokenOf(offered))
                .body("{}")
                .post("/v1/offer-link/no-messages")
                .then()
                .statusCode(200)
                .body("messages", equalTo(false));

        nothingIsSentTo(matched);
        whole(matched).body("patient.representative.phone", equalTo("0612345678"));
    }

    @Test
    void aRepresentationEnds() {
        var matched = stories.matched(unreachable(), Stories.MUNICIPALITY);
        named(matched, daughter()).statusCode(200);

        mailGoesTo(matched, daughter);
        As.broker()
                .delete("/v1/referrals/{id}/representative", matched.id().value())
                .then()
                .statusCode(204);

        nothingIsSentTo(matched);
        whole(matched).body("patient.representative", nullValue());
    }

    @Test
    void whatCannotBeIsRefusedByName() {
        var referral = stories.submitted();

        named(referral, "{}").statusCode(400).body("errors.field", hasItem("ground"));
        named(referral, daughter().replace("written-authorisation", "because"))
                .statusCode(400)
                .body("errors.field", hasItem("ground"));
        named(referral, daughter().replace("nl", "tlh")).statusCode(400).body("errors.field", hasItem("language"));
        named(referral, """
                {"name": "Fatma Yilmaz", "relationship": "child", "ground": "next-of-kin", "language": "nl"}""").statusCode(400).body("errors.field", hasItem("phone"));
        As.broker("broker-elders", "GM1955")
                .body(daughter())
                .put("/v1/referrals/{id}/representative", referral.id().value())
                .then()
                .statusCode(404);
        whole(referral).body("patient.representative", nullValue());
    }

    private String daughter() {
        return """
                {"name": "Fatma Yilmaz", "relationship": "child", "ground": "written-authorisation", "phone": "0612345678",
                 "email": "%s", "language": "nl"}""".formatted(daughter);
    }

    private static ValidatableResponse named(Referral referral, String body) {
        return As.broker()
                .body(body)
                .put("/v1/referrals/{id}/representative", referral.id().value())
                .then();
    }

    private static ValidatableResponse told(Participation offered, String body) {
        return As.broker()
                .body(body)
                .post("/v1/participations/{id}/acceptance", offered.id().value())
                .then();
    }

    private static ValidatableResponse whole(Referral referral) {
        return As.broker()
                .get("/v1/referrals/{id}", referral.id().value())
                .then()
                .statusCode(200);
    }

    private static void mailGoesTo(Referral referral, String email) {
        Topics.await(
                "recipient",
                seen -> seen.key().equals(referral.submission().patient().toString())
                        && seen.body().path("email").asText().equals(email));
    }

    private static void nothingIsSentTo(Referral referral) {
        var key = referral.submission().patient().toString();
        Stories.soon()
                .untilAsserted(() -> assertThat(Topics.read("recipient").stream()
                                .filter(seen -> seen.key().equals(key))
                                .reduce((_, last) -> last))
                        .hasValueSatisfying(last ->
                                assertThat(last.body().get("channel").asText()).isEqualTo("none")));
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

    private PatientId unreachable() {
        var details = new PersonDetails(
                "Emine Yilmaz",
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
}
