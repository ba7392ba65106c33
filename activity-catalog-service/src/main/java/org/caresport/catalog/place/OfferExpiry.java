package org.caresport.catalog.place;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.caresport.catalog.persistence.PlaceBooks;

/**
 * Passes a place on when nobody took it in time. Any number of replicas may do this at once: each offer is looked at
 * again under the lock of its activity, and only one finds it still open.
 */
@ApplicationScoped
class OfferExpiry {

    private static final int BATCH = 200;

    private final PlaceBooks books;
    private final Allotment allotment;
    private final Clock clock;

    OfferExpiry(PlaceBooks books, Allotment allotment, Clock clock) {
        this.books = books;
        this.allotment = allotment;
        this.clock = clock;
    }

    @Scheduled(every = "${caresport.catalog.offer-expiry-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void passOn() {
        var now = clock.instant();
        for (var offer : QuarkusTransaction.requiringNew().call(() -> books.overdue(now, BATCH))) {
            try {
                allotment.expire(offer, now);
            } catch (RuntimeException e) {
                Log.warnf(
                        e,
                        "the offer to participation %s could not be ended; the next round tries again",
                        offer.participation());
            }
        }
    }
}
