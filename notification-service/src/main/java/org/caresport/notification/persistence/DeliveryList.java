package org.caresport.notification.persistence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caresport.kit.paging.Cursor;
import org.caresport.kit.paging.Slice;
import org.caresport.notification.domain.Delivery;
import org.hibernate.Timeouts;
import org.jspecify.annotations.Nullable;

/** Deliveries as an overview: newest first, and counted. */
@ApplicationScoped
@Transactional
public class DeliveryList {

    private static final int A_FEW = 100;

    private final EntityManager database;
    private final SealedLinks links;

    DeliveryList(EntityManager database, SealedLinks links) {
        this.database = database;
        this.links = links;
    }

    /**
     * The newest deliveries of these municipalities, of one status if given.
     *
     * @param cursor where the last page ended
     */
    public Slice<Delivery> newest(
            Set<String> municipalities, Optional<DeliveryStatus> status, @Nullable String cursor, int limit) {
        var from = cursor == null ? Position.START : Position.decode(cursor);
        var found = database.createQuery(
                        "from DeliveryEntity where municipality in :municipalities and status in :wanted"
                                + " and (requestedAt, id) < (:at, :id)"
                                + " order by requestedAt desc, id desc",
                        DeliveryEntity.class)
                .setParameter("municipalities", municipalities)
                .setParameter("wanted", status.map(Set::of).orElse(EnumSet.allOf(DeliveryStatus.class)))
                .setParameter("at", from.requestedAt())
                .setParameter("id", from.id())
                .setMaxResults(limit + 1)
                .getResultStream()
                .map(DeliveryEntity::outline)
                .toList();
        return Slice.of(found, limit, last -> Position.of(last).encode());
    }

    /** How many are not settled for good, of each status. What is settled lies here for a year, and counting it would read it. */
    public Map<DeliveryStatus, Long> countOpen() {
        var counts = new EnumMap<DeliveryStatus, Long>(DeliveryStatus.class);
        database.createQuery(
                        "select status, count(*) from DeliveryEntity where status in (PENDING, SENDING, FAILED) group by status",
                        Object[].class)
                .getResultList()
                .forEach(row -> counts.put((DeliveryStatus) row[0], (Long) row[1]));
        return counts;
    }

    /** Forgets what was settled before a moment, and the content of failed messages that are of no use any more. */
    public void tidy(Instant settledBefore, Instant now) {
        database.createQuery("delete from DeliveryEntity where settledAt < :before")
                .setParameter("before", settledBefore)
                .executeUpdate();
        database.createQuery(
                        "update DeliveryEntity set link = null, sealedLink = null, activityTitle = null, organisationName = null,"
                                + " firstSessionStart = null, firstSessionEnd = null, expiresAt = null, matter = null,"
                                + " appointmentId = null, appointmentRevision = 0, address = null, placePhone = null,"
                                + " brokerName = null, brokerPhone = null, status = EXPIRED, version = version + 1"
                                + " where status = FAILED and notAfter < :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Seals what lies in plain from before links were sealed; so many at a time that nobody waits for the rows. */
    public void sealPlainLinks() {
        int sealed;
        do {
            sealed = sealSome();
        } while (sealed == A_FEW);
    }

    private int sealSome() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var plain = database.createQuery("from DeliveryEntity where link is not null", DeliveryEntity.class)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .setHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                    .setMaxResults(A_FEW)
                    .getResultList();
            plain.forEach(row -> row.write(row.read(links), links));
            return plain.size();
        });
    }

    /** A place in the list. */
    private record Position(Instant requestedAt, UUID id) {

        /** Before every delivery there is: later than any of them can have been requested. */
        static final Position START = new Position(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1L, -1L));

        static Position of(Delivery delivery) {
            return new Position(delivery.requestedAt(), delivery.id().value());
        }

        static Position decode(String cursor) {
            var parts = Cursor.decode(cursor, 2);
            return new Position(Cursor.instant(parts.getFirst()), Cursor.uuid(parts.getLast()));
        }

        String encode() {
            return Cursor.encode(requestedAt.toString(), id.toString());
        }
    }
}
