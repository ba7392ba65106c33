package org.caresport.referral.selfreferral;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.caresport.referral.messaging.SelfReferralMessages;

/** Erases what residents asked for and nobody verified. */
@ApplicationScoped
class Erasure {

    private final SelfReferralRows rows;
    private final SelfReferralMessages messages;
    private final SelfReferralConfig config;
    private final Clock clock;

    Erasure(SelfReferralRows rows, SelfReferralMessages messages, SelfReferralConfig config, Clock clock) {
        this.rows = rows;
        this.messages = messages;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${caresport.self-referral-erasure.every:1h}",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void eraseUnverified() {
        var now = clock.instant();
        rows.eraseUnverified(now.minus(config.keepUnverified())).forEach(id -> messages.forget(id, now));
    }
}
