package org.caresport.matching.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caresport.matching.domain.Closure;
import org.caresport.matching.domain.UnmetDemand;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The register of what was asked for and not there. */
@ApplicationScoped
public class UnmetDemands {

    private final Rows rows;
    private final Session database;

    UnmetDemands(Rows rows, Session database) {
        this.rows = rows;
        this.database = database;
    }

    /** One entry of the register. */
    public record Entry(
            UUID id, UnmetDemand demand, @Nullable Closed closed) {}

    /** What became of it, and when. */
    public record Closed(Closure by, Instant at) {}

    /**
     * Which entries, and from where on.
     *
     * @param from included
     * @param until excluded
     */
    public record Selection(
            Set<String> municipalities,
            Instant from,
            Instant until,
            @Nullable String reason,
            @Nullable Position after) {}

    /** The last entry that was seen. */
    public record Position(Instant at, UUID id) {}

    /** How often one code occurs in one municipality in one calendar month: the smallest thing that is ever counted. */
    public record Cell(String municipality, LocalDate month, String code, long count) {}

    /** What can be counted by. */
    public enum Dimension {
        REASON("reasons"),
        NEED("needs"),
        RULE("excluding_rules");

        private final String column;

        Dimension(String column) {
            this.column = column;
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    UUID add(UnmetDemand demand) {
        var row = UnmetDemandEntity.of(demand);
        rows.persist(row);
        return row.id;
    }

    /** Of the same person, who is still without: counted once, with what is asked now. */
    @Transactional(Transactional.TxType.MANDATORY)
    void restate(UUID id, UnmetDemand demand) {
        rows.findById(id).write(demand);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void close(UUID id, Closure by, Instant at) {
        var row = rows.findById(id);
        row.closedBy = by;
        row.closedAt = at;
    }

    /** Those whose match is older than that: nobody asks any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    void closeBefore(Instant matched, Instant at) {
        database.createNativeQuery("""
                        update unmet_demand set closed_by = 'LAPSED', closed_at = :at
                        where closed_at is null
                          and id in (select unmet_demand_id from match where matched_at < :matched)""")
                .setParameter("at", at)
                .setParameter("matched", matched)
                .executeUpdate();
    }

    /** Newest first. */
    public List<Entry> list(Selection selection, int limit) {
        var after = selection.after();
        return database.createNativeQuery("""
                        select * from unmet_demand
                        where municipality = any(:municipalities) and recorded_at >= :from and recorded_at < :until
                          and (cast(:reason as varchar) is null or :reason = any(reasons))
                          and (cast(:id as uuid) is null or (recorded_at, id) < (:at, cast(:id as uuid)))
                        order by recorded_at desc, id desc
                        limit :limit""", UnmetDemandEntity.class)
                .setParameter("municipalities", selection.municipalities().toArray(String[]::new))
                .setParameter("from", selection.from())
                .setParameter("until", selection.until())
                .setParameter("reason", selection.reason())
                .setParameter("id", after == null ? null : after.id().toString())
                .setParameter("at", after == null ? selection.until() : after.at())
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new Entry(row.id, row.read(), row.closed()))
                .toList();
    }

    /** @param zone whose months these are */
    public List<Cell> cells(Set<String> municipalities, Dimension dimension, Instant from, Instant until, String zone) {
        return database.createNativeQuery("""
                        select municipality, cast(date_trunc('month', recorded_at at time zone :zone) as date), code, count(*)
                        from unmet_demand cross join unnest(%s) as code
                        where municipality = any(:municipalities) and recorded_at >= :from and recorded_at < :until
                        group by 1, 2, 3
                        order by 1, 2, 3""".formatted(dimension.column), Object[].class)
                .setParameter("municipalities", municipalities.toArray(String[]::new))
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("zone", zone)
                .getResultStream()
                .map(cell -> new Cell(
                        (String) cell[0], (LocalDate) cell[1], (String) cell[2], ((Number) cell[3]).longValue()))
                .toList();
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<UnmetDemandEntity, UUID> {}
}
