package org.caresport.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.caresport.notification.domain.DeliveryState.Expired;
import org.caresport.notification.domain.DeliveryState.Failed;
import org.caresport.notification.domain.DeliveryState.Pending;
import org.caresport.notification.domain.DeliveryState.Sending;
import org.caresport.notification.domain.DeliveryState.Sent;
import org.caresport.notification.domain.DeliveryState.Suppressed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final UUID ATTEMPT = UUID.randomUUID();
    private static final RecipientId JOHANNA = new RecipientId(UUID.randomUUID());
    private static final RetryPolicy RETRIES =
            new RetryPolicy(Duration.ofSeconds(60), Duration.ofSeconds(2), Duration.ofMinutes(15), 3, new Random(7));

    private final Delivery requested = Delivery.request(
            new DeliveryId(UUID.randomUUID()),
            JOHANNA,
            "GM0222",
            Template.PATIENT_OFFER,
            Content.of(URI.create("http://127.0.0.1:8080/app.html#code")),
            NOW,
            NOW.plus(Duration.ofDays(1)),
            NOW);

    @Test
    void aDueDeliveryIsClaimedForOneAttempt() {
        var taken = take(requested, NOW);

        assertThat(taken.state()).isEqualTo(new Sending(ATTEMPT, NOW.plusSeconds(60)));
        assertThat(taken.attempts()).isEqualTo(1);
    }

    @Test
    void anAcceptedMessageIsSentAndItsContentForgotten() {
        var sent = take(requested, NOW).conclude(ATTEMPT, new Verdict.Accepted(Language.DUTCH), RETRIES, NOW);

        assertThat(sent.state()).isEqualTo(new Sent(Language.DUTCH, NOW));
        assertThat(sent.content()).isEqualTo(Content.NOTHING);
    }

    @Test
    void aPassingFaultPutsItBackAndKeepsItsContent() {
        var later = take(requested, NOW).conclude(ATTEMPT, new Verdict.TryLater("smtp-451"), RETRIES, NOW);

        assertThat(later.state()).isInstanceOfSatisfying(Pending.class, pending -> {
            assertThat(pending.dueAt()).isBetween(NOW.plusSeconds(1), NOW.plusSeconds(2));
            assertThat(pending.lastError()).isEqualTo("smtp-451");
        });
        assertThat(later.content()).isEqualTo(requested.content());
    }

    @Test
    void itFailsAfterTheLastAttempt() {
        var delivery = requested;
        for (int attempt = 1; attempt <= 3; attempt++) {
            delivery = take(delivery, NOW).conclude(ATTEMPT, new Verdict.TryLater("smtp-451"), RETRIES, NOW);
        }

        assertThat(delivery.state()).isEqualTo(new Failed("smtp-451", NOW));
    }

    @Test
    void aRefusalForGoodFailsItAtOnce() {
        var refused = take(requested, NOW).conclude(ATTEMPT, new Verdict.Refused("smtp-550"), RETRIES, NOW);

        assertThat(refused.state()).isEqualTo(new Failed("smtp-550", NOW));
    }

    @Test
    void anAttemptThatLostItsClaimChangesNothing() {
        var another = take(requested, NOW);

        assertThat(another.conclude(UUID.randomUUID(), new Verdict.Accepted(Language.DUTCH), RETRIES, NOW))
                .isEqualTo(another);
    }

    @Test
    void aDeliveryThatACrashedSenderLeftBehindIsTriedAgain() {
        var abandoned = take(requested, NOW);

        var retaken = take(abandoned, NOW.plusSeconds(61));

        assertThat(retaken.state()).isEqualTo(new Sending(ATTEMPT, NOW.plusSeconds(121)));
        assertThat(retaken.attempts()).isEqualTo(2);
    }

    @Test
    void aDeliveryThatCrashesItsSenderEveryTimeFails() {
        var delivery = requested;
        for (int crash = 0; crash < 3; crash++) {
            delivery = take(delivery, NOW);
        }

        assertThat(take(delivery, NOW).state()).isEqualTo(new Failed("outcome-unknown", NOW));
    }

    @Test
    void aMessageThatIsTooLateIsNotSent() {
        var late = NOW.plus(Duration.ofDays(1)).plusMillis(1);

        assertThat(take(requested, late).state()).isEqualTo(new Expired(null, late));
    }

    @Test
    void whatACrashLeftBehindIsNotSentWhenItIsTooLateEither() {
        var late = NOW.plus(Duration.ofDays(1)).plusMillis(1);

        assertThat(take(take(requested, NOW), late).state()).isEqualTo(new Expired("outcome-unknown", late));
    }

    @ParameterizedTest
    @CsvSource({"PT0S, PT2S", "PT-1M, PT2S", "PT10S, PT10S", "PT5M, PT5M", "PT2H, PT15M"})
    void aRecipientWhoIsNotKnownYetIsWaitedForAsLongAgain(Duration waited, Duration wait) {
        var now = NOW.plus(waited);

        var waiting = requested.take(Optional.empty(), ATTEMPT, RETRIES, now);

        assertThat(waiting.state()).isEqualTo(new Pending(now.plus(wait), "recipient-unknown"));
        assertThat(waiting.attempts()).isZero();
    }

    @Test
    void whoWantsNoEmailGetsNone() {
        var silent = new Recipient(JOHANNA, "johanna@example.org", Reader.of("nl"), Channel.NONE);

        var taken = requested.take(Optional.of(silent), ATTEMPT, RETRIES, NOW);

        assertThat(taken.state()).isEqualTo(new Suppressed("no-email-wanted", NOW));
        assertThat(taken.content()).isEqualTo(Content.NOTHING);
    }

    @Test
    void whoWantsNoEmailNeedsNoSenderToSaySo() {
        var silent = new Recipient(JOHANNA, "johanna@example.org", Reader.of("nl"), Channel.NONE);

        var settled = requested.settle(Optional.of(silent), NOW);

        assertThat(settled.state()).isEqualTo(new Suppressed("no-email-wanted", NOW));
        assertThat(settled.content()).isEqualTo(Content.NOTHING);
        assertThat(settled.settle(Optional.of(silent), NOW)).isEqualTo(settled);
    }

    @Test
    void whoeverMayWantItIsLeftToASender() {
        var reachable = new Recipient(JOHANNA, "johanna@example.org", Reader.of("nl"), Channel.EMAIL);

        assertThat(requested.settle(Optional.of(reachable), NOW)).isEqualTo(requested);
        assertThat(requested.settle(Optional.empty(), NOW)).isEqualTo(requested);
    }

    @Test
    void anErasedRecipientLeavesNothingBehind() {
        var failed = take(requested, NOW).conclude(ATTEMPT, new Verdict.Refused("smtp-550"), RETRIES, NOW);

        for (var open : new Delivery[] {requested, take(requested, NOW), failed}) {
            assertThat(open.erase(NOW).state()).isEqualTo(new Suppressed("recipient-erased", NOW));
            assertThat(open.erase(NOW).content()).isEqualTo(Content.NOTHING);
        }
    }

    @Test
    void anAttemptUnderWayDuringAnErasureDoesNotBringTheDeliveryBack() {
        var erased = take(requested, NOW).erase(NOW);

        assertThat(erased.conclude(ATTEMPT, new Verdict.TryLater("smtp-451"), RETRIES, NOW))
                .isEqualTo(erased);
    }

    @Test
    void aFailedDeliveryIsRetriedWithAFreshCount() {
        var failed = take(requested, NOW).conclude(ATTEMPT, new Verdict.Refused("smtp-550"), RETRIES, NOW);

        var retried = failed.retry(NOW);

        assertThat(retried.state()).isEqualTo(new Pending(NOW, "smtp-550"));
        assertThat(retried.attempts()).isZero();
    }

    @Test
    void onlyAFailedDeliveryIsRetried() {
        assertThatThrownBy(() -> requested.retry(NOW))
                .isInstanceOf(RetryNotAllowed.class)
                .hasMessageContaining("pending");
    }

    private static Delivery take(Delivery delivery, Instant now) {
        var johanna = new Recipient(JOHANNA, "johanna@example.org", Reader.of("nl"), Channel.EMAIL);
        return delivery.take(Optional.of(johanna), ATTEMPT, RETRIES, now);
    }
}
