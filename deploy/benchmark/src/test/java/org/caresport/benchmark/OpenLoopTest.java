package org.caresport.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

    private static final long MILLISECOND = TimeUnit.MILLISECONDS.toNanos(1);

    @Test
    void requestsAreDueOnAFixedSchedule() throws InterruptedException {
        var dues = new CopyOnWriteArrayList<Long>();

        new OpenLoop(100, Duration.ofSeconds(1)).run((number, due) -> {
            dues.add(due);
            return CompletableFuture.completedFuture(true);
        });

        assertThat(dues).hasSize(100);
        assertThat(dues.getLast() - dues.getFirst()).isEqualTo(990 * MILLISECOND);
    }

    @Test
    void aStallCountsForEverythingThatWasDueMeanwhile() throws InterruptedException {
        var figures = new OpenLoop(100, Duration.ofSeconds(1)).run((number, due) -> {
            if (number == 10) {
                LockSupport.parkNanos(500 * MILLISECOND);
            }
            return CompletableFuture.completedFuture(true);
        });

        assertThat(figures.max()).isGreaterThanOrEqualTo(480 * MILLISECOND);
        assertThat(figures.percentile(80)).isGreaterThan(200 * MILLISECOND);
    }

    @Test
    void whatGoesWrongIsCountedAndNotTimed() throws InterruptedException {
        var figures = new OpenLoop(30, Duration.ofSeconds(1)).run((number, due) -> switch (number % 3) {
            case 0 -> CompletableFuture.completedFuture(true);
            case 1 -> CompletableFuture.completedFuture(false);
            default -> CompletableFuture.failedFuture(new CompletionException(new HttpTimeoutException("too late")));
        });

        assertThat(figures.count()).isEqualTo(10);
        assertThat(figures.failures()).isEqualTo(10);
        assertThat(figures.timeouts()).isEqualTo(10);
        assertThat(figures.isSustained()).isFalse();
    }
}
