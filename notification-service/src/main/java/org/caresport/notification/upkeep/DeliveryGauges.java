package org.caresport.notification.upkeep;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.caresport.kit.code.Codes;
import org.caresport.notification.persistence.DeliveryList;
import org.caresport.notification.persistence.DeliveryStatus;

/**
 * How many deliveries wait, are being sent, or have failed: {@code caresport_deliveries{status="failed"}}. How many were sent,
 * the attempts tell.
 */
@ApplicationScoped
class DeliveryGauges {

    private final DeliveryList deliveries;
    private final MeterRegistry meters;

    private volatile Map<DeliveryStatus, Long> counts = Map.of();

    DeliveryGauges(DeliveryList deliveries, MeterRegistry meters) {
        this.deliveries = deliveries;
        this.meters = meters;
    }

    void register(@Observes StartupEvent event) {
        for (var status : DeliveryStatus.OPEN) {
            meters.gauge(
                    "caresport.deliveries",
                    Tags.of("status", Codes.of(status)),
                    this,
                    gauges -> gauges.counts.getOrDefault(status, 0L));
        }
    }

    @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
    void count() {
        counts = deliveries.countOpen();
    }
}
