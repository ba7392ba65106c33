package org.caresport.kit.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The system's clock, put forward by what stands in a file: an ISO 8601 duration, as {@code P42D}. Tests live through months with
 * it, on all services at once. It is read anew at most every fifth of a second; without the file, or while it is written, the
 * clock is as far ahead as before.
 */
final class MovedClock extends Clock {

    private static final long READ_EVERY = Duration.ofMillis(200).toNanos();

    private final Clock real;
    private final Path file;
    private volatile Duration ahead = Duration.ZERO;
    private volatile long readAt = System.nanoTime() - READ_EVERY;

    MovedClock(Clock real, Path file) {
        this.real = real;
        this.file = file;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : new MovedClock(real.withZone(zone), file);
    }

    @Override
    public Instant instant() {
        if (System.nanoTime() - readAt >= READ_EVERY) {
            readAt = System.nanoTime();
            ahead = read();
        }
        return real.instant().plus(ahead);
    }

    private Duration read() {
        try {
            return Duration.parse(Files.readString(file).strip());
        } catch (NoSuchFileException e) {
            return Duration.ZERO;
        } catch (IOException | DateTimeException e) {
            return ahead;
        }
    }
}
