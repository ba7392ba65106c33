package org.caresport.referral.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caresport.kit.caller.Caller;
import org.caresport.kit.paging.Cursor;
import org.caresport.kit.paging.Slice;
import org.caresport.referral.domain.ParticipationId;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.todo.ToDo;
import org.caresport.referral.todo.ToDoKind;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Every to-do there is. A list is narrowed to what its caller may see of the referrals; one of a referral is asked for with that in hand. */
@ApplicationScoped
public class ToDoBook {

    private final Session database;
    private final Narrowing narrowing;

    ToDoBook(Session database, Narrowing narrowing) {
        this.database = database;
        this.narrowing = narrowing;
    }

    /**
     * @param owner whose; null means the whole team's
     * @param municipality where; null means wherever the caller works
     * @param finished whether those that are finished are asked for, instead of those that are open
     * @param dueBefore only those whose day comes before this one
     * @param cursor where the last page ended
     */
    public record Selection(
            @Nullable String owner,
            @Nullable String municipality,
            boolean finished,
            @Nullable LocalDate dueBefore,
            int limit,
            @Nullable String cursor) {}

    /** The most pressing first. */
    public Slice<ToDo> page(Selection selection, Caller caller) {
        var seen = narrowing.referrals(caller);
        var parameters = new HashMap<>(seen.parameters());
        var hql = new StringBuilder("from ToDoEntity t where t.municipality in :own")
                .append(" and exists (select 1 from ReferralEntity r where r.id = t.referralId and ")
                .append(seen.hql())
                .append(")")
                .append(selection.finished() ? " and t.finishedAt is not null" : " and t.finishedAt is null");
        parameters.put("own", caller.municipalities());
        narrow(hql, parameters, " and t.municipality = :where", "where", selection.municipality());
        narrow(hql, parameters, " and t.owner = :owner", "owner", selection.owner());
        narrow(hql, parameters, " and t.dueOn < :before", "before", selection.dueBefore());
        if (selection.cursor() != null) {
            var after = Cursor.decode(selection.cursor(), 2);
            hql.append(" and (t.dueOn, t.id) > (:date, :id)");
            parameters.put("date", Cursor.date(after.getFirst()));
            parameters.put("id", Cursor.uuid(after.getLast()));
        }
        hql.append(" order by t.dueOn, t.id");
        var query = database.createQuery(hql.toString(), ToDoEntity.class).setMaxResults(selection.limit() + 1);
        parameters.forEach(query::setParameter);
        return Slice.of(
                read(query.getResultList()),
                selection.limit(),
                last -> Cursor.encode(last.dueOn().toString(), last.id().toString()));
    }

    /** Those of a referral: the open ones first, then by their day. */
    public List<ToDo> of(Referral referral) {
        return read(database.createQuery(
                        "from ToDoEntity t where t.referralId = :referral order by t.finishedAt nulls first, t.dueOn, t.id",
                        ToDoEntity.class)
                .setParameter("referral", referral.id().value())
                .getResultList());
    }

    public Optional<ToDo> find(Referral referral, UUID id) {
        return read(database.createQuery(
                                "from ToDoEntity t where t.id = :id and t.referralId = :referral", ToDoEntity.class)
                        .setParameter("id", id)
                        .setParameter("referral", referral.id().value())
                        .getResultList())
                .stream()
                .findFirst();
    }

    /**
     * @param cause what asked for it: the same again adds nothing, and neither does an event whose kind of to-do is still open
     * @param given whether somebody chose who has to do it, so that it does not go along with the case
     */
    @Transactional(TxType.MANDATORY)
    public void add(ToDo toDo, String cause, boolean given) {
        database.createNativeMutationQuery("""
                        insert into to_do (id, referral_id, patient_id, participation_id, municipality, kind, cause, text, owner,
                                           given, due_on, made_by, made_at)
                        select :id, r.id, r.patient_id, :participation, r.municipality, :kind, :cause, :text, :owner,
                               :given, :due, :by, :at
                        from referral r where r.id = :referral
                        on conflict do nothing""")
                .setParameter("id", toDo.id())
                .setParameter("participation", toDo.participation(), UUID.class)
                .setParameter("kind", toDo.kind().name())
                .setParameter("cause", cause)
                .setParameter("text", toDo.text(), String.class)
                .setParameter("owner", toDo.owner().orElse(null), String.class)
                .setParameter("given", given)
                .setParameter("due", toDo.dueOn())
                .setParameter("by", toDo.madeBy())
                .setParameter("at", toDo.madeAt())
                .setParameter("referral", toDo.referral().value())
                .executeUpdate();
    }

    /** @param participation where what settles them happened; null when it is about the referral */
    @Transactional(TxType.MANDATORY)
    public void settle(ReferralId referral, @Nullable ParticipationId participation, Set<ToDoKind> kinds, Stamp stamp) {
        var whole = names(kinds.stream()
                .filter(kind -> participation == null || !kind.isOfOneParticipation())
                .toList());
        database.createNativeMutationQuery("""
                        update to_do set outcome = 'SETTLED', finished_by = :by, finished_at = :at
                        where referral_id = :referral and finished_at is null
                          and (kind = any(:whole) or kind = any(:all) and participation_id = :participation)""")
                .setParameter("by", stamp.by())
                .setParameter("at", stamp.at())
                .setParameter("referral", referral.value())
                .setParameter("whole", whole, String[].class)
                .setParameter("all", names(kinds), String[].class)
                .setParameter("participation", participation == null ? null : participation.value(), UUID.class)
                .executeUpdate();
    }

    /** The case is this broker's now, and with it what is to be done for it; but for what was given to somebody by name. */
    @Transactional(TxType.MANDATORY)
    public void follow(ReferralId referral, String owner) {
        database.createNativeMutationQuery("""
                        update to_do set owner = :owner
                        where referral_id = :referral and finished_at is null and not given
                          and owner is distinct from :owner""")
                .setParameter("owner", owner)
                .setParameter("referral", referral.value())
                .executeUpdate();
    }

    /** What one broker has still to do in a municipality is the other's from now on. */
    @Transactional(TxType.MANDATORY)
    public void giveAll(String municipality, String from, String to) {
        database.createNativeMutationQuery("""
                        update to_do set owner = :to
                        where owner = :from and municipality = :municipality and finished_at is null""")
                .setParameter("to", to)
                .setParameter("from", from)
                .setParameter("municipality", municipality)
                .executeUpdate();
    }

    /** @return whether it was open until now */
    @Transactional(TxType.MANDATORY)
    public boolean finish(UUID id, ToDo.Finish finish) {
        return database.createNativeMutationQuery("""
                                update to_do set outcome = :outcome, outcome_text = :text, finished_by = :by, finished_at = :at
                                where id = :id and finished_at is null""")
                        .setParameter("outcome", finish.outcome().name())
                        .setParameter("text", finish.text(), String.class)
                        .setParameter("by", finish.by())
                        .setParameter("at", finish.at())
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /**
     * @param due by when, if not by the day that it had
     * @return whether it is open
     */
    @Transactional(TxType.MANDATORY)
    public boolean pass(UUID id, String to, @Nullable LocalDate due, String note, Stamp stamp) {
        var isOpen = database.createNativeMutationQuery("""
                                update to_do set owner = :owner, given = true, due_on = coalesce(:due, due_on)
                                where id = :id and finished_at is null""")
                        .setParameter("owner", to)
                        .setParameter("due", due, LocalDate.class)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
        if (isOpen) {
            database.persist(ToDoPassingEntity.of(id, to, note, stamp));
        }
        return isOpen;
    }

    private List<ToDo> read(List<ToDoEntity> rows) {
        rows.forEach(database::detach); // written by statements: what was read before is out of date
        var passings = passings(rows.stream().map(row -> row.id).toList());
        return rows.stream()
                .map(row -> row.read(passings.getOrDefault(row.id, List.of())))
                .toList();
    }

    private Map<UUID, List<ToDo.Passing>> passings(List<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database.createQuery(
                                "from ToDoPassingEntity p where p.toDoId in :ids order by p.id",
                                ToDoPassingEntity.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(groupingBy(row -> row.toDoId, mapping(ToDoPassingEntity::read, toList())));
    }

    private static void narrow(
            StringBuilder hql, Map<String, Object> parameters, String condition, String name, @Nullable Object value) {
        if (value != null) {
            hql.append(condition);
            parameters.put(name, value);
        }
    }

    private static String[] names(Collection<ToDoKind> kinds) {
        return kinds.stream().map(Enum::name).toArray(String[]::new);
    }
}
