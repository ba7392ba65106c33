package org.caresport.notification.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.caresport.notification.domain.DeliveryState.Expired;
import org.caresport.notification.domain.DeliveryState.Failed;
import org.caresport.notification.domain.DeliveryState.Pending;
import org.caresport.notification.domain.DeliveryState.Sending;
import org.caresport.notification.domain.DeliveryState.Sent;
import org.caresport.notification.domain.DeliveryState.Suppressed;

/**
 * One message on its way to one recipient. What it says is dropped as soon as nobody will send it again, because its
 * link opens somebody's data.
 *
 * @param municipality whose people may see that it was sent, by its CBS code; empty when nobody said, and then nobody may
 * @param notAfter from then on the message is of no use
 * @param attempts how often a sender has claimed it since it was asked for, or since it was last retried by hand
 */
public record Delivery(
        DeliveryId id,
        RecipientId recipient,
        String municipality,
        Template template,
        Content content,
        Instant requestedAt,
        Instant notAfter,
        int attempts,
        DeliveryState state) {

    private static final String RECIPIENT_UNKNOWN = "recipient-unknown";
    private static final String RECIPIENT_ERASED = "recipient-erased";
    private static final String NO_EMAIL_WANTED = "no-email-wanted";
    private static final String RECIPIENT_CAP = "recipient-cap";
    private static final String SAID_ALREADY = "said-already";

    public static Delivery request(
            DeliveryId id,
            RecipientId recipient,
            String municipality,
            Template template,
            Content content,
            Instant requestedAt,
            Instant notAfter,
            Instant now) {
        return new Delivery(
                id, recipient, municipality, template, content, requestedAt, notAfter, 0, new Pending(now, null));
    }

    /**
     * What becomes of a delivery that is due: it is claimed for one attempt, or there is a reason not to try. One that
     * a crashed sender left behind is tried again; the README says why.
     */
    public Delivery take(Optional<Recipient> to, UUID attempt, RetryPolicy retries, Instant now) {
        return switch (state) {
            case Pending pending -> take(pending, to, attempt, retries, now);
            case Sending lapsed when retries.isExhaustedBy(attempts) -> in(lapsed.fail(Sending.OUTCOME_UNKNOWN, now));
            case Sending lapsed -> take(lapsed.lapse(), to, attempt, retries, now);
            case Sent s -> this;
            case Failed f -> this;
            case Suppressed s -> this;
            case Expired e -> this;
        };
    }

    /** Somebody who wants no e-mail needs no sender: that is settled as soon as the message is asked for. */
    public Delivery settle(Optional<Recipient> to, Instant now) {
        var isWanted = to.isEmpty() || to.get().address().isPresent();
        return isWanted || !isStillToGo(now) || !(state instanceof Pending pending)
                ? this
                : emptied(pending.suppress(NO_EMAIL_WANTED, now));
    }

    /** Another one that waits says the same to the same person at work: one is enough. */
    public Delivery join(Instant now) {
        return state instanceof Pending pending ? emptied(pending.suppress(SAID_ALREADY, now)) : this;
    }

    /** Whether it waits for an attempt, and is still of use: only then a message to this recipient is one more. */
    public boolean isStillToGo(Instant now) {
        return state instanceof Pending && !now.isAfter(notAfter);
    }

    /**
     * Its recipient has been written to enough for now. It waits, and expires where it would be of no use by then, which
     * it says, too.
     */
    public Delivery hold(Instant until) {
        return state instanceof Pending pending ? in(pending.postpone(until, RECIPIENT_CAP)) : this;
    }

    private Delivery take(Pending pending, Optional<Recipient> to, UUID attempt, RetryPolicy retries, Instant now) {
        if (now.isAfter(notAfter)) {
            return emptied(pending.expire(now));
        }
        if (to.isEmpty()) {
            var wait = retries.waitLonger(Duration.between(requestedAt, now));
            return in(pending.postpone(now.plus(wait), RECIPIENT_UNKNOWN));
        }
        if (to.get().address().isEmpty()) {
            return emptied(pending.suppress(NO_EMAIL_WANTED, now));
        }
        return with(attempts + 1, content, pending.claim(attempt, now.plus(retries.lease())));
    }

    /** Records how an attempt went. An attempt that has lost its claim, to another one or to an erasure, changes nothing. */
    public Delivery conclude(UUID attempt, Verdict verdict, RetryPolicy retries, Instant now) {
        if (!(state instanceof Sending sending) || !sending.attempt().equals(attempt)) {
            return this;
        }
        return switch (verdict) {
            case Verdict.Accepted(var language) -> emptied(sending.accept(language, now));
            case Verdict.Refused(var reason) -> in(sending.fail(reason, now));
            case Verdict.TryLater(var reason) when retries.isExhaustedBy(attempts) -> in(sending.fail(reason, now));
            case Verdict.TryLater(var reason) -> in(sending.tryLater(now.plus(retries.waitAfter(attempts)), reason));
        };
    }

    /** The recipient is gone: nothing more is sent, and nothing of the message stays behind. */
    public Delivery erase(Instant now) {
        return switch (state) {
            case Pending pending -> emptied(pending.suppress(RECIPIENT_ERASED, now));
            case Sending sending -> emptied(sending.suppress(RECIPIENT_ERASED, now));
            case Failed failed -> emptied(failed.suppress(RECIPIENT_ERASED, now));
            case Sent s -> this;
            case Suppressed s -> this;
            case Expired e -> this;
        };
    }

    /** @throws RetryNotAllowed unless it has failed */
    public Delivery retry(Instant now) {
        if (!(state instanceof Failed failed)) {
            throw new RetryNotAllowed(id, state);
        }
        return with(0, content, failed.retry(now));
    }

    private Delivery in(DeliveryState next) {
        return with(attempts, content, next);
    }

    private Delivery emptied(DeliveryState next) {
        return with(attempts, Content.NOTHING, next);
    }

    private Delivery with(int attempts, Content content, DeliveryState state) {
        return new Delivery(id, recipient, municipality, template, content, requestedAt, notAfter, attempts, state);
    }
}
