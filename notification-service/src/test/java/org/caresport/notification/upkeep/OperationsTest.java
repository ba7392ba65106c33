package org.caresport.notification.upkeep;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.kit.testing.Patience.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.caresport.notification.domain.Content;
import org.caresport.notification.domain.Delivery;
import org.caresport.notification.domain.DeliveryId;
import org.caresport.notification.domain.DeliveryState;
import org.caresport.notification.domain.RecipientId;
import org.caresport.notification.domain.Template;
import org.caresport.notification.persistence.Deliveries;
import org.caresport.notification.persistence.DeliveryList;
import org.caresport.notification.testing.Asked;
import org.caresport.notification.testing.MailServer;
import org.caresport.notification.testing.NotificationTest;
import org.caresport.notification.testing.Seen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@NotificationTest
class OperationsTest {

    @Inject
    Deliveries deliveries;

    @Inject
    DeliveryList list;

    @Inject
    DeliveryGauges gauges;

    @TestHTTPResource(value = "/", management = true)
    @Nullable
    URI management;

    @AfterEach
    void theMailServerAgain() {
        MailServer.start();
    }

    @Test
    void aMailServerThatIsAwayIsSeenButDoesNotStopTheService() {
        MailServer.start();
        given().get(management + "health/well").then().statusCode(200).body("status", equalTo("UP"));

        MailServer.stop();

        given().get(management + "health/well").then().statusCode(503).body("status", equalTo("DOWN"));
        await().untilAsserted(
                        () -> given().get(management + "health/ready").then().statusCode(200));
    }

    @Test
    void deliveriesAreCountedByStatus() {
        MailServer.start();
        Seen.awaitStatus(Asked.aMessage(Asked.aRecipient("count@example.org", "nl"), "patient-offer"), "sent");

        gauges.count();

        assertThat(given().get(management + "metrics").asString())
                .containsPattern("caresport_deliveries\\{.*status=\"sent\".*} [1-9]")
                .containsPattern("caresport_delivery_attempts_total\\{.*outcome=\"accepted\".*} [1-9]");
    }

    @Test
    void whatWasSettledLongAgoIsForgotten() {
        var now = Instant.now();
        var old = stored(new DeliveryState.Suppressed("no-email-wanted", now.minus(Duration.ofDays(400))), now);
        var recent = stored(new DeliveryState.Suppressed("no-email-wanted", now.minus(Duration.ofDays(300))), now);

        list.tidy(now.minus(Duration.ofDays(365)), now);

        assertThat(find(old)).isNull();
        assertThat(find(recent)).isNotNull();
    }

    @Test
    void aFailedMessageForgetsWhatItSaidOnceItIsOfNoUse() {
        var now = Instant.now();
        var useful = stored(new DeliveryState.Failed("smtp-550", now), now.plusSeconds(60));
        var useless = stored(new DeliveryState.Failed("smtp-550", now), now.minusSeconds(1));

        list.tidy(now.minus(Duration.ofDays(365)), now);

        assertThat(find(useful)).isNotNull().extracting(Delivery::content).isNotEqualTo(Content.NOTHING);
        assertThat(find(useless)).isNotNull().extracting(Delivery::content).isEqualTo(Content.NOTHING);
    }

    private DeliveryId stored(DeliveryState state, Instant notAfter) {
        var id = new DeliveryId(UUID.randomUUID());
        var content = new Content(URI.create("http://127.0.0.1:8080/app.html#code"), "Wandelen", null, null, null);
        QuarkusTransaction.requiringNew()
                .run(() -> deliveries.add(new Delivery(
                        id,
                        new RecipientId(UUID.randomUUID()),
                        Asked.MUNICIPALITY,
                        Template.PATIENT_OFFER,
                        content,
                        Instant.now(),
                        notAfter,
                        1,
                        state)));
        return id;
    }

    private @Nullable Delivery find(DeliveryId id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> deliveries.findForPlatform(id))
                .orElse(null);
    }
}
