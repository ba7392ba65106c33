package org.caresport.notification.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a delivery stands. Reasons are codes: never a mail server's own words, which tend to quote the address.
 *
 * <pre>
 *   Pending ──► Sending ──► Sent
 *    │ ▲ ▲         │ └────► Failed ──┐
 *    │ │ └─────────┘ later           │ retried by an admin
 *    │ └─────────────────────────────┘
 *    ├──► Suppressed   the recipient wants no e-mail, or is gone
 *    └──► Expired      too late to be of use
 * </pre>
 */
public sealed interface DeliveryState {

    /** Waits for its (next) attempt. */
    record Pending(Instant dueAt, @Nullable String lastError) implements DeliveryState {

        Sending claim(UUID attempt, Instant until) {
            return new Sending(attempt, until);
        }

        Pending postpone(Instant until, String reason) {
            return new Pending(until, reason);
        }

        Suppressed suppress(String reason, Instant now) {
            return new Suppressed(reason, now);
        }

        Expired expire(Instant now) {
            return new Expired(lastError, now);
        }
    }

    /**
     * One sender has it, until its claim lapses. A claim that lapsed belongs to a sender that crashed or hung: whether
     * the mail server took the message is not known.
     */
    record Sending(UUID attempt, Instant claimedUntil) implements DeliveryState {

        static final String OUTCOME_UNKNOWN = "outcome-unknown";

        Sent accept(Language language, Instant now) {
            return new Sent(language, now);
        }

        Pending tryLater(Instant dueAt, String reason) {
            return new Pending(dueAt, reason);
        }

        Failed fail(String reason, Instant now) {
            return new Failed(reason, now);
        }

        Suppressed suppress(String reason, Instant now) {
            return new Suppressed(reason, now);
        }

        Pending lapse() {
            return new Pending(claimedUntil, OUTCOME_UNKNOWN);
        }
    }

    /** The mail server has taken responsibility for it. */
    record Sent(Language language, Instant at) implements DeliveryState {}

    /** It was refused for good, or tried too often. */
    record Failed(String reason, Instant at) implements DeliveryState {

        Pending retry(Instant now) {
            return new Pending(now, reason);
        }

        Suppressed suppress(String why, Instant now) {
            return new Suppressed(why, now);
        }
    }

    record Suppressed(String reason, Instant at) implements DeliveryState {}

    record Expired(@Nullable String lastError, Instant at) implements DeliveryState {}
}
