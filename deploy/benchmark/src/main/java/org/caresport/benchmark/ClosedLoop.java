package org.caresport.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Some clients that each send the next request when the last was answered: for how much can be done, not for how long one
 * waits.
 *
 * @param most when to stop before the time is over
 */
record ClosedLoop(int clients, Duration length, int most) {

    /** Completes with whether it went well. */
    interface Request {

        CompletableFuture<Boolean> start(int number);
    }

    Figures run(Request request) throws InterruptedException {
        var figures = new Figures(0);
        var next = new AtomicInteger();
        var start = System.nanoTime();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < clients; i++) {
            threads.add(Thread.ofVirtual().start(() -> send(request, next, start + length.toNanos(), figures)));
        }
        for (var thread : threads) {
            thread.join();
        }
        return figures.over(Duration.ofNanos(System.nanoTime() - start));
    }

    private void send(Request request, AtomicInteger next, long until, Figures figures) {
        for (int number = next.getAndIncrement();
                number < most && System.nanoTime() < until;
                number = next.getAndIncrement()) {
            var sent = System.nanoTime();
            try {
                var well = request.start(number).join();
                figures.add(System.nanoTime() - sent, well, null);
            } catch (CompletionException e) {
                figures.add(System.nanoTime() - sent, null, e);
            }
        }
    }
}
