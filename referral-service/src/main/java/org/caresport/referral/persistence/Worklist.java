package org.caresport.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caresport.kit.caller.Caller;
import org.caresport.kit.paging.Cursor;
import org.caresport.kit.paging.Slice;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralStage;
import org.jspecify.annotations.Nullable;

/** The open referrals that wait for a broker, most urgent date first. */
@ApplicationScoped
public class Worklist {

    private final EntityManager database;
    private final Narrowing narrowing;

    Worklist(EntityManager database, Narrowing narrowing) {
        this.database = database;
        this.narrowing = narrowing;
    }

    /**
     * @param stages which stages; none means every open one
     * @param owner whose; null means everybody's
     * @param cursor where the last page ended
     */
    public record Selection(
            Set<ReferralStage> stages,
            @Nullable String owner,
            int limit,
            @Nullable String cursor) {}

    public Slice<Referral> page(Selection selection, Caller caller) {
        var seen = narrowing.referrals(caller);
        var parameters = new HashMap<>(seen.parameters());
        var hql = new StringBuilder("from ReferralEntity r where ").append(seen.hql());
        var due = "r.nextActionOn"; // as it stands, because the index is in its order
        if (selection.stages().isEmpty()) {
            hql.append(" and r.nextActionOn is not null");
        } else {
            due = "coalesce(r.nextActionOn, :never)";
            parameters.put("never", NEVER);
            hql.append(" and r.stage in :stages");
            parameters.put("stages", selection.stages());
        }
        if (selection.owner() != null) {
            hql.append(" and r.owner = :owner");
            parameters.put("owner", selection.owner());
        }
        if (selection.cursor() != null) {
            hql.append(" and (").append(due).append(", r.submittedAt, r.id) > (:date, :submitted, :id)");
            parameters.putAll(After.decode(selection.cursor()).parameters());
        }
        hql.append(" order by ").append(due).append(", r.submittedAt, r.id");
        var query = database.createQuery(hql.toString(), ReferralEntity.class).setMaxResults(selection.limit() + 1);
        parameters.forEach(query::setParameter);
        List<Referral> found = query.getResultStream().map(ReferralEntity::read).toList();
        return Slice.of(found, selection.limit(), last -> After.of(last).encode());
    }

    /** Stands for the date of a referral that has ended, so that ended ones come last. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** The sort key of the last referral of a page. */
    private record After(LocalDate date, Instant submitted, UUID id) {

        static After of(Referral referral) {
            var date = referral.nextActionOn();
            return new After(
                    date == null ? NEVER : date,
                    referral.submission().submittedAt(),
                    referral.id().value());
        }

        static After decode(String cursor) {
            var parts = Cursor.decode(cursor, 3);
            return new After(Cursor.date(parts.get(0)), Cursor.instant(parts.get(1)), Cursor.uuid(parts.get(2)));
        }

        String encode() {
            return Cursor.encode(date.toString(), submitted.toString(), id.toString());
        }

        Map<String, Object> parameters() {
            return Map.of("date", date, "submitted", submitted, "id", id);
        }
    }
}
