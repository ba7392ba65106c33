package org.caresport.referral.progress;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.caresport.kit.log.Kinds;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.agenda.ToDos;
import org.caresport.referral.domain.Intake;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.persistence.IntakeBook;
import org.caresport.referral.persistence.IntakeBook.Expired;
import org.caresport.referral.persistence.Referrals;
import org.caresport.referral.todo.ToDoKind;

/** Whoever has a case hears once that its screening counts no more. */
@ApplicationScoped
class ScreeningClock {

    private static final int AT_A_TIME = 500;

    private final IntakeBook book;
    private final Referrals referrals;
    private final ToDos toDos;
    private final Clock clock;
    private final WallClock wallClock;

    ScreeningClock(IntakeBook book, Referrals referrals, ToDos toDos, Clock clock, WallClock wallClock) {
        this.book = book;
        this.referrals = referrals;
        this.toDos = toDos;
        this.clock = clock;
        this.wallClock = wallClock;
    }

    @Scheduled(every = "${caresport.screening.look-every:1h}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        var today = wallClock.todayAtTheLatest();
        Portions.each((Optional<Expired> last) -> book.expired(today, last.orElse(null), AT_A_TIME), this::tell);
    }

    /** One that fails is told of in the log and tried again with the next round; the others do not wait for it. */
    private void tell(Expired expired) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> referrals
                            .findForPlatform(expired.referral())
                            .filter(this::isExpired)
                            .ifPresent(referral ->
                                    toDos.add(referral, ToDoKind.SCREENING_EXPIRED, expired.dueOn(), clock.instant())));
        } catch (RuntimeException e) {
            Log.errorf(
                    "the screening of referral %s has expired and could not be told of: %s",
                    expired.referral(), Kinds.named(e));
        }
    }

    private boolean isExpired(Referral referral) {
        var today = wallClock.todayIn(referral.submission().municipality());
        return referral.intake()
                .map(Intake::screening)
                .filter(screening -> !screening.countsOn(today))
                .isPresent();
    }
}
