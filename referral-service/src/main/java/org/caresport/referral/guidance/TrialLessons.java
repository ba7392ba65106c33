package org.caresport.referral.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.caresport.kit.problem.Problem;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.OpenActivity;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.enrolment.Trial;
import org.caresport.referral.persistence.HeldSessions;

/** The sessions at which a programme can be tried. */
@ApplicationScoped
class TrialLessons {

    private final HeldSessions sessions;
    private final WallClock wallClock;
    private final Clock clock;

    TrialLessons(HeldSessions sessions, WallClock wallClock, Clock clock) {
        this.sessions = sessions;
        this.wallClock = wallClock;
        this.clock = clock;
    }

    /** @throws Problem when there are no trial lessons, or no session on that day that is still to come */
    Trial on(LocalDate day, OpenActivity activity, Referral referral) {
        if (!activity.hasTrial()) {
            throw at("must be left out: this programme has no trial lessons");
        }
        var zone = wallClock.zoneOf(referral.submission().municipality());
        return sessions
                .between(
                        activity.activity().id(),
                        day.atStartOfDay(zone).toInstant(),
                        day.plusDays(1).atStartOfDay(zone).toInstant())
                .stream()
                .filter(session -> session.start().isAfter(clock.instant()))
                .findFirst()
                .map(session -> new Trial(session.id(), session.start(), session.end()))
                .orElseThrow(() -> at("must be a day on which a session is planned"));
    }

    private static Problem at(String fault) {
        return Problem.validation("Choose a day for the trial lesson.").invalid("trialOn", fault);
    }
}
