package org.caresport.referral.move;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.persistence.Measurements;

/** From the first session on it is looked what came of a referral: the days are set once, however often it is begun anew. */
@ApplicationScoped
class FollowUpPlan {

    private final Measurements measurements;
    private final MeasureWindows windows;
    private final WallClock wallClock;

    FollowUpPlan(Measurements measurements, MeasureWindows windows, WallClock wallClock) {
        this.measurements = measurements;
        this.windows = windows;
        this.wallClock = wallClock;
    }

    void begin(Referral referral, Instant now) {
        var day = referral.firstSessionOn();
        if (day != null) {
            var zone = wallClock.zoneOf(referral.submission().municipality());
            var from = day.minus(windows.baseline()).atStartOfDay(zone).toInstant();
            var until = day.plus(windows.after()).plusDays(1).atStartOfDay(zone).toInstant();
            measurements.seed(referral);
            measurements.plan(referral.id(), day, from, until, now);
        }
    }
}
