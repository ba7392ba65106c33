package org.caresport.notification.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
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

    /** Keeps what was said last: an older change, replayed from the dead letters say, does not undo a newer one. */
    public void put(Recipient recipient, Instant changedAt) {
        var row = rows.findByIdOptional(recipient.id().value()).orElseGet(RecipientEntity::new);
        if (row.changedAt == null || !row.changedAt.isAfter(changedAt)) {
            row.write(recipient, changedAt);
            rows.persist(row);
        }
    }

    public void remove(RecipientId id) {
        rows.deleteById(id.value());
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<RecipientEntity, UUID> {}
}
