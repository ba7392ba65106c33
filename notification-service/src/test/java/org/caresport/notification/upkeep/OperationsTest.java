package org.caresport.notification.upkeep;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.kit.testing.Patience.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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

    @Inject
    EntityManager database;

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
    void deliveriesThatAreNotSettledAreCountedByStatusAndWhatWasSentByItsAttempts() {
        MailServer.start();
        Seen.awaitStatus(Asked.aMessage(Asked.aRecipient("count@example.org", "nl"), "patient-offer"), "sent");
        stored(new DeliveryState.Failed("refused", Instant.now()), Instant.now().plus(Duration.ofDays(1)));

        gauges.count();

        assertThat(given().get(management + "metrics").asString())
                .containsPattern("caresport_deliveries\\{.*status=\"failed\".*} [1-9]")
                .containsPattern("caresport_delivery_attempts_total\\{.*outcome=\"accepted\".*} [1-9]");
    }

    /** Counted in rows that PostgreSQL reads, so that no clock is in it. */
    @Test
    @TestTransaction
    void countingReadsNothingOfWhatIsSettled() {
        database.createNativeQuery("""
                        insert into delivery (id, version, recipient_id, template, channel, requested_at, not_after, status, attempts,
                            settled_at)
                        select gen_random_uuid(), 0, gen_random_uuid(), 'PATIENT_OFFER', 'EMAIL', now(), now(), 'SUPPRESSED', 0, now()
                        from generate_series(1, 5000)""").executeUpdate();
        database.createNativeQuery("analyze delivery").executeUpdate();
        var before = rowsRead();

        list.countOpen();

        assertThat(rowsRead() - before).isLessThan(1000);
    }

    private long rowsRead() {
        return (Long) database.createNativeQuery("""
                        select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)
                        from pg_stat_xact_user_tables where relid = 'delivery'::regclass""", Long.class).getSingleResult();
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
        var content = Content.of(URI.create("http://127.0.0.1:8080/app.html#code"));
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
