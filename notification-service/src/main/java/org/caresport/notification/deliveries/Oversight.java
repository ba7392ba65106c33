package org.caresport.notification.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.paging.Slice;
import org.caresport.notification.domain.Delivery;
import org.caresport.notification.domain.DeliveryId;
import org.caresport.notification.persistence.Deliveries;
import org.caresport.notification.persistence.DeliveryList;
import org.caresport.notification.persistence.DeliveryStatus;
import org.jspecify.annotations.Nullable;

/** Looking at deliveries and starting failed ones again. That somebody was written to is personal, so looks are logged. */
@ApplicationScoped
@Transactional
class Oversight {

    private static final String RESOURCE = "Delivery";

    private final Deliveries deliveries;
    private final DeliveryList list;
    private final AccessLog accessLog;
    private final CallerProvider callers;
    private final Clock clock;

    Oversight(Deliveries deliveries, DeliveryList list, AccessLog accessLog, CallerProvider callers, Clock clock) {
        this.deliveries = deliveries;
        this.list = list;
        this.accessLog = accessLog;
        this.callers = callers;
        this.clock = clock;
    }

    Slice<Delivery> newest(Optional<DeliveryStatus> status, @Nullable String cursor, int limit) {
        var found = list.newest(callers.current().municipalities(), status, cursor, limit);
        log(found.items());
        return found;
    }

    Delivery get(DeliveryId id) {
        return seen("read", deliveries.get(id, callers.current()));
    }

    /** @throws org.caresport.notification.domain.DeliveryNotFound when there is none for who asks */
    DeliveryId known(DeliveryId id) {
        return deliveries.lock(id, callers.current()).id();
    }

    Delivery retry(DeliveryId id) {
        var retried = deliveries.lock(id, callers.current()).retry(clock.instant());
        deliveries.save(retried);
        return seen("update", retried);
    }

    /** One line a recipient who was seen; one without when there was nobody. */
    private void log(List<Delivery> seen) {
        var recipients = seen.stream().map(Delivery::recipient).distinct().toList();
        recipients.forEach(recipient -> accessLog.record(
                Access.granted("search", RESOURCE, "", recipient.value().toString())));
        if (recipients.isEmpty()) {
            accessLog.record(Access.granted("search", RESOURCE, "", null));
        }
    }

    private Delivery seen(String action, Delivery delivery) {
        accessLog.record(Access.granted(
                action,
                RESOURCE,
                delivery.id().value().toString(),
                delivery.recipient().value().toString()));
        return delivery;
    }
}
