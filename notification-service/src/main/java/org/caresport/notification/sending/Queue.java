package org.caresport.notification.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.caresport.notification.domain.Delivery;
import org.caresport.notification.domain.DeliveryState.Sending;
import org.caresport.notification.domain.Recipient;
import org.caresport.notification.domain.RetryPolicy;
import org.caresport.notification.domain.Verdict;
import org.caresport.notification.persistence.Deliveries;
import org.caresport.notification.persistence.Recipients;

/** The two transactions around an attempt: one before the mail server is spoken to, one after. */
@ApplicationScoped
@Transactional
class Queue {

    private final Deliveries deliveries;
    private final Recipients recipients;
    private final Caps caps;
    private final SendingConfig config;
    private final Clock clock;

    Queue(Deliveries deliveries, Recipients recipients, Caps caps, SendingConfig config, Clock clock) {
        this.deliveries = deliveries;
        this.recipients = recipients;
        this.caps = caps;
        this.config = config;
        this.clock = clock;
    }

    /** Deals with the delivery that has been due longest. */
    Next next() {
        return deliveries.lockNextDue(clock.instant()).map(this::take).orElseGet(Next.Nothing::new);
    }

    private Next take(Delivery due) {
        var recipient = recipients.find(due.recipient());
        var now = clock.instant();
        var taken = recipient
                .flatMap(Recipient::address)
                .filter(address -> due.isStillToGo(now))
                .flatMap(address -> caps.holdUntil(due, address, now))
                .map(due::hold)
                .orElseGet(() -> due.take(recipient, UUID.randomUUID(), policy(), now));
        deliveries.save(taken);
        return recipient
                .flatMap(to -> claim(taken, to))
                .<Next>map(Next.ToSend::new)
                .orElseGet(Next.Settled::new);
    }

    private static Optional<Claim> claim(Delivery taken, Recipient to) {
        return taken.state() instanceof Sending hold
                ? to.address().map(address -> new Claim(taken, hold, to, address))
                : Optional.empty();
    }

    void conclude(Claim claim, Verdict verdict) {
        var delivery = deliveries.lockForPlatform(claim.delivery().id());
        deliveries.save(delivery.conclude(claim.attempt(), verdict, policy(), clock.instant()));
    }

    private RetryPolicy policy() {
        return new RetryPolicy(
                config.lease(),
                config.firstWait(),
                config.longestWait(),
                config.maxAttempts(),
                ThreadLocalRandom.current());
    }

    /** What a look into the queue brought. */
    sealed interface Next {

        record Nothing() implements Next {}

        /** One was due that is not to be sent now, or ever. */
        record Settled() implements Next {}

        record ToSend(Claim claim) implements Next {}
    }
}
