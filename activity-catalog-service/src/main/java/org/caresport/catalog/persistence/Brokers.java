package org.caresport.catalog.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;
import org.caresport.catalog.domain.AlreadyThere;
import org.caresport.catalog.domain.NotInCatalogue;
import org.caresport.catalog.domain.PostcodeTaken;
import org.caresport.catalog.entry.Broker;
import org.caresport.catalog.entry.BrokerEntry;
import org.hibernate.exception.ConstraintViolationException;

/** The directory of brokers: one for each postcode area. */
@ApplicationScoped
public class Brokers {

    private final Rows rows;

    Brokers(Rows rows) {
        this.rows = rows;
    }

    public Optional<Broker> find(UUID id) {
        return rows.findByIdOptional(id).map(BrokerEntity::read);
    }

    public Broker get(UUID id) {
        return find(id).orElseThrow(() -> new NotInCatalogue("broker", id));
    }

    public Optional<Broker> ofArea(String postcode4) {
        return rows.find("?1 member of postcodes", postcode4)
                .firstResultOptional()
                .map(BrokerEntity::read);
    }

    @Transactional(TxType.MANDATORY)
    public Broker edit(UUID id, Reach reach) {
        var row = rows.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null || !reach.coversMunicipality(row.municipality)) {
            throw new NotInCatalogue("broker", id);
        }
        return row.read();
    }

    @Transactional(TxType.MANDATORY)
    public Broker add(UUID id, BrokerEntry entry) {
        if (rows.findById(id) != null) {
            throw new AlreadyThere(id);
        }
        var row = new BrokerEntity();
        row.id = id;
        return save(row, entry);
    }

    @Transactional(TxType.MANDATORY)
    public Broker replace(UUID id, BrokerEntry entry) {
        return save(rows.findById(id), entry);
    }

    private Broker save(BrokerEntity row, BrokerEntry entry) {
        for (var postcode : entry.postcodes()) {
            ofArea(postcode).filter(other -> !other.id().equals(row.id)).ifPresent(other -> {
                throw new PostcodeTaken(postcode, other.entry().name());
            });
        }
        row.write(entry);
        try {
            rows.persistAndFlush(row);
        } catch (PersistenceException e) {
            throw isTaken(e) ? new PostcodeTaken() : e;
        }
        return row.read();
    }

    /** Somebody else took the area between our look and our write; the primary key noticed. */
    private static boolean isTaken(PersistenceException e) {
        return e instanceof ConstraintViolationException violation
                && "broker_area_pkey".equals(violation.getConstraintName());
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<BrokerEntity, UUID> {}
}
