package org.caresport.referral.persistence;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.caresport.kit.caller.Caller;

/** How much work each broker of a municipality has, as far as the caller may see it. */
@ApplicationScoped
public class Workloads {

    private final EntityManager database;
    private final Narrowing narrowing;

    Workloads(EntityManager database, Narrowing narrowing) {
        this.database = database;
        this.narrowing = narrowing;
    }

    /** @param overdue how many of the open ones are past their day */
    public record Load(long open, long overdue) {

        public static final Load NONE = new Load(0, 0);
    }

    /** Open referrals by their owner's login; those that nobody has are under the empty one. */
    public Map<String, Load> referrals(String municipality, LocalDate today, Caller caller) {
        var seen = narrowing.referrals(caller);
        var parameters = new HashMap<>(seen.parameters());
        parameters.put("where", municipality);
        parameters.put("today", today);
        return loads(
                "select coalesce(r.owner, ''), count(r), sum(case when r.nextActionOn < :today then 1 else 0 end)"
                        + " from ReferralEntity r where r.municipality = :where and r.nextActionOn is not null and "
                        + seen.hql() + " group by coalesce(r.owner, '')",
                parameters);
    }

    /** Open to-dos in the same way. */
    public Map<String, Load> toDos(String municipality, LocalDate today, Caller caller) {
        var seen = narrowing.referrals(caller);
        var parameters = new HashMap<>(seen.parameters());
        parameters.put("where", municipality);
        parameters.put("today", today);
        return loads(
                "select coalesce(t.owner, ''), count(t), sum(case when t.dueOn < :today then 1 else 0 end)"
                        + " from ToDoEntity t where t.municipality = :where and t.finishedAt is null"
                        + " and exists (select 1 from ReferralEntity r where r.id = t.referralId and " + seen.hql()
                        + ") group by coalesce(t.owner, '')",
                parameters);
    }

    private Map<String, Load> loads(String hql, Map<String, Object> parameters) {
        var query = database.createQuery(hql, Object[].class);
        parameters.forEach(query::setParameter);
        return query.getResultStream()
                .collect(toMap(
                        row -> (String) row[0],
                        row -> new Load(((Number) row[1]).longValue(), ((Number) row[2]).longValue())));
    }
}
