package org.caresport.notification.domain;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How patient a sender is. The wait doubles with every failed attempt, up to the longest one, and is scattered over its
 * upper half, so that what failed together does not come back together.
 *
 * @param lease for how long a claimed delivery is nobody else's; longer than an attempt can last
 * @param maxAttempts after which a delivery has failed
 */
public record RetryPolicy(
        Duration lease, Duration firstWait, Duration longestWait, int maxAttempts, RandomGenerator random) {

    /** By then any sensible longest wait has been reached; it keeps the shift from overflowing. */
    private static final int MOST_DOUBLINGS = 20;

    Duration waitAfter(int attempts) {
        var doublings = Math.clamp(attempts - 1L, 0, MOST_DOUBLINGS);
        var full = Math.min(firstWait.toMillis() << doublings, longestWait.toMillis());
        return Duration.ofMillis(full - random.nextLong(full / 2 + 1));
    }

    /** As long again as it has been waited for already: soon at first, and seldom when it takes long. */
    Duration waitLonger(Duration waited) {
        return Duration.ofMillis(Math.min(Math.max(waited.toMillis(), firstWait.toMillis()), longestWait.toMillis()));
    }

    boolean isExhaustedBy(int attempts) {
        return attempts >= maxAttempts;
    }
}
