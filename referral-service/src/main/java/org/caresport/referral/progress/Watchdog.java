package org.caresport.referral.progress;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.caresport.kit.log.Kinds;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.move.Cases;
import org.caresport.referral.persistence.Referrals;
import org.caresport.referral.persistence.Referrals.Overdue;
import org.jspecify.annotations.Nullable;

/** Sees to it that no referral is forgotten: each whose next-action date has passed is told of, once for that date. */
@ApplicationScoped
class Watchdog {

    private static final int AT_A_TIME = 500;

    private final Referrals referrals;
    private final Cases cases;
    private final Clock clock;
    private final WallClock wallClock;

    Watchdog(Referrals referrals, Cases cases, Clock clock, WallClock wallClock) {
        this.referrals = referrals;
        this.cases = cases;
        this.clock = clock;
        this.wallClock = wallClock;
    }

    @Scheduled(every = "${caresport.watchdog.every:15m}", concurrentExecution = ConcurrentExecution.SKIP)
    void escalateOverdue() {
        var today = wallClock.todayAtTheLatest();
        var overdue = overdue(today, null);
        while (!overdue.isEmpty()) {
            overdue.forEach(one -> escalate(one.id()));
            overdue = overdue(today, overdue.getLast());
        }
    }

    private List<Overdue> overdue(LocalDate today, @Nullable Overdue after) {
        return QuarkusTransaction.requiringNew().call(() -> referrals.overdue(today, after, AT_A_TIME));
    }

    private boolean isOverdueAtHome(Referral referral) {
        return referral.isOverdue(wallClock.todayIn(referral.submission().municipality()));
    }

    /** One that fails is told of in the log and tried again with the next round; the others do not wait for it. */
    private void escalate(ReferralId id) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> referrals
                            .findForPlatform(id)
                            .filter(this::isOverdueAtHome)
                            .ifPresent(
                                    referral -> cases.move(referral.escalate(Stamp.byThePlatform(clock.instant())))));
        } catch (OptimisticLockException e) {
            Log.debugf("referral %s moved just now: not overdue any more", id);
        } catch (RuntimeException e) {
            Log.errorf("referral %s is overdue and could not be marked so: %s", id, Kinds.named(e));
        }
    }
}
