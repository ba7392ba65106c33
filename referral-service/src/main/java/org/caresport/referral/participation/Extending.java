package org.caresport.referral.participation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.caresport.kit.problem.Problem;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.Stamp;

/** Lets a programme run until a later day, whoever says so. */
@ApplicationScoped
class Extending {

    private static final int MOST_YEARS = 2;

    private final WallClock wallClock;

    Extending(WallClock wallClock) {
        this.wallClock = wallClock;
    }

    /** @throws Problem when that day is past, no later than it was, or too far away to be meant */
    Participation.Change extend(Participation participation, LocalDate until, Stamp stamp) {
        var today = wallClock.todayIn(participation.municipality());
        var endsOn = participation.enrolment().endsOn();
        if (!until.isAfter(today)) {
            throw at("must be in the future");
        }
        if (endsOn != null && !until.isAfter(endsOn)) {
            throw at("must be after its last day until now, " + endsOn);
        }
        if (until.isAfter(today.plusYears(MOST_YEARS))) {
            throw at("must be within two years");
        }
        return participation.extend(until, stamp);
    }

    private static Problem at(String fault) {
        return Problem.validation("Say until which day the programme goes on.").invalid("until", fault);
    }
}
