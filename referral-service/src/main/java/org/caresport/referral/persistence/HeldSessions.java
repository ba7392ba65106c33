package org.caresport.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.caresport.referral.domain.ActivityId;
import org.hibernate.Session;

/** When activities take place, as the catalogue tells it. What has begun stays, whatever becomes of the timetable. */
@ApplicationScoped
public class HeldSessions {

    private final Session database;

    HeldSessions(Session database) {
        this.database = database;
    }

    /** One date on which an activity takes place. */
    public record HeldSession(UUID id, Instant start, Instant end) {}

    /** Those that began by then, the newest first. */
    public List<HeldSession> begun(ActivityId activity, Instant by, int most) {
        return database.createNativeQuery("""
                        select session_id, starts_at, ends_at from known_session
                        where activity_id = :activity and starts_at <= :by order by starts_at desc limit :most""", Tuple.class)
                .setParameter("activity", activity.value())
                .setParameter("by", by)
                .setParameter("most", most)
                .getResultStream()
                .map(HeldSessions::session)
                .toList();
    }

    /** Those that start in that time, in order. */
    public List<HeldSession> between(ActivityId activity, Instant from, Instant until) {
        return database.createNativeQuery("""
                        select session_id, starts_at, ends_at from known_session
                        where activity_id = :activity and starts_at >= :from and starts_at < :until
                        order by starts_at""", Tuple.class)
                .setParameter("activity", activity.value())
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultStream()
                .map(HeldSessions::session)
                .toList();
    }

    /** @param told those that were, and all that are to come; what is to come and not among them, does not */
    @Transactional(TxType.MANDATORY)
    public void learn(ActivityId activity, Collection<HeldSession> told, Instant at) {
        forgetOthers(activity, told, at);
        database.createNativeMutationQuery("""
                        insert into known_session (session_id, activity_id, starts_at, ends_at)
                        select id, :activity, min(starts_at), min(ends_at)
                        from unnest(cast(:ids as uuid[]), cast(:starts as timestamptz[]), cast(:ends as timestamptz[]))
                             as s(id, starts_at, ends_at)
                        group by id
                        on conflict (session_id) do update set ends_at = excluded.ends_at""")
                .setParameter("activity", activity.value())
                .setParameter("ids", ids(told))
                .setParameter("starts", texts(told, HeldSession::start))
                .setParameter("ends", texts(told, HeldSession::end))
                .executeUpdate();
    }

    private void forgetOthers(ActivityId activity, Collection<HeldSession> told, Instant at) {
        database.createNativeMutationQuery("""
                        delete from known_session where activity_id = :activity and starts_at > :at
                        and not (session_id = any(cast(:told as uuid[])))""")
                .setParameter("activity", activity.value())
                .setParameter("at", at)
                .setParameter("told", ids(told))
                .executeUpdate();
    }

    private static UUID[] ids(Collection<HeldSession> sessions) {
        return sessions.stream().map(HeldSession::id).toArray(UUID[]::new);
    }

    private static String[] texts(Collection<HeldSession> sessions, Function<HeldSession, Instant> time) {
        return sessions.stream().map(time).map(Instant::toString).toArray(String[]::new);
    }

    private static HeldSession session(Tuple row) {
        return new HeldSession(
                row.get("session_id", UUID.class),
                row.get("starts_at", Instant.class),
                row.get("ends_at", Instant.class));
    }
}
