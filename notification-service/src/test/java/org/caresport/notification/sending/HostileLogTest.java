package org.caresport.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.kit.testing.Patience.await;

import java.util.Map;
import java.util.UUID;
import org.caresport.kit.testing.Hostile;
import org.caresport.kit.testing.ServiceLog;
import org.caresport.kit.testing.Tokens;
import org.caresport.kit.testing.Topics;
import org.caresport.notification.testing.Asked;
import org.caresport.notification.testing.MailServer;
import org.caresport.notification.testing.NotificationTest;
import org.caresport.notification.testing.ScriptedMailServer;
import org.caresport.notification.testing.Seen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@NotificationTest
class HostileLogTest {

    private static final String ADDRESS = Hostile.MARK + "@example.org";

    @AfterEach
    void theMailServerAgain() {
        MailServer.start();
    }

    @Test
    void nothingOfWhatIsSentStandsInTheLog() {
        var log = ServiceLog.fromNow();

        Hostile.with(Tokens.of("admin").subject(Hostile.MARK).sign())
                .get("/v1/deliveries")
                .send("POST", "/v1/deliveries/%s/retry".formatted(UUID.randomUUID()), "{\"a\": 1}");
        Topics.publish(
                "message-request",
                Hostile.MARK,
                "org.caresport.messages.requested.v1",
                Map.of("link", Hostile.MARK + " :"));
        Topics.publish(
                "recipient", Hostile.MARK, "org.caresport.recipients.changed.v1", Map.of("recipientId", Hostile.MARK));

        await().until(() -> log.text().contains("could not handle message-request")
                && log.text().contains("could not handle recipient"));
        assertThat(log.text()).doesNotContainIgnoringCase(Hostile.MARK);
    }

    @Test
    void anAddressThatAMailServerQuotesInItsRefusalStandsInNoLog() {
        var log = ServiceLog.fromNow();

        MailServer.stop();
        try (var _ = new ScriptedMailServer(Map.of("RCPT", "550 5.1.1 <" + ADDRESS + "> unknown here"))) {
            Seen.awaitStatus(Asked.aMessage(Asked.aRecipient(ADDRESS, "nl"), "patient-offer"), "failed");
        }
        try (var _ = new ScriptedMailServer(Map.of("MAIL", "451 4.7.1 greylisted " + ADDRESS))) {
            var waiting = Asked.aMessage(Asked.aRecipient("later." + ADDRESS, "nl"), "patient-offer");
            await().until(() -> Seen.delivery(waiting).getInt("attempts") > 0);
        }

        await().until(() -> log.text().contains("smtp-550"));
        assertThat(log.text()).doesNotContainIgnoringCase(Hostile.MARK).doesNotContain("secret-code");
    }
}
