package org.caresport.benchmark;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * Starts requests on a fixed schedule, whether earlier ones have been answered or not, as the world outside does. A
 * request's latency counts from the moment it was due, so a platform that stalls can't hide what it made others wait.
 */
final class OpenLoop {

    private final int rate;
    private final Duration length;

    OpenLoop(int rate, Duration length) {
        this.rate = rate;
        this.length = length;
    }

    /** How many requests there will be. */
    int count() {
        return Math.toIntExact(rate * length.toSeconds());
    }

    /** Something to be started at a moment, given in {@link System#nanoTime}; completes with whether it went well. */
    interface Request {

        CompletableFuture<Boolean> start(int number, long due);
    }

    Figures run(Request request) throws InterruptedException {
        var figures = new Figures(rate);
        var all = new CompletableFuture<?>[count()];
        var start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
        for (int i = 0; i < all.length; i++) {
            var due = start + Math.round(i * 1e9 / rate);
            waitUntil(due);
            all[i] = request.start(i, due)
                    .handle((well, failure) -> figures.add(System.nanoTime() - due, well, failure));
        }
        try {
            // every request has a time-out of its own; this is for one that breaks its word
            CompletableFuture.allOf(all).get(2 * Door.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            figures.abandon(all.length);
        }
        // the last request is due one interval before the end
        var took = Duration.ofNanos(System.nanoTime() - start);
        return figures.over(took.compareTo(length) < 0 ? length : took);
    }

    private static void waitUntil(long due) {
        for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
