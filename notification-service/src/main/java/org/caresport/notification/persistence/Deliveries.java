package org.caresport.notification.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.Denials;
import org.caresport.kit.caller.Caller;
import org.caresport.notification.domain.Delivery;
import org.caresport.notification.domain.DeliveryId;
import org.caresport.notification.domain.DeliveryNotFound;
import org.caresport.notification.domain.RecipientId;
import org.hibernate.Timeouts;

/** Every message that was ever to be sent, until housekeeping. Saving one that is due wakes a sender. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Deliveries {

    private static final String DUE = "status in (PENDING, SENDING) and nextAttemptAt <= ?1 order by nextAttemptAt";
    private static final String OPEN_FOR = "recipientId = ?1 and status in (PENDING, SENDING, FAILED)";

    private final Rows rows;
    private final SealedLinks links;
    private final Denials denials;
    private final Event<DeliveryDue> due;

    Deliveries(Rows rows, SealedLinks links, Denials denials, Event<DeliveryDue> due) {
        this.rows = rows;
        this.links = links;
        this.denials = denials;
        this.due = due;
    }

    /** Adds a delivery, unless its message already has one. */
    public void add(Delivery delivery) {
        if (rows.findById(delivery.id().value()) == null) {
            write(new DeliveryEntity(), delivery);
        }
    }

    /**
     * Whether one that waits, or is being sent just now, tells its recipient the same: that there is something of that kind to
     * do in that municipality.
     */
    public boolean isSaidByAnother(Delivery delivery) {
        return delivery.template().isForStaff()
                && rows.count(
                                "recipientId = ?1 and status in (PENDING, SENDING) and template = ?2 and matter is not distinct from ?3"
                                        + " and coalesce(municipality, '') = ?4 and id <> ?5",
                                delivery.recipient().value(),
                                delivery.template(),
                                delivery.content().matter(),
                                delivery.municipality(),
                                delivery.id().value())
                        > 0;
    }

    public void save(Delivery delivery) {
        write(rows.findByIdOptional(delivery.id().value()).orElseGet(DeliveryEntity::new), delivery);
    }

    private void write(DeliveryEntity row, Delivery delivery) {
        row.write(delivery, links);
        rows.persist(row);
        if (row.status == DeliveryStatus.PENDING) {
            due.fire(new DeliveryDue());
        }
    }

    /** The delivery that has been due longest and that nobody else is looking at; it stays locked until the commit. */
    public Optional<Delivery> lockNextDue(Instant now) {
        return rows
                .find(DUE, now)
                .page(0, 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .stream()
                .findFirst()
                .map(row -> row.read(links));
    }

    /**
     * What a sender works on; nobody's request may come in here.
     *
     * @throws DeliveryNotFound when there is none
     */
    public Delivery lockForPlatform(DeliveryId id) {
        return Optional.ofNullable(rows.findById(id.value(), LockModeType.PESSIMISTIC_WRITE))
                .map(row -> row.read(links))
                .orElseThrow(() -> new DeliveryNotFound(id));
    }

    /** The delivery, if it is one of the caller's municipalities; it stays locked until the commit. */
    public Delivery lock(DeliveryId id, Caller caller) {
        return seen(
                id, Optional.ofNullable(rows.findById(id.value(), LockModeType.PESSIMISTIC_WRITE)), caller, "update");
    }

    /** Everything that is or may yet be sent to a recipient, without the links: forgetting must not need a key. */
    public List<Delivery> lockOpen(RecipientId recipient) {
        return rows.find(OPEN_FOR, recipient.value()).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .map(DeliveryEntity::outline)
                .toList();
    }

    /**
     * What waits for this recipient to become known, or for a better address, need not wait any longer. A delivery that is
     * due already is touched, too: a sender that has it in hand and did not see the recipient yet is about to postpone it,
     * and this update then waits for that sender and undoes it. What is added in this very moment is not seen; it asks
     * again soon.
     */
    public void hurry(RecipientId recipient, Instant now) {
        var hurried = rows.update(
                "nextAttemptAt = ?1, version = version + 1 where recipientId = ?2 and status = PENDING",
                now,
                recipient.value());
        if (hurried > 0) {
            due.fire(new DeliveryDue());
        }
    }

    /** The delivery, if it is one of the caller's municipalities. */
    public Delivery get(DeliveryId id, Caller caller) {
        return seen(id, rows.findByIdOptional(id.value()), caller, "read");
    }

    /** What the platform itself looks at; nobody's request may come in here. */
    public Optional<Delivery> findForPlatform(DeliveryId id) {
        return rows.findByIdOptional(id.value()).map(row -> row.read(links));
    }

    /** What is not there for this caller may be there for others: then somebody tried, and that is logged. */
    private Delivery seen(DeliveryId id, Optional<DeliveryEntity> row, Caller caller, String action) {
        return row.filter(found -> found.municipality != null && caller.inMunicipality(found.municipality))
                .map(found -> found.read(links))
                .orElseThrow(() -> {
                    row.ifPresent(found -> denials.record(
                            Access.denied(action, "Delivery", id.value().toString(), found.recipientId.toString())));
                    return new DeliveryNotFound(id);
                });
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<DeliveryEntity, UUID> {}
}
