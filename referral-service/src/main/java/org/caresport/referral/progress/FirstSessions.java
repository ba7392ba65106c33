package org.caresport.referral.progress;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caresport.referral.domain.ActivityId;
import org.caresport.referral.domain.FirstSession;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationState.Enrolled;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.move.Cases;
import org.caresport.referral.persistence.Participations;
import org.jspecify.annotations.Nullable;

/** Follows the sessions of an activity for those who are to come for the first time: one that is moved or not held is not theirs any more. */
@ApplicationScoped
class FirstSessions {

    /** So many sessions the catalogue tells at most; what lies beyond the last of them is not known. */
    private static final int TOLD = 5;

    private final Participations participations;
    private final Cases cases;
    private final Clock clock;

    FirstSessions(Participations participations, Cases cases, Clock clock) {
        this.participations = participations;
        this.cases = cases;
        this.clock = clock;
    }

    /** @param toldAt what is older than the last that happened to somebody says nothing of them */
    void follow(ActivityId activity, List<FirstSession> told, Instant toldAt) {
        var now = clock.instant();
        participations.expectedAt(activity).stream()
                .filter(participation -> toldAt.isAfter(participation.lastUpdated()))
                .forEach(participation -> change(participation, told, now)
                        .ifPresent(change ->
                                cases.move(participation.reschedule(change.next(), Stamp.byThePlatform(toldAt)))));
    }

    /** @param next null when there is none */
    private record Change(@Nullable FirstSession next) {}

    private static Optional<Change> change(Participation participation, List<FirstSession> told, Instant now) {
        if (!(participation.state() instanceof Enrolled enrolled)) {
            return Optional.empty();
        }
        var known = enrolled.firstSession();
        var coming = told.stream()
                .filter(session -> session.start().isAfter(now))
                .min(comparing(FirstSession::start))
                .orElse(null);
        if (known == null) {
            return coming == null ? Optional.empty() : Optional.of(new Change(coming));
        }
        if (!known.start().isAfter(now) || isHeld(known, told) || liesBeyond(known, told)) {
            return Optional.empty();
        }
        return Optional.of(new Change(told.stream()
                .filter(session -> session.sessionId().equals(known.sessionId()))
                .filter(session -> session.start().isAfter(now))
                .findFirst()
                .orElse(coming)));
    }

    /** At that time; whichever number it has. */
    private static boolean isHeld(FirstSession known, List<FirstSession> told) {
        return told.stream()
                .anyMatch(session ->
                        session.start().equals(known.start()) && session.end().equals(known.end()));
    }

    private static boolean liesBeyond(FirstSession known, List<FirstSession> told) {
        return told.size() >= TOLD
                && told.stream().allMatch(session -> session.start().isBefore(known.start()))
                && told.stream().noneMatch(session -> session.sessionId().equals(known.sessionId()));
    }
}
