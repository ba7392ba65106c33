package org.caresport.referral.progress;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.caresport.kit.log.Kinds;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.duty.DutyRoster;
import org.caresport.referral.escalation.Escalation;
import org.caresport.referral.messaging.Alarms;
import org.caresport.referral.move.Cases;
import org.caresport.referral.persistence.Escalations;
import org.caresport.referral.persistence.Referrals;
import org.caresport.referral.persistence.Referrals.Overdue;
import org.caresport.referral.persistence.ToldToday;

/**
 * Sees to it that no referral is forgotten. What is nobody's becomes the broker's on duty as soon as there is one; each whose
 * next-action date has passed is told of, once for that date, to its owner, and after some days without a next step to the
 * team lead, and then to the administrator.
 */
@ApplicationScoped
class Watchdog {

    private static final int AT_A_TIME = 500;
    private static final int DAYS_REMEMBERED = 7;

    private final Referrals referrals;
    private final Escalations escalations;
    private final Cases cases;
    private final Alarms alarms;
    private final DutyRoster roster;
    private final ToldToday told;
    private final Clock clock;
    private final WallClock wallClock;

    Watchdog(
            Referrals referrals,
            Escalations escalations,
            Cases cases,
            Alarms alarms,
            DutyRoster roster,
            ToldToday told,
            Clock clock,
            WallClock wallClock) {
        this.referrals = referrals;
        this.escalations = escalations;
        this.cases = cases;
        this.alarms = alarms;
        this.roster = roster;
        this.told = told;
        this.clock = clock;
        this.wallClock = wallClock;
    }

    @Scheduled(every = "${caresport.watchdog.every:15m}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        QuarkusTransaction.requiringNew()
                .run(() -> told.forgetBefore(wallClock.today().minusDays(DAYS_REMEMBERED)));
        giveToWhoIsOnDuty();
        climb(); // before the new ones, so that nobody is told twice in one round
        escalateOverdue();
    }

    void giveToWhoIsOnDuty() {
        var served = roster.municipalities();
        if (!served.isEmpty()) {
            Portions.each(last -> referrals.ofNobodyIn(served, last.orElse(null), AT_A_TIME), this::give);
        }
    }

    void escalateOverdue() {
        var today = wallClock.todayAtTheLatest();
        Portions.each(
                (Optional<Overdue> last) -> referrals.overdue(today, last.orElse(null), AT_A_TIME),
                overdue -> escalate(overdue.id()));
    }

    void climb() {
        var today = wallClock.todayAtTheLatest();
        Portions.each(last -> escalations.toClimb(today, last, AT_A_TIME), this::climbFrom);
    }

    private boolean isOverdueAtHome(Referral referral) {
        return referral.isOverdue(wallClock.todayIn(referral.submission().municipality()));
    }

    private void give(ReferralId id) {
        each(id, "is nobody's and could not be given to whoever is on duty", referral -> {
            if (referral.owner().isEmpty()) {
                cases.assignToWhoIsOnDuty(referral, stamp());
            }
        });
    }

    private void escalate(ReferralId id) {
        each(id, "is overdue and could not be marked so", referral -> {
            var due = referral.nextActionOn();
            if (due != null && isOverdueAtHome(referral)) {
                var stamp = stamp();
                cases.move(referral.escalate(stamp));
                escalations.keep(alarms.begun(referral, due, stamp.at()));
            }
        });
    }

    private void climbFrom(Escalation from) {
        each(from.referral(), "is left undone and could not be told further", referral -> {
            if (from.due().equals(referral.nextActionOn()) && isDueAtHome(from, referral)) {
                escalations.keep(alarms.climb(referral, from, clock.instant()));
            }
        });
    }

    private boolean isDueAtHome(Escalation from, Referral referral) {
        var today = wallClock.todayIn(referral.submission().municipality());
        return from.nextOn().filter(day -> !day.isAfter(today)).isPresent();
    }

    private Stamp stamp() {
        return Stamp.byThePlatform(clock.instant());
    }

    /** One that fails is told of in the log and tried again with the next round; the others do not wait for it. */
    private void each(ReferralId id, String trouble, Consumer<Referral> work) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> referrals.findForPlatform(id).ifPresent(work));
        } catch (OptimisticLockException e) {
            Log.debugf("referral %s moved just now", id);
        } catch (RuntimeException e) {
            Log.errorf("referral %s %s: %s", id, trouble, Kinds.named(e));
        }
    }
}
