package org.caresport.catalog.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;
import org.caresport.catalog.domain.CatalogRefusal;
import org.caresport.catalog.domain.FallbackTaken;
import org.caresport.catalog.domain.Misfit;
import org.caresport.catalog.domain.NotInCatalogue;
import org.caresport.catalog.domain.PostcodeTaken;
import org.caresport.catalog.domain.StillCovers;
import org.caresport.catalog.entry.Broker;
import org.caresport.catalog.entry.BrokerEntry;
import org.caresport.catalog.messaging.Announcements;
import org.hibernate.exception.ConstraintViolationException;

/** The directory of brokers: one for each postcode area. Saving an entry tells the other services. */
@ApplicationScoped
public class Brokers {

    private final Rows rows;
    private final DirectoryIds ids;
    private final Announcements announcements;

    Brokers(Rows rows, DirectoryIds ids, Announcements announcements) {
        this.rows = rows;
        this.ids = ids;
        this.announcements = announcements;
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

    public Optional<Broker> fallbackOf(String municipality) {
        return rows.find("municipality = ?1 and fallback = true", municipality)
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
        ids.requireFree(id);
        var row = new BrokerEntity();
        row.id = id;
        return save(row, entry);
    }

    @Transactional(TxType.MANDATORY)
    public Broker replace(UUID id, BrokerEntry entry) {
        return save(rows.findById(id), entry);
    }

    /** Whom the absence of another one names stays: that one would have nobody who covers. */
    @Transactional(TxType.MANDATORY)
    public void remove(UUID id) {
        rows.find("coveredBy", id).firstResultOptional().ifPresent(absent -> {
            throw new StillCovers(absent.name);
        });
        rows.deleteById(id);
        flush(new StillCovers());
        announcements.brokerLeft(id);
    }

    private Broker save(BrokerEntity row, BrokerEntry entry) {
        requireFree(row.id, entry);
        row.write(entry);
        rows.persist(row);
        flush(noSubstitute());
        var saved = row.read();
        announcements.changed(saved);
        return saved;
    }

    private void requireFree(UUID id, BrokerEntry entry) {
        for (var postcode : entry.postcodes()) {
            ofArea(postcode).filter(other -> !other.id().equals(id)).ifPresent(other -> {
                throw new PostcodeTaken(postcode, other.entry().name());
            });
        }
        var others = rows.list("municipality = ?1 and id <> ?2", entry.municipality(), id);
        var login = entry.login();
        if (login != null && others.stream().anyMatch(other -> login.equals(other.login))) {
            throw loginTaken();
        }
        if (entry.fallback()) {
            others.stream().filter(other -> other.fallback).findFirst().ifPresent(other -> {
                throw new FallbackTaken(entry.municipality(), other.name);
            });
        }
    }

    /**
     * Somebody else may write between our look and our write; the database notices.
     *
     * @param notThere what it means that the broker whom an absence names is not there, or that one who is named goes
     */
    private void flush(CatalogRefusal notThere) {
        try {
            rows.flush();
        } catch (PersistenceException e) {
            throw refusal(e, notThere);
        }
    }

    private static RuntimeException refusal(PersistenceException e, CatalogRefusal notThere) {
        var constraint = e instanceof ConstraintViolationException violation
                ? String.valueOf(violation.getConstraintName())
                : "";
        return switch (constraint) {
            case "broker_area_pkey" -> new PostcodeTaken();
            case "broker_fallback" -> new FallbackTaken();
            case "broker_login" -> loginTaken();
            case "broker_covered_by_fkey" -> notThere;
            default -> e;
        };
    }

    private static Misfit loginTaken() {
        return new Misfit("login", "stands with another broker of the municipality");
    }

    /** The refusal of an absence during which nobody of the directory covers. */
    public static Misfit noSubstitute() {
        return new Misfit("absence.coveredBy", "must be another broker of the directory");
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<BrokerEntity, UUID> {}
}
