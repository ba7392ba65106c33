package org.caresport.referral.progress;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.util.Optional;
import org.caresport.kit.log.Kinds;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.move.Cases;
import org.caresport.referral.move.ProgrammeConfig;
import org.caresport.referral.persistence.ChangedProgrammes;
import org.caresport.referral.persistence.ChangedProgrammes.Concerned;
import org.caresport.referral.persistence.MergedCases;
import org.caresport.referral.persistence.Referrals;

/**
 * Asks matching to look again at those with a programme that has changed: what it answers holds what may not go on. Each case is
 * asked about in a transaction of its own, so that a round that is broken off goes on with the next and asks about none twice.
 */
@ApplicationScoped
class ProgrammeWatch {

    private static final int AT_A_TIME = 100;

    private final ChangedProgrammes changes;
    private final Referrals referrals;
    private final MergedCases merged;
    private final Cases cases;
    private final ProgrammeConfig programmes;
    private final Clock clock;

    ProgrammeWatch(
            ChangedProgrammes changes,
            Referrals referrals,
            MergedCases merged,
            Cases cases,
            ProgrammeConfig programmes,
            Clock clock) {
        this.changes = changes;
        this.referrals = referrals;
        this.merged = merged;
        this.cases = cases;
        this.programmes = programmes;
        this.clock = clock;
    }

    @Scheduled(every = "${caresport.programmes.look-every:15s}", concurrentExecution = ConcurrentExecution.SKIP)
    void lookAgain() {
        var until = clock.instant().minus(programmes.settle());
        Portions.each((Optional<Concerned> last) -> changes.before(until, last.orElse(null), AT_A_TIME), this::ask);
    }

    /** One that fails is told of in the log and tried again with the next round; the others do not wait for it. */
    private void ask(Concerned concerned) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                if (changes.claim(concerned)) {
                    leading(concerned.referral())
                            .filter(Referral::isProgrammed)
                            .ifPresent(
                                    referral -> cases.move(referral.lookAgain(Stamp.byThePlatform(clock.instant()))));
                }
            });
        } catch (OptimisticLockException e) {
            Log.debugf("referral %s was moved just now", concerned.referral());
        } catch (RuntimeException e) {
            Log.errorf(
                    "a programme of referral %s changed and could not be looked at again: %s",
                    concerned.referral(), Kinds.named(e));
        }
    }

    /** One that follows another is moved by that one alone. */
    private Optional<Referral> leading(ReferralId id) {
        return referrals.findForPlatform(merged.leadingOf(id).orElse(id));
    }
}
