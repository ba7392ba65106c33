package org.caresport.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Makes the clock injectable, so that a test can set the time. */
class Time {

    @Produces
    @ApplicationScoped
    Clock clock(WallClockConfig config) {
        var real = Clock.systemUTC();
        return config.movedBy().<Clock>map(file -> new MovedClock(real, file)).orElse(real);
    }
}
