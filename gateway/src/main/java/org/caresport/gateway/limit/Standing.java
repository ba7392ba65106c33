package org.caresport.gateway.limit;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.concurrent.TimeUnit;
import org.caresport.gateway.problem.Problem;
import org.caresport.gateway.problem.ProblemType;

/**
 * How a caller stands with a quota.
 *
 * @param nanosToNext until there is some again; 0 when there is
 * @param nanosToFull until all of it is there again
 */
record Standing(Quota quota, boolean allowed, long left, long nanosToNext, long nanosToFull) {

    private static final CharSequence LIMIT = HttpHeaders.createOptimized("RateLimit-Limit");
    private static final CharSequence REMAINING = HttpHeaders.createOptimized("RateLimit-Remaining");
    private static final CharSequence RESET = HttpHeaders.createOptimized("RateLimit-Reset");
    private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");

    /** Whether it will stop the caller before the other one does. */
    boolean isTighterThan(Standing other) {
        return (double) left / quota.most() < (double) other.left / other.quota.most();
    }

    void write(MultiMap answer) {
        answer.set(LIMIT, Integer.toString(quota.most()))
                .set(REMAINING, Long.toString(Math.max(0, left)))
                .set(RESET, Long.toString(seconds(nanosToFull)))
                .set(POLICY, quota.most() + ";w=" + quota.per().toSeconds());
    }

    Problem refusal() {
        int wait = (int) Math.max(1, seconds(nanosToNext));
        return Problem.of(
                        ProblemType.RATE_LIMITED,
                        quota.refusal() + " Wait " + wait
                                + " s, then go on more slowly; repeating sooner gains nothing.")
                .with("limit", quota.most())
                .with("seconds", quota.per().toSeconds())
                .retryAfter(wait);
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1));
    }
}
