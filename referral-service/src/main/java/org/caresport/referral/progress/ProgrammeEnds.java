package org.caresport.referral.progress;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.caresport.kit.log.Kinds;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationId;
import org.caresport.referral.domain.ParticipationState.Attending;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.move.Cases;
import org.caresport.referral.persistence.Participations;

/** Asks what comes now, once, when the last day of a programme has passed and nobody has said it. */
@ApplicationScoped
class ProgrammeEnds {

    private static final int AT_A_TIME = 500;

    private final Participations participations;
    private final Cases cases;
    private final WallClock wallClock;
    private final Clock clock;

    ProgrammeEnds(Participations participations, Cases cases, WallClock wallClock, Clock clock) {
        this.participations = participations;
        this.cases = cases;
        this.wallClock = wallClock;
        this.clock = clock;
    }

    @Scheduled(every = "${caresport.programme-ends.every:1h}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        look(clock.instant());
    }

    void look(Instant now) {
        var latest = LocalDate.ofInstant(now, wallClock.zone()).plusDays(2); // wherever it is: today is before that
        Portions.each(
                (Optional<ParticipationId> last) -> participations.endingBefore(latest, last.orElse(null), AT_A_TIME),
                programme -> reach(programme, now));
    }

    /** One that fails is tried again with the next round; the others do not wait for it. */
    private void reach(ParticipationId id, Instant now) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> participations
                            .findForPlatform(id)
                            .filter(programme -> hasEnded(programme, now))
                            .map(programme -> programme.reachEnd(Stamp.byThePlatform(now)))
                            .ifPresent(cases::move));
        } catch (OptimisticLockException e) {
            Log.debugf("participation %s was moved just now", id);
        } catch (RuntimeException e) {
            Log.errorf("the end of participation %s could not be told: %s", id, Kinds.named(e));
        }
    }

    private boolean hasEnded(Participation programme, Instant now) {
        return programme.state() instanceof Attending
                && programme.hold().isEmpty()
                && programme.enrolment().endsUntold(wallClock.dayIn(programme.municipality(), now));
    }
}
