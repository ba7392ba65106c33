package org.caresport.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ClockProvider;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What "past" and "present" mean of a day that was sent: the day it already is where people live, and not where the server
 * stands. A letter of today, sent between midnight and one o'clock in Amsterdam, is of tomorrow by UTC.
 */
@ApplicationScoped
class LocalPresent implements ClockProvider {

    private final WallClock wallClock;
    private final Clock clock;

    LocalPresent(WallClock wallClock, Clock clock) {
        this.wallClock = wallClock;
        this.clock = clock;
    }

    /** Asked for when the constraints are prepared, which is before any setting can be read: it looks when it is used. */
    @Override
    public Clock getClock() {
        return new Clock() {

            @Override
            public ZoneId getZone() {
                return wallClock.zone();
            }

            @Override
            public Instant instant() {
                return clock.instant();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return clock.withZone(zone);
            }
        };
    }
}
