package org.caresport.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Rouses the relay right after a commit in this process, so that an event does not wait for the next poll. */
@ApplicationScoped
class OutboxWake {

    private final Semaphore work = new Semaphore(0);

    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    /** @return whether it was woken */
    boolean await(Duration atMost) throws InterruptedException {
        boolean woken = work.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        work.drainPermits();
        return woken;
    }
}
