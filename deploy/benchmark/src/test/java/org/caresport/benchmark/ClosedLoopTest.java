package org.caresport.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ClosedLoopTest {

    @Test
    void everyRequestIsSentOnceAndNoneIsBegunAfterTheLast() throws InterruptedException {
        var sent = ConcurrentHashMap.<Integer>newKeySet();

        var figures = new ClosedLoop(4, Duration.ofMinutes(1), 100)
                .run(number -> CompletableFuture.completedFuture(sent.add(number)));

        assertThat(sent).hasSize(100).contains(0, 99);
        assertThat(figures.count()).isEqualTo(100);
        assertThat(figures.failures()).isZero();
    }

    @Test
    void aClientWaitsForItsAnswerBeforeItSendsTheNext() throws InterruptedException {
        var figures = new ClosedLoop(2, Duration.ofSeconds(1), 1000)
                .run(number -> CompletableFuture.supplyAsync(
                        () -> true, CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS)));

        assertThat(figures.count()).isBetween(2L, 20L);
        assertThat(figures.percentile(50)).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(90));
    }

    @Test
    void whatGoesWrongIsCountedAndNotTimed() throws InterruptedException {
        var figures = new ClosedLoop(2, Duration.ofMinutes(1), 10)
                .run(number -> number % 2 == 0
                        ? CompletableFuture.completedFuture(false)
                        : CompletableFuture.failedFuture(new IllegalStateException()));

        assertThat(figures.count()).isZero();
        assertThat(figures.failures()).isEqualTo(10);
    }
}
