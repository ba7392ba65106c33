package org.caresport.benchmark;

import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** What one load gave: latencies of what went well, and counts of what did not. Thread-safe. */
final class Figures {

    private static final long LONGEST = TimeUnit.MINUTES.toNanos(1);

    private final int offered;
    private final Histogram latencies = new Histogram(LONGEST, 3);
    private int failures;
    private int timeouts;
    private Duration length = Duration.ZERO;

    Figures(int offered) {
        this.offered = offered;
    }

    @Nullable
    Void add(long nanos, @Nullable Boolean well, @Nullable Throwable failure) {
        synchronized (this) {
            if (isTimeout(failure)) {
                timeouts++;
            } else if (failure != null || !Boolean.TRUE.equals(well)) {
                failures++;
            } else {
                latencies.recordValue(Math.clamp(nanos, 0, LONGEST));
            }
        }
        return null;
    }

    /** Whatever has not been answered by now never will be. */
    synchronized void abandon(int asked) {
        timeouts = asked - failures - (int) latencies.getTotalCount();
    }

    Figures over(Duration time) {
        length = time;
        return this;
    }

    int offered() {
        return offered;
    }

    /** Answered well, a second: over the load's length, or until the last answer where that came later. */
    synchronized double achieved() {
        return latencies.getTotalCount() / (length.toNanos() / 1e9);
    }

    synchronized int failures() {
        return failures;
    }

    synchronized int timeouts() {
        return timeouts;
    }

    synchronized long count() {
        return latencies.getTotalCount();
    }

    synchronized long percentile(double percent) {
        return latencies.getValueAtPercentile(percent);
    }

    synchronized long max() {
        return latencies.getMaxValue();
    }

    /** Whether the platform followed: nearly everything well, nearly as fast as it came. */
    boolean isSustained() {
        return failures() + timeouts() == 0 && achieved() >= 0.95 * offered;
    }

    private static boolean isTimeout(@Nullable Throwable failure) {
        return failure instanceof HttpTimeoutException
                || failure instanceof CompletionException && failure.getCause() instanceof HttpTimeoutException;
    }
}
