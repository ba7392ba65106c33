package org.caresport.notification.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.caresport.kit.event.CannotHandle;
import org.caresport.notification.domain.Recipient;
import org.caresport.notification.domain.RecipientId;

/** Everybody who may have to be told something, as last heard from the services that know them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Recipients {

    private final Rows rows;

    Recipients(Rows rows) {
        this.rows = rows;
    }

    public Optional<Recipient> find(RecipientId id) {
        return rows.findByIdOptional(id.value()).map(RecipientEntity::read);
    }

    /**
     * Keeps what was said last: an older change, replayed from the dead letters say, does not undo a newer one.
     *
     * @param announcedBy the service that says so; nobody else's word about this recipient counts
     * @throws CannotHandle when another service has announced the recipient
     */
    public void put(Recipient recipient, String announcedBy, Instant changedAt) {
        var row = rows.findByIdOptional(recipient.id().value()).orElseGet(RecipientEntity::new);
        if (row.announcedBy != null && !row.announcedBy.equals(announcedBy)) {
            throw new CannotHandle("another service has announced this recipient; look for an id that is used twice");
        }
        if (row.changedAt == null || !row.changedAt.isAfter(changedAt)) {
            row.write(recipient, announcedBy, changedAt);
            rows.persist(row);
        }
    }

    public void remove(RecipientId id) {
        rows.deleteById(id.value());
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<RecipientEntity, UUID> {}
}
