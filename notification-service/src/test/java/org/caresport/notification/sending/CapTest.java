package org.caresport.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.kit.testing.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.caresport.notification.domain.Audience;
import org.caresport.notification.domain.DeliveryId;
import org.caresport.notification.domain.MailCap;
import org.caresport.notification.persistence.Mailings;
import org.caresport.notification.testing.Asked;
import org.caresport.notification.testing.MailServer;
import org.caresport.notification.testing.NotificationTest;
import org.caresport.notification.testing.Seen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NotificationTest
class CapTest {

    /** As the settings of the tests say. */
    private static final int HOURLY = 12;

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @Inject
    Mailings mailings;

    @BeforeEach
    void aMailServer() {
        MailServer.start();
    }

    @Test
    void whatIsOverTheCapOfAnAddressWaitsAndCanBeSeenToWait() {
        var names =
                List.of("Flooded@example.org", "flooded@example.org", "flooded+a@example.org", "flooded+b@EXAMPLE.org");
        var recipients =
                names.stream().map(name -> Asked.aRecipient(name, "nl")).toList();
        var messages = IntStream.range(0, HOURLY + 5)
                .mapToObj(i -> Asked.aMessage(recipients.get(i % recipients.size()), "provider-place-reserved"))
                .toList();

        await().pollInterval(Duration.ofSeconds(2)).untilAsserted(() -> {
            assertThat(messages.stream().filter(CapTest::isSent)).hasSize(HOURLY);
            assertThat(messages.stream().filter(CapTest::isHeld)).hasSize(5);
        });
        var held = Seen.delivery(
                messages.stream().filter(CapTest::isHeld).findFirst().orElseThrow());
        assertThat(Instant.parse(held.getString("nextAttemptAt")))
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(55)),
                        Instant.now().plus(Duration.ofMinutes(60)));
        assertThat(messages.stream()
                        .mapToInt(message -> MailServer.mailsFor(message).size())
                        .sum())
                .isEqualTo(HOURLY);

        var another = Asked.aMessage(Asked.aRecipient("quiet@example.org", "nl"), "provider-place-reserved");
        assertThat(Seen.awaitStatus(another, "sent").getInt("attempts")).isEqualTo(1);
    }

    @Test
    void aMessageThatIsTriedAgainIsNoFurtherMessage() {
        var cap = List.of(new MailCap(1, Duration.ofHours(1)));
        var first = new DeliveryId(UUID.randomUUID());
        var address = UUID.randomUUID() + "@example.org";

        assertThat(enter(first, address, cap, NOW)).isTrue();
        assertThat(enter(first, address, cap, NOW)).isTrue();
        assertThat(enter(new DeliveryId(UUID.randomUUID()), address, cap, NOW)).isFalse();
    }

    @Test
    void thereIsRoomAgainWhenTheOldestLeavesTheWindowOfEachCap() {
        var caps = List.of(new MailCap(2, Duration.ofHours(1)), new MailCap(3, Duration.ofDays(1)));
        var address = UUID.randomUUID() + "@example.org";
        enter(new DeliveryId(UUID.randomUUID()), address, caps, NOW);
        enter(new DeliveryId(UUID.randomUUID()), address, caps, NOW.plusSeconds(600));

        assertThat(room(address, caps, NOW.plusSeconds(1200))).isEqualTo(NOW.plus(Duration.ofHours(1)));
        enter(new DeliveryId(UUID.randomUUID()), address, caps, NOW.plus(Duration.ofHours(2)));
        assertThat(room(address, caps, NOW.plus(Duration.ofHours(5)))).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void manySendersAtOnceDoNotShareTheLastPlace() {
        var cap = List.of(new MailCap(10, Duration.ofHours(1)));
        var address = UUID.randomUUID() + "@example.org";
        var entered = new AtomicInteger();

        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 40; i++) {
                threads.execute(() -> {
                    if (enter(new DeliveryId(UUID.randomUUID()), address, cap, NOW)) {
                        entered.incrementAndGet();
                    }
                });
            }
        }

        assertThat(entered).hasValue(10);
    }

    private boolean enter(DeliveryId delivery, String address, List<MailCap> caps, Instant now) {
        return QuarkusTransaction.requiringNew()
                .call(() -> mailings.enter(delivery, address, Audience.RESIDENT, caps, now)
                        .isEmpty());
    }

    private Instant room(String address, List<MailCap> caps, Instant now) {
        return QuarkusTransaction.requiringNew()
                .call(() -> mailings.enter(new DeliveryId(UUID.randomUUID()), address, Audience.RESIDENT, caps, now)
                        .orElseThrow());
    }

    private static boolean isSent(UUID message) {
        return Seen.delivery(message).getString("status").equals("sent");
    }

    private static boolean isHeld(UUID message) {
        var delivery = Seen.delivery(message);
        return delivery.getString("status").equals("pending") && "recipient-cap".equals(delivery.getString("reason"));
    }
}
