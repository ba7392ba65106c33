package org.caresport.referral.progress;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.caresport.kit.log.Kinds;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationId;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.move.Cases;
import org.caresport.referral.move.OfferConfig;
import org.caresport.referral.persistence.Participations;
import org.jspecify.annotations.Nullable;

/** Reminds of offers that wait for an answer, and lets those lapse that got none. */
@ApplicationScoped
class OfferClock {

    private static final int AT_A_TIME = 500;

    private final Participations participations;
    private final Cases cases;
    private final OfferConfig offers;
    private final Clock clock;

    OfferClock(Participations participations, Cases cases, OfferConfig offers, Clock clock) {
        this.participations = participations;
        this.cases = cases;
        this.offers = offers;
        this.clock = clock;
    }

    @Scheduled(every = "${caresport.offers.look-every:15m}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        var now = clock.instant();
        var reminding = now.atOffset(ZoneOffset.UTC).plus(offers.remindBefore()).toInstant();
        var due = due(reminding, now, null);
        while (!due.isEmpty()) {
            due.forEach(offer -> settle(offer, reminding, now));
            due = due(reminding, now, due.getLast());
        }
    }

    private List<ParticipationId> due(Instant reminding, Instant now, @Nullable ParticipationId after) {
        return QuarkusTransaction.requiringNew()
                .call(() -> participations.offersLapsingBy(reminding, now, after, AT_A_TIME));
    }

    /** One that fails is told of in the log and tried again with the next round; the others do not wait for it. */
    private void settle(ParticipationId id, Instant reminding, Instant now) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> participations
                            .findForPlatform(id)
                            .flatMap(offer -> settled(offer, reminding, now))
                            .ifPresent(cases::move));
        } catch (OptimisticLockException e) {
            Log.debugf("offer %s was answered just now", id);
        } catch (RuntimeException e) {
            Log.errorf("offer %s lapses and could not be marked so: %s", id, Kinds.named(e));
        }
    }

    private static Optional<Participation.Change> settled(Participation offer, Instant reminding, Instant now) {
        var stamp = Stamp.byThePlatform(now);
        if (offer.hasLapsed(now)) {
            return Optional.of(offer.expire(stamp));
        }
        return offer.isToBeRemindedOf(reminding) ? Optional.of(offer.remind(stamp)) : Optional.empty();
    }
}
