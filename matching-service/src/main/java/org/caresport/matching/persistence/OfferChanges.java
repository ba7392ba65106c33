package org.caresport.matching.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Activities that changed, and were not yet held against the searches that found nothing. One that changes often stands once. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OfferChanges {

    private final Session database;

    OfferChanges(Session database) {
        this.database = database;
    }

    /** An activity, and when it last changed. */
    public record OfferChange(UUID activity, Instant at) {}

    public void note(UUID activity, Instant at) {
        database.createNativeMutationQuery("""
                        insert into offer_change (activity_id, changed_at) values (:activity, :at)
                        on conflict (activity_id) do update
                            set changed_at = greatest(offer_change.changed_at, excluded.changed_at)""")
                .setParameter("activity", activity)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** The longest waiting first. */
    public List<OfferChange> before(Instant moment, int limit) {
        return database.createNativeQuery("""
                        select activity_id, changed_at from offer_change where changed_at <= :moment
                        order by changed_at, activity_id limit :limit""", Object[].class)
                .setParameter("moment", moment)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new OfferChange((UUID) row[0], (Instant) row[1]))
                .toList();
    }

    /** One that changed again meanwhile stays. */
    public void done(OfferChange change) {
        database.createNativeMutationQuery(
                        "delete from offer_change where activity_id = :activity and changed_at = :at")
                .setParameter("activity", change.activity())
                .setParameter("at", change.at())
                .executeUpdate();
    }
}
