package org.caresport.notification.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caresport.notification.domain.Delivery;

/** Deliveries as an overview: newest first, and counted. */
@ApplicationScoped
@Transactional
public class DeliveryList {

    private final EntityManager database;

    DeliveryList(EntityManager database) {
        this.database = database;
    }

    /** The newest deliveries, of one status if given, that come after {@code from} in the list. */
    public List<Delivery> newest(Optional<DeliveryStatus> status, Position from, int limit) {
        return database.createQuery(
                        "from DeliveryEntity where status in :wanted"
                                + " and (requestedAt < :at or requestedAt = :at and id < :id)"
                                + " order by requestedAt desc, id desc",
                        DeliveryEntity.class)
                .setParameter("wanted", status.map(Set::of).orElse(EnumSet.allOf(DeliveryStatus.class)))
                .setParameter("at", from.requestedAt())
                .setParameter("id", from.id())
                .setMaxResults(limit)
                .getResultStream()
                .map(DeliveryEntity::read)
                .toList();
    }

    public Map<DeliveryStatus, Long> count() {
        var counts = new EnumMap<DeliveryStatus, Long>(DeliveryStatus.class);
        database.createQuery("select status, count(*) from DeliveryEntity group by status", Object[].class)
                .getResultList()
                .forEach(row -> counts.put((DeliveryStatus) row[0], (Long) row[1]));
        return counts;
    }

    /** Forgets what was settled before a moment, and the content of failed messages that are of no use any more. */
    public void tidy(Instant settledBefore, Instant now) {
        database.createQuery("delete from DeliveryEntity where settledAt < :before")
                .setParameter("before", settledBefore)
                .executeUpdate();
        database.createQuery("update DeliveryEntity set link = null, activityTitle = null, organisationName = null,"
                        + " firstSessionStart = null, expiresAt = null, status = EXPIRED, version = version + 1"
                        + " where status = FAILED and notAfter < :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    /** A place in the list. */
    public record Position(Instant requestedAt, UUID id) {

        /** Before every delivery there is: later than any of them can have been requested. */
        public static final Position START = new Position(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1L, -1L));
    }
}
