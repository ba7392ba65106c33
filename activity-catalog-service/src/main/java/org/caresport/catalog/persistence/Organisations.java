package org.caresport.catalog.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caresport.catalog.domain.NotInCatalogue;
import org.caresport.catalog.entry.Organisation;
import org.caresport.catalog.entry.OrganisationEntry;
import org.caresport.catalog.messaging.Announcements;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The directory of organisations. Saving one tells the notification service how to reach it. */
@ApplicationScoped
public class Organisations {

    private final Rows rows;
    private final Session database;
    private final DirectoryIds ids;
    private final Announcements announcements;

    Organisations(Rows rows, Session database, DirectoryIds ids, Announcements announcements) {
        this.rows = rows;
        this.database = database;
        this.ids = ids;
        this.announcements = announcements;
    }

    public Optional<Organisation> find(UUID id) {
        return rows.findByIdOptional(id).map(OrganisationEntity::read);
    }

    public Organisation get(UUID id) {
        return find(id).orElseThrow(() -> new NotInCatalogue("organisation", id));
    }

    /** For a change: nobody else changes it until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public Organisation edit(UUID id, Reach reach) {
        var row = rows.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null || !reach.covers(row.municipality, row.id)) {
            throw new NotInCatalogue("organisation", id);
        }
        return row.read();
    }

    @Transactional(TxType.MANDATORY)
    public Organisation add(UUID id, OrganisationEntry entry, Instant now) {
        ids.requireFree(id);
        var row = new OrganisationEntity();
        row.id = id;
        return save(row, entry, now);
    }

    @Transactional(TxType.MANDATORY)
    public Organisation replace(UUID id, OrganisationEntry entry, Instant now) {
        return save(rows.findById(id), entry, now);
    }

    /** By name, then id, after the one the cursor names; with a text, only those whose name resembles it. */
    @SuppressWarnings("unchecked")
    public List<Organisation> search(
            @Nullable String text, @Nullable String municipality, List<String> after, int limit) {
        List<OrganisationEntity> found = database.createNativeQuery("""
                        select * from organisation
                        where (cast(:text as text) is null
                               or fold(:text) <% fold(name) or fold(name) like '%' || fold(:like) || '%')
                          and (cast(:municipality as text) is null or municipality = :municipality)
                          and (fold(name) collate "C", id) > (:name, cast(:id as uuid))
                        order by fold(name) collate "C", id""", OrganisationEntity.class)
                .setParameter("text", text, String.class)
                .setParameter("like", text == null ? "" : text.replaceAll("([\\\\%_])", "\\\\$1"))
                .setParameter("municipality", municipality, String.class)
                .setParameter("name", after.getFirst())
                .setParameter("id", after.getLast())
                .setMaxResults(limit)
                .getResultList();
        return found.stream().map(OrganisationEntity::read).toList();
    }

    /** The name as it is sorted by; the database folds it, so it also says how. */
    public String sortKey(Organisation organisation) {
        return database.createNativeQuery("select fold(:name)", String.class)
                .setParameter("name", organisation.entry().name())
                .getSingleResult()
                .toString();
    }

    Map<UUID, Organisation> byId(Collection<UUID> ids) {
        return rows.find("id in ?1", ids).stream()
                .map(OrganisationEntity::read)
                .collect(Collectors.toMap(Organisation::id, organisation -> organisation));
    }

    private Organisation save(OrganisationEntity row, OrganisationEntry entry, Instant now) {
        row.write(entry, now);
        rows.persistAndFlush(row);
        var saved = row.read();
        announcements.recipient(saved);
        return saved;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<OrganisationEntity, UUID> {}
}
