package org.caresport.notification.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
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
    private final Clock clock;

    Oversight(Deliveries deliveries, DeliveryList list, AccessLog accessLog, Clock clock) {
        this.deliveries = deliveries;
        this.list = list;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    Slice<Delivery> newest(Optional<DeliveryStatus> status, @Nullable String cursor, int limit) {
        accessLog.record(Access.granted("search", RESOURCE, "", null));
        return list.newest(status, cursor, limit);
    }

    Delivery get(DeliveryId id) {
        return seen("read", deliveries.get(id));
    }

    /** @throws org.caresport.notification.domain.DeliveryNotFound when there is none for who asks */
    DeliveryId known(DeliveryId id) {
        return deliveries.get(id).id();
    }

    Delivery retry(DeliveryId id) {
        var retried = deliveries.lock(id).retry(clock.instant());
        deliveries.save(retried);
        return seen("update", retried);
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
