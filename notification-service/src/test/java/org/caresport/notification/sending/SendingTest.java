package org.caresport.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.kit.testing.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.caresport.kit.testing.Topics;
import org.caresport.notification.domain.Content;
import org.caresport.notification.domain.Delivery;
import org.caresport.notification.domain.DeliveryId;
import org.caresport.notification.domain.DeliveryState;
import org.caresport.notification.domain.Reader;
import org.caresport.notification.domain.RecipientId;
import org.caresport.notification.domain.Template;
import org.caresport.notification.domain.Verdict;
import org.caresport.notification.mail.Postman;
import org.caresport.notification.persistence.Deliveries;
import org.caresport.notification.persistence.Recipients;
import org.caresport.notification.testing.Asked;
import org.caresport.notification.testing.MailServer;
import org.caresport.notification.testing.NotificationTest;
import org.caresport.notification.testing.ScriptedMailServer;
import org.caresport.notification.testing.Seen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NotificationTest
class SendingTest {

    @Inject
    Dispatcher dispatcher;

    @Inject
    Postman postman;

    @Inject
    Deliveries deliveries;

    @Inject
    Recipients recipients;

    @BeforeEach
    void aMailServer() {
        Topics.create("message-request", Map.of()); // whoever hears of recipients waits for both topics
        MailServer.start();
    }

    @AfterEach
    void theMailServerAgain() {
        MailServer.start();
    }

    @Test
    void anEventBecomesAnEmailInTheRecipientsLanguage() throws MessagingException, IOException {
        var dutch = Asked.aMessage(Asked.aRecipient("johanna@example.org", "nl"), "patient-offer");
        var english = Asked.aMessage(Asked.aRecipient("pieter@example.org", "en"), "patient-offer");

        assertThat(Seen.awaitStatus(dutch, "sent").getString("language")).isEqualTo("nl");
        assertThat(Seen.awaitStatus(english, "sent").getString("language")).isEqualTo("en");
        var mail = MailServer.mailsFor(dutch).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Uw buurtsportcoach heeft een voorstel voor u");
        assertThat(mail.getRecipients(RecipientType.TO))
                .extracting(Object::toString)
                .containsExactly("johanna@example.org");
        assertThat(MailServer.header(mail, "From")).contains("no-reply@caresport.example");
        assertThat(MailServer.header(mail, "Content-Type")).startsWith("multipart/alternative");
        assertThat(MailServer.header(mail, "MIME-Version")).isEqualTo("1.0");
        assertThat(MailServer.header(mail, "Date")).isNotBlank();
        assertThat(MailServer.header(mail, "Content-Language")).isEqualTo("nl");
        assertThat(MailServer.types(mail)).containsExactly("multipart/alternative", "text/plain", "text/html");
        assertThat(MailServer.text(mail)).contains("Beste lezer,", "http://127.0.0.1:8080/app.html#secret-code");
        assertThat(MailServer.html(mail))
                .contains("<html lang=\"nl\"", "href=\"http://127.0.0.1:8080/app.html#secret-code\"");
        assertThat(MailServer.raw(mail).lines()).allMatch(line -> line.length() <= 998); // RFC 5322, 2.1.1
        assertThat(MailServer.mailsFor(english).getFirst().getSubject())
                .isEqualTo("Your care sport connector has a proposal for you");
    }

    @Test
    void aPlaceComesWithAnEntryForTheCalendarAndWithoutAnyName() throws MessagingException, IOException {
        var message = Asked.aMessage(
                Asked.aRecipient("johanna@example.org", "tr"),
                "patient-place-reserved",
                Map.of(
                        "parameters",
                        Map.of(
                                "activityTitle", "Sterk met diabetes",
                                "organisationName", "Hart in beweging",
                                "firstSessionStart", "2026-12-01T09:00:00Z",
                                "firstSessionEnd", "2026-12-01T10:00:00Z",
                                "appointmentId", "018f7b1e-0000-7000-8000-00000000000a",
                                "appointmentRevision", 2,
                                "address", "Kruisbergseweg 150, 7001 AB Doetinchem",
                                "brokerName", "Anna Jansen",
                                "brokerPhone", "0314-654321")));

        Seen.awaitStatus(message, "sent");
        var mail = MailServer.mailsFor(message).getFirst();
        assertThat(MailServer.types(mail))
                .containsExactly(
                        "multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/calendar");
        assertThat(MailServer.html(mail))
                .contains("Kruisbergseweg 150", "href=\"tel:0314654321\"", "<p class=\"ink\" lang=\"tr\"");
        assertThat(MailServer.text(mail))
                .contains("0314-654321", "Kruisbergseweg 150", "Bu mesaj")
                .doesNotContain("diabetes", "Hart");
        assertThat(MailServer.attachment(mail, "text/calendar"))
                .contains("METHOD:PUBLISH", "SEQUENCE:2", "DTSTART:20261201T090000Z", "SUMMARY:Afspraak")
                .doesNotContain("diabetes", "Hart");
        assertThat(MailServer.raw(mail)).doesNotContain("diabetes", "Hart");
    }

    @Test
    void aBrokerIsToldWhatToDoAndOfWhomNothing() throws MessagingException, IOException {
        var message = Asked.aMessage(
                Asked.aRecipient("anna@example.org", "nl"),
                "broker-to-do",
                Map.of(
                        "parameters",
                        Map.of("matter", "session-missed", "activityTitle", "Sterk met diabetes"),
                        "link",
                        "http://127.0.0.1:8080/workbench"));

        Seen.awaitStatus(message, "sent");
        var mail = MailServer.mailsFor(message).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Er staat iets voor u op de werklijst");
        assertThat(MailServer.text(mail))
                .contains("Een deelnemer is een keer niet geweest.", "http://127.0.0.1:8080/workbench")
                .doesNotContain("diabetes");
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> deliveries
                                .findForPlatform(new DeliveryId(message))
                                .orElseThrow()
                                .content()))
                .as("what is left of it when it has gone")
                .isEqualTo(Content.NOTHING);
    }

    @Test
    void whatWaitsForABrokerIsSaidOnceHoweverOftenItHappens() {
        MailServer.stop();
        var anna = Asked.aRecipient("anna@example.org", "nl");
        var first = toDo(anna, "new-referral");
        Seen.awaitStatus(first, "pending");

        var second = toDo(anna, "new-referral");
        var other = toDo(anna, "overdue");
        var bram = toDo(Asked.aRecipient("bram@example.org", "nl"), "new-referral");

        await().untilAsserted(
                        () -> assertThat(Seen.awaitStatus(second, "suppressed").getString("reason"))
                                .isEqualTo("said-already"));
        MailServer.start();
        Seen.awaitStatus(first, "sent");
        Seen.awaitStatus(other, "sent");
        Seen.awaitStatus(bram, "sent");
        Seen.awaitStatus(toDo(anna, "new-referral"), "sent"); // that was said before is no reason to keep silent later
    }

    @Test
    void whatIsSaidOfOneMunicipalityIsNotSaidOfAnother() {
        MailServer.stop();
        var admin = Asked.aRecipient("alarms@example.org", "nl");
        var first = alarm(admin, "GM0222");
        Seen.awaitStatus(first, "pending");

        var same = alarm(admin, "GM0222");
        var other = alarm(admin, "GM0301");

        assertThat(Seen.awaitStatus(same, "suppressed").getString("reason")).isEqualTo("said-already");
        MailServer.start();
        Seen.awaitStatus(first, "sent");
        // whose municipality it is not does not see it, so its mail has to tell
        await().until(() -> !MailServer.mailsFor(other).isEmpty());
    }

    private static UUID alarm(UUID recipient, String municipality) {
        return Asked.aMessage(
                recipient,
                "admin-to-do",
                Map.of("municipality", municipality, "parameters", Map.of("matter", "overdue")));
    }

    private static UUID toDo(UUID recipient, String matter) {
        return Asked.aMessage(recipient, "broker-to-do", Map.of("parameters", Map.of("matter", matter)));
    }

    @Test
    void theAdministratorIsToldWhichMunicipalityHasNobody() throws MessagingException, IOException {
        var message = Asked.aMessage(Asked.aRecipient("admin@example.org", "en"), "admin-no-broker");

        Seen.awaitStatus(message, "sent");
        assertThat(MailServer.text(MailServer.mailsFor(message).getFirst())).contains("municipality GM0222");
    }

    @Test
    void anEventDeliveredTwiceIsOneEmail() {
        var recipient = Asked.aRecipient("twice@example.org", "nl");
        var event = Asked.message(recipient, "patient-offer");
        var messageId = Asked.id(event, "messageId");

        publish("one-event", event);
        publish("one-event", event);
        publish("the same message asked for by another event", event);
        var last = Asked.aMessage(recipient, "patient-welcome");

        Seen.awaitStatus(last, "sent"); // one recipient's messages are one partition: the others are behind us
        Seen.awaitStatus(messageId, "sent");
        assertThat(MailServer.mailsFor(messageId)).hasSize(1);
    }

    @Test
    void aMessageWaitsWhileTheMailServerIsAway() {
        MailServer.stop();
        var message = Asked.aMessage(Asked.aRecipient("patient@example.org", "nl"), "patient-offer");
        await().untilAsserted(
                        () -> assertThat(Seen.awaitStatus(message, "pending").getString("reason"))
                                .isEqualTo("smtp-unreachable"));
        await().untilAsserted(() ->
                assertThat(Seen.delivery(message).getInt("attempts")).isGreaterThan(1));

        MailServer.start();

        Seen.awaitStatus(message, "sent");
        assertThat(MailServer.mailsFor(message)).hasSize(1);
    }

    @Test
    void aBusyMailServerIsTriedAgain() {
        MailServer.stop();
        UUID message;
        try (var busy = new ScriptedMailServer(Map.of("RCPT", "450 4.2.1 later please"))) {
            message = Asked.aMessage(Asked.aRecipient("busy@example.org", "nl"), "patient-offer");
            await().until(() -> busy.refusals() >= 2);
        }

        MailServer.start();

        Seen.awaitStatus(message, "sent");
        assertThat(MailServer.mailsFor(message)).hasSize(1);
    }

    @Test
    void aRefusalForGoodIsNotTriedAgainUntilSomebodySaysSo() {
        MailServer.stop();
        UUID message;
        try (var strict = new ScriptedMailServer(Map.of("RCPT", "550 5.1.1 <gone@example.org> no such mailbox"))) {
            message = Asked.aMessage(Asked.aRecipient("gone@example.org", "nl"), "patient-offer");

            assertThat(Seen.awaitStatus(message, "failed").getString("reason")).isEqualTo("smtp-550");
            await().during(Duration.ofSeconds(2)).until(() -> strict.refusals() == 1);
        }
    }

    @Test
    void anAddressThatIsNoneFailsAtOnce() {
        var message = Asked.aMessage(Asked.aRecipient("no address at all", "nl"), "patient-offer");

        assertThat(Seen.awaitStatus(message, "failed").getString("reason")).isEqualTo("address-invalid");
    }

    @Test
    void manySendersAtOnceSendEachMessageOnce() {
        var recipient = Asked.aRecipient("many@example.org", "nl");
        await().until(() -> isKnown(recipient));
        var messages = IntStream.range(0, 60).mapToObj(i -> UUID.randomUUID()).toList();

        try (var threads = Executors.newFixedThreadPool(8)) {
            QuarkusTransaction.requiringNew()
                    .run(() -> messages.forEach(message -> deliveries.add(due(message, recipient))));
            IntStream.range(0, 8).forEach(i -> threads.execute(this::sendEverything));
        }

        assertThat(messages).allSatisfy(message -> {
            Seen.awaitStatus(message, "sent");
            assertThat(MailServer.mailsFor(message)).hasSize(1);
        });
    }

    @Test
    void whatACrashedSenderLeftBehindIsSentUnderTheSameMessageId() {
        var recipient = Asked.aRecipient("crash@example.org", "nl");
        await().until(() -> isKnown(recipient));
        var message = UUID.randomUUID();
        var delivery = due(message, recipient);

        // it crashed after the mail server had taken the message and before it could be written down
        assertThat(postman.send(delivery, Reader.of("nl"), "crash@example.org")).isInstanceOf(Verdict.Accepted.class);
        QuarkusTransaction.requiringNew().run(() -> deliveries.add(abandoned(delivery)));

        Seen.awaitStatus(message, "sent");
        assertThat(MailServer.mailsFor(message))
                .hasSize(2)
                .extracting(mail -> MailServer.header(mail, "Message-ID"))
                .containsOnly("<%s@notification.caresport.example>".formatted(message));
    }

    @Test
    void aClaimThatStillHoldsIsLeftAlone() {
        var recipient = Asked.aRecipient("held@example.org", "nl");
        await().until(() -> isKnown(recipient));
        var message = UUID.randomUUID();
        var held = claimed(due(message, recipient), Instant.now().plusSeconds(600));
        QuarkusTransaction.requiringNew().run(() -> deliveries.add(held));

        await().during(Duration.ofSeconds(1))
                .until(() -> MailServer.mailsFor(message).isEmpty());
        assertThat(Seen.delivery(message).getString("status")).isEqualTo("sending");
    }

    @Test
    void aRecipientWhoIsNotKnownYetIsWaitedFor() {
        var stranger = UUID.randomUUID();
        var message = Asked.aMessage(stranger, "patient-welcome");
        await().untilAsserted(
                        () -> assertThat(Seen.awaitStatus(message, "pending").getString("reason"))
                                .isEqualTo("recipient-unknown"));

        Asked.recipientIs(stranger, "stranger@example.org", "nl", "email");

        Seen.awaitStatus(message, "sent");
        assertThat(MailServer.mailsFor(message)).hasSize(1);
    }

    @Test
    void whoWantsNoEmailGetsNone() {
        var silent = UUID.randomUUID();
        Asked.recipientIs(silent, "silent@example.org", "nl", "none");
        var message = Asked.aMessage(silent, "patient-welcome");

        assertThat(Seen.awaitStatus(message, "suppressed").getString("reason")).isEqualTo("no-email-wanted");
        assertThat(MailServer.mailsFor(message)).isEmpty();
    }

    @Test
    void aMessageThatIsTooLateIsNotSent() {
        var message = Asked.aMessage(
                Asked.aRecipient("late@example.org", "nl"),
                "patient-place-offered",
                Map.of("notAfter", Instant.now().minusSeconds(1).toString()));

        Seen.awaitStatus(message, "expired");
        assertThat(MailServer.mailsFor(message)).isEmpty();
    }

    @Test
    void aMessageThatGrowsTooOldWhileTheMailServerIsAwayIsNotSent() {
        MailServer.stop();
        var message = Asked.aMessage(
                Asked.aRecipient("old@example.org", "nl"),
                "patient-place-offered",
                Map.of("notAfter", Instant.now().plusSeconds(3).toString()));

        assertThat(Seen.awaitStatus(message, "expired").getString("reason")).isEqualTo("smtp-unreachable");

        MailServer.start();
        assertThat(MailServer.mailsFor(message)).isEmpty();
    }

    @Test
    void anErasedRecipientIsForgottenAndNotWrittenTo() {
        MailServer.stop();
        var recipient = Asked.aRecipient("erased@example.org", "nl");
        var message = Asked.aMessage(recipient, "patient-offer");
        Seen.awaitStatus(message, "pending");

        Topics.publishTombstone("recipient", recipient.toString());

        assertThat(Seen.awaitStatus(message, "suppressed").getString("reason")).isEqualTo("recipient-erased");
        MailServer.start();
        assertThat(isKnown(recipient)).isFalse();
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> deliveries
                                .findForPlatform(new DeliveryId(message))
                                .orElseThrow()
                                .content()))
                .isEqualTo(Content.NOTHING);
        assertThat(MailServer.mailsFor(message)).isEmpty();
    }

    @Test
    void whatCannotBeHandledIsKeptAsideAndHoldsNobodyUp() {
        var recipient = Asked.aRecipient("healthy@example.org", "nl");
        var poison = Asked.message(recipient, "patient-birthday");
        publish(UUID.randomUUID().toString(), poison);
        var phishing = Asked.message(recipient, "patient-offer");
        phishing.put("link", "https://evil.example/app.html");
        publish(UUID.randomUUID().toString(), phishing);
        Topics.publish(
                "message-request", recipient.toString(), "org.caresport.messages.requested.v1", "{\"messageId\": 7}");

        var healthy = Asked.aMessage(recipient, "patient-offer");

        Seen.awaitStatus(healthy, "sent");
        await().untilAsserted(() -> assertThat(Topics.read("message-request.dead-letter"))
                .filteredOn(dead -> dead.key().equals(recipient.toString()))
                .hasSize(3));
    }

    private void sendEverything() {
        while (dispatcher.sendNext()) {
            // until nothing is due
        }
    }

    private boolean isKnown(UUID recipient) {
        return QuarkusTransaction.requiringNew()
                .call(() -> recipients.find(new RecipientId(recipient)).isPresent());
    }

    private static void publish(String eventId, Map<String, Object> event) {
        Topics.publish(
                "message-request",
                Asked.id(event, "recipientId").toString(),
                "org.caresport.messages.requested.v1",
                eventId,
                event);
    }

    private static Delivery due(UUID message, UUID recipient) {
        var now = Instant.now();
        var content = Content.of(URI.create("http://127.0.0.1:8080/app.html#code"));
        return Delivery.request(
                new DeliveryId(message),
                new RecipientId(recipient),
                Asked.MUNICIPALITY,
                Template.PATIENT_OFFER,
                content,
                now,
                now.plusSeconds(60),
                now);
    }

    private static Delivery abandoned(Delivery delivery) {
        return claimed(delivery, Instant.now().minusSeconds(1));
    }

    private static Delivery claimed(Delivery delivery, Instant until) {
        return new Delivery(
                delivery.id(),
                delivery.recipient(),
                delivery.municipality(),
                delivery.template(),
                delivery.content(),
                delivery.requestedAt(),
                delivery.notAfter(),
                1,
                new DeliveryState.Sending(UUID.randomUUID(), until));
    }
}
