package org.caresport.referral.progress;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.LocalDate;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.persistence.NextActions;
import org.caresport.referral.persistence.Referrals;

/** Sees to it that no referral is forgotten: each whose next-action date has passed is told of, once for that date. */
@ApplicationScoped
class Watchdog {

    private static final int AT_MOST = 500;

    private final Referrals referrals;
    private final Clock clock;

    Watchdog(Referrals referrals, Clock clock) {
        this.referrals = referrals;
        this.clock = clock;
    }

    @Scheduled(every = "${caresport.watchdog.every:15m}", concurrentExecution = ConcurrentExecution.SKIP)
    void escalateOverdue() {
        var today = LocalDate.ofInstant(clock.instant(), NextActions.ZONE);
        var overdue = QuarkusTransaction.requiringNew().call(() -> referrals.overdue(today, AT_MOST));
        overdue.forEach(this::escalate);
    }

    private void escalate(ReferralId id) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> referrals
                            .findForPlatform(id)
                            .ifPresent(referral ->
                                    referrals.save(referral.escalate(Stamp.byThePlatform(clock.instant())))));
        } catch (OptimisticLockException e) {
            Log.debugf("referral %s moved just now: not overdue any more", id);
        }
    }
}
