package org.caresport.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.caresport.notification.testing.Asked;
import org.caresport.notification.testing.HeldSender;
import org.caresport.notification.testing.MailServer;
import org.caresport.notification.testing.NotificationTest;
import org.caresport.notification.testing.Seen;
import org.junit.jupiter.api.Test;

/** Somebody becomes known at the very moment in which a sender has a message for them in hand. */
@NotificationTest
class NewcomerTest {

    @Inject
    DataSource database;

    @Test
    void aSenderThatDidNotSeeARecipientArriveDoesNotKeepThemWaiting() throws SQLException {
        MailServer.start();
        var newcomer = UUID.randomUUID();
        UUID message;

        try (var sender = new HeldSender(database, newcomer)) {
            message = Asked.aMessage(newcomer, "patient-welcome", anHourOld());
            sender.awaitSender();
            Asked.recipientIs(newcomer, "newcomer@example.org", "nl", "email");
            sender.awaitRecipient();
        }

        Seen.awaitStatus(message, "sent");
        assertThat(MailServer.mailsFor(message)).hasSize(1);
    }

    /** So that a sender who finds nobody comes back in ten minutes. */
    private static Map<String, Object> anHourOld() {
        return Map.of("requestedAt", Instant.now().minus(Duration.ofHours(1)).toString());
    }
}
