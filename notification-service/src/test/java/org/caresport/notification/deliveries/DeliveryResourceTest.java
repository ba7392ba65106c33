package org.caresport.notification.deliveries;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.caresport.kit.testing.Tokens;
import org.caresport.kit.testing.Topics;
import org.caresport.notification.testing.Asked;
import org.caresport.notification.testing.MailServer;
import org.caresport.notification.testing.NotificationTest;
import org.caresport.notification.testing.ScriptedMailServer;
import org.caresport.notification.testing.Seen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NotificationTest
class DeliveryResourceTest {

    /** The year 999,999,999. */
    private static final String FAR_AWAY =
            "Kzk5OTk5OTk5OS0xMi0zMVQyMzo1OTo1OVofMDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw";

    @BeforeEach
    void aMailServer() {
        MailServer.start();
    }

    @Test
    void aDeliveryShowsNeitherAddressNorContent() {
        var message = aSentMessage();

        as("privacy-officer")
                .get("/v1/deliveries/{id}", message)
                .then()
                .statusCode(200)
                .body("status", equalTo("sent"))
                .body("template", equalTo("patient-offer"))
                .body(not(containsString("example.org")))
                .body(not(containsString("secret-code")))
                .body(not(containsString("Wandel")));
    }

    @Test
    void theListPagesThroughEverythingOnceNewestFirst() {
        var sent = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            sent.addFirst(aSentMessage().toString());
        }

        var seen = new ArrayList<String>();
        var next = "/v1/deliveries?status=sent&limit=2";
        while (next != null && seen.size() < 5) {
            var page = as("admin")
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(page.getList("items")).hasSizeLessThanOrEqualTo(2);
            seen.addAll(page.getList("items.id"));
            next = page.getString("next");
        }

        assertThat(seen.subList(0, 5)).isEqualTo(sent);
    }

    @Test
    void theListIsFilteredByStatus() {
        var message = aFailedMessage();

        var failed = as("admin").get("/v1/deliveries?status=failed").jsonPath();

        assertThat(failed.getList("items.id")).contains(message.toString());
        assertThat(failed.getList("items.status")).containsOnly("failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=lost",
                "limit=0",
                "limit=201",
                "limit=many",
                "cursor=nonsense",
                "cursor=YQ",
                "cursor=" + FAR_AWAY
            })
    void aParameterThatIsNotValidIsNamed(String parameter) {
        as("admin")
                .get("/v1/deliveries?" + parameter)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo(parameter.split("=")[0]));
    }

    @Test
    void aFailedDeliveryIsSentWhenItIsRetried() {
        var message = aFailedMessage();
        MailServer.start();

        as("admin")
                .post("/v1/deliveries/{id}/retry", message)
                .then()
                .statusCode(202)
                .body("status", equalTo("pending"))
                .body("attempts", equalTo(0));

        Seen.awaitStatus(message, "sent");
        assertThat(MailServer.mailsFor(message)).hasSize(1);
    }

    @Test
    void whatWasSentIsNotSentAgain() {
        as("admin")
                .post("/v1/deliveries/{id}/retry", aSentMessage())
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", containsString("/problems/retry-not-allowed"));
    }

    @Test
    void anUnknownDeliveryIsNotFound() {
        as("admin").get("/v1/deliveries/{id}", UUID.randomUUID()).then().statusCode(404);
        as("admin").post("/v1/deliveries/{id}/retry", UUID.randomUUID()).then().statusCode(404);
        as("admin").get("/v1/deliveries/not-an-id").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"referrer", "broker", "provider", "patient", "policy-officer", "portal"})
    void nobodyElseSeesDeliveries(String role) {
        as(role).get("/v1/deliveries").then().statusCode(403);
        as(role).post("/v1/deliveries/{id}/retry", UUID.randomUUID()).then().statusCode(403);
    }

    @Test
    void aPrivacyOfficerLooksButDoesNotTouch() {
        as("privacy-officer").get("/v1/deliveries").then().statusCode(200);
        as("privacy-officer")
                .post("/v1/deliveries/{id}/retry", UUID.randomUUID())
                .then()
                .statusCode(403);
    }

    @Test
    void withoutAGoodTokenThereIsNothing() {
        given().get("/v1/deliveries").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("admin").expired().sign())
                .get("/v1/deliveries")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.of("admin").forged().sign())
                .get("/v1/deliveries")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.of("admin").withAudience("somebody-else").sign())
                .get("/v1/deliveries")
                .then()
                .statusCode(401);
    }

    @Test
    void everyLookIsReportedToTheAccessLog() {
        Topics.create("access", Map.of()); // as referral-service does
        var message = aSentMessage();

        given().auth()
                .oauth2(Tokens.of("privacy-officer")
                        .subject("privacy.peter")
                        .municipality(Asked.MUNICIPALITY)
                        .sign())
                .get("/v1/deliveries/{id}", message)
                .then()
                .statusCode(200);

        Topics.await(
                "access",
                seen -> seen.body().path("resourceId").asText().equals(message.toString())
                        && seen.body().path("user").asText().equals("privacy.peter"));
    }

    @Test
    void anEmptyPageIsAPage() {
        as("admin")
                .get("/v1/deliveries?status=sending&limit=200")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("next", equalTo(null));
    }

    private static RequestSpecification as(String role) {
        return given().auth()
                .oauth2(Tokens.of(role).municipality(Asked.MUNICIPALITY).sign());
    }

    private static UUID aSentMessage() {
        var message = Asked.aMessage(Asked.aRecipient("somebody@example.org", "nl"), "patient-offer");
        Seen.awaitStatus(message, "sent");
        return message;
    }

    /** Refused by a mail server that is gone again when this returns; the good one is still off. */
    private static UUID aFailedMessage() {
        MailServer.stop();
        try (var _ = new ScriptedMailServer(Map.of("RCPT", "550 no such mailbox"))) {
            var message = Asked.aMessage(Asked.aRecipient("somebody@example.org", "nl"), "patient-offer");
            Seen.awaitStatus(message, "failed");
            return message;
        }
    }
}
