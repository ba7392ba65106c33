package org.caresport.notification.sending;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.kit.testing.Patience.await;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.caresport.kit.testing.Tokens;
import org.caresport.notification.persistence.DeliveryList;
import org.caresport.notification.testing.Asked;
import org.caresport.notification.testing.MailServer;
import org.caresport.notification.testing.NotificationTest;
import org.caresport.notification.testing.ScriptedMailServer;
import org.caresport.notification.testing.Seen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@NotificationTest
class SealedLinksTest {

    private static final String SECRET = "secret-code";

    @Inject
    DataSource database;

    @Inject
    DeliveryList list;

    @AfterEach
    void theMailServerAgain() {
        MailServer.start();
    }

    @Test
    void aFailedMessageKeepsNoLinkInPlainAndIsSentWithItAfterARetry() throws Exception {
        MailServer.stop();
        var recipient = Asked.aRecipient("gone@example.org", "nl");
        UUID failed;
        try (var _ = new ScriptedMailServer(Map.of("RCPT", "550 5.1.1 unknown"))) {
            failed = Asked.aMessage(recipient, "patient-offer");
            Seen.awaitStatus(failed, "failed");
        }
        assertThat(row(failed)).doesNotContain(SECRET);

        MailServer.start();
        given().auth()
                .oauth2(Tokens.of("admin").municipality(Asked.MUNICIPALITY).sign())
                .post("/v1/deliveries/{id}/retry", failed)
                .then()
                .statusCode(202);

        Seen.awaitStatus(failed, "sent");
        var mail = new ByteArrayOutputStream();
        MailServer.mailsFor(failed).getFirst().writeTo(mail);
        assertThat(mail.toString(StandardCharsets.UTF_8).replace("=\r\n", "")).contains(SECRET);
        assertThat(row(failed)).doesNotContain(SECRET);
    }

    @Test
    void aMessageThatWaitsKeepsNoLinkInPlainEither() throws SQLException {
        MailServer.start();
        var waiting = Asked.aMessage(UUID.randomUUID(), "patient-offer");

        await().until(() -> !row(waiting).isEmpty());

        assertThat(row(waiting)).doesNotContain(SECRET);
    }

    @Test
    void aLinkFromBeforeIsSealedAndStillSent() throws SQLException {
        MailServer.start();
        var recipient = UUID.randomUUID();
        var old = anOldRow(recipient);

        list.sealPlainLinks();
        assertThat(row(old)).isNotEmpty().doesNotContain(SECRET);

        Asked.recipientIs(recipient, "old@example.org", "nl", "email");
        Seen.awaitStatus(old, "sent");
        assertThat(MailServer.mailsFor(old)).hasSize(1);
    }

    private UUID anOldRow(UUID recipient) throws SQLException {
        var id = UUID.randomUUID();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into delivery (id, version, recipient_id, template, channel, link, requested_at, not_after,
                                              status, attempts, next_attempt_at, municipality)
                        values (?, 0, ?, 'PATIENT_OFFER', 'EMAIL', 'http://127.0.0.1:8080/app.html#secret-code', now(),
                                now() + interval '1 day', 'PENDING', 0, ?, ?)""")) {
            insert.setObject(1, id);
            insert.setObject(2, recipient);
            insert.setObject(3, Instant.now().plus(Duration.ofHours(1)).atOffset(java.time.ZoneOffset.UTC));
            insert.setString(4, Asked.MUNICIPALITY);
            insert.executeUpdate();
        }
        return id;
    }

    private String row(UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select d::text from delivery d where id = ?")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }
}
