package org.caresport.notification;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.caresport.kit.testing.Topics;
import org.caresport.kit.testing.access.AccessMatrix;
import org.caresport.kit.testing.access.Line;
import org.caresport.kit.testing.access.Visit;
import org.caresport.kit.testing.access.Who;
import org.caresport.kit.testing.access.Whose;
import org.caresport.notification.testing.Asked;
import org.caresport.notification.testing.MailServer;
import org.caresport.notification.testing.NotificationTest;
import org.caresport.notification.testing.ScriptedMailServer;
import org.caresport.notification.testing.Seen;
import org.junit.jupiter.api.Test;

@NotificationTest
class AccessMatrixTest {

    @Test
    void theTableSaysWhoMayDoWhat() {
        MailServer.stop();
        Topics.create("access", Map.of()); // as referral-service does
        try (var _ = new ScriptedMailServer(Map.of("RCPT", "550 no such mailbox"))) {
            AccessMatrix.of("notification-service", "org.caresport.notification", AccessMatrixTest::who)
                    .visit("GET /v1/deliveries", () -> failed("/v1/deliveries?limit=1"))
                    .visit("GET /v1/deliveries/{id}", () -> failed("/v1/deliveries/{id}"))
                    .visit("POST /v1/deliveries/{id}/retry", () -> failed("/v1/deliveries/{id}/retry"))
                    .check(Path.of("src/main/contracts/access.md"), Line::sent);
        }
    }

    private static Who who(String role, Whose whose, Visit visit) {
        return Who.of(
                whose == Whose.OWN ? "gemeente-doetinchem" : "gemeente-elders",
                whose == Whose.STRANGERS ? "GM1955" : Asked.MUNICIPALITY);
    }

    /** Refused by the mail server, so that it can be tried again. */
    private static Visit failed(String path) {
        var recipient = Asked.aRecipient(UUID.randomUUID() + "@example.org", "nl");
        var message = Asked.aMessage(recipient, "patient-offer");
        Seen.awaitStatus(message, "failed");
        return Visit.to(path, message).about(message, recipient);
    }
}
