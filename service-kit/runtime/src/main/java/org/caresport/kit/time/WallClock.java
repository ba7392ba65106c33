package org.caresport.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;

/** What day and hour it is where people live, wherever the server stands: most of the Netherlands has one time, Bonaire another. */
@ApplicationScoped
public class WallClock {

    private final WallClockConfig config;
    private final Clock clock;

    WallClock(WallClockConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    public ZoneId zone() {
        return config.zone();
    }

    /** @param municipality by its CBS code; what is not known has the time of most */
    public ZoneId zoneOf(String municipality) {
        return config.zoneOf().getOrDefault(municipality, config.zone());
    }

    /** Where nothing says whose day is meant. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone()));
    }

    public LocalDate todayIn(String municipality) {
        return dayIn(municipality, clock.instant());
    }

    public LocalDate dayIn(String municipality, Instant at) {
        return LocalDate.ofInstant(at, zoneOf(municipality));
    }

    /** The latest day that it is anywhere: elsewhere it may still be the day before. */
    public LocalDate todayAtTheLatest() {
        return Stream.concat(Stream.of(zone()), config.zoneOf().values().stream())
                .map(zone -> LocalDate.now(clock.withZone(zone)))
                .reduce((one, other) -> one.isAfter(other) ? one : other)
                .orElseThrow();
    }
}
