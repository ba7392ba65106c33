package org.caresport.notification.upkeep;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.caresport.notification.persistence.DeliveryList;
import org.caresport.notification.persistence.Mailings;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets deliveries that were settled long ago, and what failed messages said once they are of no use. */
@ApplicationScoped
class Housekeeping {

    /** No cap looks further back than a day. */
    private static final Duration MAILINGS = Duration.ofDays(2);

    private final DeliveryList deliveries;
    private final Mailings mailings;
    private final Duration keep;
    private final Clock clock;

    /** @param keep how long it stays on record that somebody was written to */
    Housekeeping(
            DeliveryList deliveries,
            Mailings mailings,
            @ConfigProperty(name = "caresport.upkeep.keep", defaultValue = "P365D") Duration keep,
            Clock clock) {
        this.deliveries = deliveries;
        this.mailings = mailings;
        this.keep = keep;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        deliveries.sealPlainLinks();
    }

    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = ConcurrentExecution.SKIP)
    void tidy() {
        deliveries.sealPlainLinks();
        var now = clock.instant();
        deliveries.tidy(now.minus(keep), now);
        mailings.forget(now.minus(MAILINGS));
    }
}
