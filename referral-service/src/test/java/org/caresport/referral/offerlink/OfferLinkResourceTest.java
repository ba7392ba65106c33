package org.caresport.referral.offerlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationStage;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.duty.Directory;
import org.junit.jupiter.api.Test;

/** A patient without an account comes through by the links in their mails. */
@QuarkusTest
@WithTestResource(RealParts.class)
class OfferLinkResourceTest {

    private static final String TOO_FAR = """
            {"reasonCode": "too-far"}""";

    @Inject
    Stories stories;

    @Inject
    Directory directory;

    @Inject
    AgroalDataSource database;

    @Test
    void theLinkInTheMailShowsWhatWasOfferedButNotToWhomNorWhy() {
        var offered = stories.offered();

        var seen = by(tokenIn("patient-offer", offered))
                .get("/v1/offer-link")
                .then()
                .statusCode(200)
                .body("participationId", equalTo(offered.id().toString()))
                .body("state", equalTo("offered"))
                .body("next", equalTo("choose"))
                .body("activity.title", equalTo("Wandelen met aandacht"))
                .body("messages", equalTo(true))
                .body("allowed", contains("acceptance", "decline", "no-messages"))
                .extract()
                .asString();

        assertThat(seen).doesNotContain("Johanna", "johanna@", "+316", "T90", "Diabetes", "insulin", "1958", "bsn");
    }

    @Test
    void anOfferIsAcceptedByTheLinkAloneAndTheHistorySaysSo() {
        var offered = stories.offered();

        post(tokenIn("patient-offer", offered), "acceptance", "{}")
                .statusCode(200)
                .body("state", equalTo("place-requested"))
                .body("next", equalTo("wait-for-place"));

        Topics.await("place-request", offered.id().toString(), "org.caresport.places.hold-requested.v1");
        As.broker()
                .get("/v1/referrals/{id}", offered.referral().value())
                .then()
                .body("history.last().kind", equalTo("accepted"))
                .body("history.last().actor", equalTo("patient"))
                .body("history.last().way", equalTo("link"));
    }

    @Test
    void anOfferIsDeclinedWithOneOfTheReasonsAndAnotherOneIsRefusedByName() {
        var offered = stories.offered();
        var token = tokenIn("patient-offer", offered);

        post(token, "decline", "{\"reasonCode\": \"because\"}")
                .statusCode(400)
                .body("errors.field", hasItem("reasonCode"));
        post(token, "decline", "{}").statusCode(400).body("errors.field", hasItem("reasonCode"));
        assertThat(stories.now(offered.id()).stage()).isEqualTo(ParticipationStage.OFFERED);

        post(token, "decline", TOO_FAR)
                .statusCode(200)
                .body("state", equalTo("declined-by-patient"))
                .body("next", equalTo("call-broker"))
                .body("allowed", contains("no-messages"));

        assertThat(stories.now(offered.referral()).stage()).isEqualTo(ReferralStage.MATCHED);
        As.broker()
                .get("/v1/referrals/{id}", offered.referral().value())
                .then()
                .body("history.last().reasonCode", equalTo("too-far"));
    }

    @Test
    void aPlaceThatCameFreeIsTakenByTheLink() {
        var waiting = stories.moved(
                stories.waitlisted(),
                participation -> participation.offerPlace(Instant.now().plusSeconds(3600), Stories.broker()));
        var token = tokenIn("patient-place-offered", waiting);

        by(token).get("/v1/offer-link").then().body("next", equalTo("take-place"));
        post(token, "place-acceptance", "{}").statusCode(200).body("state", equalTo("place-requested"));
    }

    @Test
    void whoHasAPlaceStepsBackByTheLinkAndThePlaceIsGivenBack() {
        var enrolled = stories.enrolled();
        var token = tokenIn("patient-place-reserved", enrolled);

        by(token)
                .get("/v1/offer-link")
                .then()
                .body("next", equalTo("go-to-session"))
                .body("firstSession.start", equalTo("2026-12-01T09:00:00Z"))
                .body("allowed", contains("withdrawal", "no-messages"));
        post(token, "withdrawal", "{\"reasonCode\": \"illness\"}")
                .statusCode(200)
                .body("state", equalTo("did-not-start"));

        Topics.await("place-request", enrolled.id().toString(), "org.caresport.places.release-requested.v1");
    }

    @Test
    void whoWantsNoMessagesGetsNoneAndIsCalled() {
        var offered = stories.offered();
        var token = tokenIn("patient-offer", offered);

        post(token, "no-messages", "{}")
                .statusCode(200)
                .body("messages", equalTo(false))
                .body("state", equalTo("offered"))
                .body("allowed", contains("acceptance", "decline"));
        post(token, "no-messages", "{}").statusCode(200);

        Topics.await(
                "recipient",
                seen -> seen.key().equals(offered.patient().toString())
                        && seen.body().get("channel").asText().equals("none"));
        As.broker()
                .get("/v1/referrals/{id}", offered.referral().value())
                .then()
                .body("patient.contactSource", equalTo("link"))
                .body("patient.email", nullValue())
                .body("patient.phone", equalTo("+31612345678"));
    }

    @Test
    void aLinkThatWasUsedSaysWhatHappened() {
        var offered = stories.offered();
        var token = tokenIn("patient-offer", offered);
        post(token, "acceptance", "{}").statusCode(200);

        post(token, "acceptance", "{}")
                .statusCode(409)
                .body("type", endsWith("/move-not-allowed"))
                .body("state", equalTo("place-requested"));
        by(token).get("/v1/offer-link").then().statusCode(200).body("state", equalTo("place-requested"));
    }

    @Test
    void aRepeatedAnswerWithItsKeyIsDoneOnce() {
        var offered = stories.offered();
        var token = tokenIn("patient-offer", offered);
        var key = UUID.randomUUID().toString();

        for (int i = 0; i < 2; i++) {
            by(token)
                    .header("Idempotency-Key", key)
                    .body("{}")
                    .post("/v1/offer-link/acceptance")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("place-requested"));
        }
    }

    @Test
    void aLinkPastItsDateSaysWhatBecameOfItAndWhomToCall() throws SQLException {
        var here = "GM0197";
        directory.annaIsThereFor(here);
        var matched = stories.matched(stories.aPatient(), here);
        var offered = stories.offered(matched);
        var token = tokenIn("patient-offer", offered);
        by(token)
                .get("/v1/offer-link")
                .then()
                .body("broker.name", equalTo("Anna Wolters"))
                .body("broker.phone", equalTo("0314-123456"));
        expire(offered);

        post(token, "acceptance", "{}")
                .statusCode(410)
                .body("type", endsWith("/link-expired"))
                .body("state", equalTo("offered"))
                .body("broker.name", equalTo("Anna Wolters"))
                .body("broker.phone", equalTo("0314-123456"));

        assertThat(stories.now(offered.id()).version()).isEqualTo(offered.version());
        assertThat(denied(offered)).isEqualTo(1);
    }

    @Test
    void aLinkThatWasNeverHandedOutIsNotKnown() {
        var provider = stories.enrolled();
        var providers = Topics.await(
                        "message-request",
                        seen -> seen.key()
                                        .equals(provider.activity()
                                                .organisation()
                                                .toString())
                                && seen.body().get("template").asText().equals("provider-place-reserved"))
                .body()
                .get("link")
                .asText();

        for (var token : new String[] {
            UUID.randomUUID().toString(), "x".repeat(5000), providers.substring(providers.indexOf('#') + 1)
        }) {
            by(token).get("/v1/offer-link").then().statusCode(404).body("type", endsWith("/link-unknown"));
        }
        RestAssured.given().get("/v1/offer-link").then().statusCode(404);
    }

    private RequestSpecification by(String token) {
        return RestAssured.given().contentType(ContentType.JSON).header("Link-Token", token);
    }

    private ValidatableResponse post(String token, String answer, String body) {
        return by(token).body(body).post("/v1/offer-link/" + answer).then();
    }

    private static String tokenIn(String template, Participation participation) {
        var message = Topics.await(
                "message-request",
                seen -> seen.key().equals(participation.patient().toString())
                        && seen.body().get("template").asText().equals(template));
        var link = message.body().get("link").asText();
        assertThat(link).startsWith("http://127.0.0.1:8080/offer.html#");
        return link.substring(link.indexOf('#') + 1);
    }

    private void expire(Participation participation) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update offer_invitation set expires_at = now() - interval '1 minute' where participation_id = ?")) {
            update.setObject(1, participation.id().value());
            update.executeUpdate();
        }
    }

    private long denied(Participation participation) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select count(*) from access_log where outcome = 'denied' and patient_id = ? and actor = ?")) {
            query.setString(1, participation.patient().toString());
            query.setString(2, "patient-link:" + participation.patient());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
