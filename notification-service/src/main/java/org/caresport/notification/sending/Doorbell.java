package org.caresport.notification.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.caresport.notification.persistence.DeliveryDue;

/** Where senders doze until something is due, or for a while at most. */
@ApplicationScoped
class Doorbell {

    /** More rings than there can be senders would only make them look in vain. */
    private static final int MOST_RINGS = 16;

    private final Semaphore rings = new Semaphore(0);

    void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveryDue due) {
        if (rings.availablePermits() < MOST_RINGS) {
            rings.release();
        }
    }

    void await(Duration most) throws InterruptedException {
        var _ = rings.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
    }
}
