package org.caresport.notification.recipients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.caresport.kit.event.CannotHandle;
import org.caresport.kit.event.IncomingEvent;
import org.caresport.notification.domain.Recipient;
import org.caresport.notification.domain.RecipientId;
import org.caresport.notification.persistence.Recipients;
import org.caresport.notification.testing.NotificationTest;
import org.junit.jupiter.api.Test;

/** Organisations get their ids from whoever enters them: nothing keeps one from having the id of a person. */
@NotificationTest
class TwoServicesOneIdTest {

    private static final String PEOPLE = "urn:nld:oin:00000000000000000000:systeem:referral-service";
    private static final String ORGANISATIONS = "urn:nld:oin:00000000000000000000:systeem:activity-catalog-service";

    @Inject
    RecipientConsumer consumer;

    @Inject
    Recipients recipients;

    private final UUID id = UUID.randomUUID();

    @Test
    void anOrganisationWithAPersonsIdDoesNotGetThePersonsMail() {
        hear(PEOPLE, "johanna@example.org");

        assertThatThrownBy(() -> hear(ORGANISATIONS, "club@example.org"))
                .isInstanceOf(CannotHandle.class)
                .hasMessageContaining("another service");

        assertThat(address()).isEqualTo("johanna@example.org");
    }

    @Test
    void theServiceThatAnnouncedThemMayChangeThem() {
        hear(PEOPLE, "johanna@example.org");
        hear(PEOPLE, "johanna@example.net");

        assertThat(address()).isEqualTo("johanna@example.net");
    }

    private void hear(String source, String email) {
        var data = """
                {"recipientId": "%s", "email": "%s", "language": "nl", "channel": "email"}""".formatted(id, email);
        var event = new IncomingEvent(
                UUID.randomUUID().toString(),
                "recipient",
                id.toString(),
                RecipientChanged.TYPE,
                source,
                Instant.now(),
                data.getBytes(UTF_8));
        QuarkusTransaction.requiringNew().run(() -> consumer.on(event));
    }

    private String address() {
        return QuarkusTransaction.requiringNew()
                .call(() -> recipients.find(new RecipientId(id)).flatMap(Recipient::address))
                .orElseThrow();
    }
}
