package org.caresport.referral.participation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.caresport.kit.problem.Problem;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.Stamp;
import org.jspecify.annotations.Nullable;

/** Ends what somebody had a place in, from the day on that whoever knows it first says. */
@ApplicationScoped
class Stopping {

    private final WallClock wallClock;

    Stopping(WallClock wallClock) {
        this.wallClock = wallClock;
    }

    Participation.Change stop(Participation participation, Reason why, @Nullable LocalDate on, Stamp stamp) {
        var today = wallClock.todayIn(participation.municipality());
        var day = on == null ? today : on;
        if (day.isAfter(today)) {
            throw at("must not be in the future");
        }
        var first = participation.firstSessionOn();
        if (first != null && day.isBefore(first)) {
            throw at("must not be before the first session, on " + first);
        }
        return participation.withdraw(why, day, stamp);
    }

    private static Problem at(String fault) {
        return Problem.validation("Say since when, or leave it out for today.").invalid("on", fault);
    }
}
