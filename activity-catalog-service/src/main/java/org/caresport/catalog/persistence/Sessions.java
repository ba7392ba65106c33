package org.caresport.catalog.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caresport.catalog.entry.PublicActivity;
import org.caresport.catalog.entry.Session;
import org.caresport.catalog.entry.Timetable;

/** The sessions of all activities, planned as far ahead as the horizon. What has begun is never taken back. */
@ApplicationScoped
public class Sessions {

    private static final Duration RECENT = Duration.ofDays(14);

    private final Rows rows;
    private final EntityManager database;
    private final CatalogConfig config;

    Sessions(Rows rows, EntityManager database, CatalogConfig config) {
        this.rows = rows;
        this.database = database;
        this.config = config;
    }

    public Optional<Session> next(UUID activity, Instant now) {
        return next(List.of(activity), now).getOrDefault(activity, List.of()).stream()
                .findFirst();
    }

    /** In order of start, those that start at {@code from} or later and before {@code until}. */
    public List<Session> of(UUID activity, Instant from, Instant until, int limit) {
        return rows
                .find("activityId = ?1 and startsAt >= ?2 and startsAt < ?3 order by startsAt", activity, from, until)
                .page(0, limit)
                .stream()
                .map(SessionEntity::read)
                .toList();
    }

    /** The next few sessions of each of these activities. */
    @SuppressWarnings("unchecked")
    Map<UUID, List<Session>> next(Collection<UUID> activities, Instant now) {
        List<SessionEntity> found = database.createNativeQuery("""
                        select s.* from unnest(cast(:activities as uuid[])) a(id)
                        cross join lateral (
                            select * from session where activity_id = a.id and ends_at > :now
                            order by starts_at limit :few) s
                        order by s.starts_at""", SessionEntity.class)
                .setParameter("activities", activities.toArray(UUID[]::new))
                .setParameter("now", now)
                .setParameter("few", PublicActivity.NEXT_SESSIONS)
                .getResultList();
        return found.stream()
                .collect(Collectors.groupingBy(
                        row -> row.activityId, Collectors.mapping(SessionEntity::read, Collectors.toList())));
    }

    /** The last of those that began lately, of each of these activities. */
    @SuppressWarnings("unchecked")
    Map<UUID, List<Session>> recent(Collection<UUID> activities, Instant now) {
        List<SessionEntity> found = database.createNativeQuery("""
                        select s.* from unnest(cast(:activities as uuid[])) a(id)
                        cross join lateral (
                            select * from session
                            where activity_id = a.id and starts_at > :from and starts_at <= :now
                            order by starts_at desc limit :most) s
                        order by s.starts_at""", SessionEntity.class)
                .setParameter("activities", activities.toArray(UUID[]::new))
                .setParameter("from", now.minus(RECENT))
                .setParameter("now", now)
                .setParameter("most", PublicActivity.RECENT_SESSIONS)
                .getResultList();
        return found.stream()
                .collect(Collectors.groupingBy(
                        row -> row.activityId, Collectors.mapping(SessionEntity::read, Collectors.toList())));
    }

    /**
     * What is entered may have been going on: its sessions of the last weeks were held before it was known. They are recalled
     * once, for a later timetable says nothing of them; what was held since the entry was planned, and is known.
     *
     * @param entered when the activity was
     */
    void recall(ActivityEntity activity, Instant entered, Instant now) {
        if (!activity.recalled) {
            activity.recalled = true;
            write(
                    activity.id,
                    new Timetable(activity.id, activity.entry.schedule()).between(now.minus(RECENT), entered));
        }
    }

    /** Plans what the timetable says now; sessions that are the same keep their ids. */
    void plan(ActivityEntity activity, Instant now) {
        var timetable = new Timetable(activity.id, activity.entry.schedule());
        var coming = timetable.coming(now, config.horizon(), PublicActivity.NEXT_SESSIONS);
        forgetOthers(activity.id, coming, now);
        write(activity.id, coming);
        activity.days = days(coming, activity.entry.schedule().zone());
        activity.overAt = timetable.end().orElse(null);
        activity.refreshAt = coming.isEmpty() ? null : coming.getFirst().end();
    }

    private void forgetOthers(UUID activity, List<Session> wanted, Instant now) {
        database.createNativeQuery("""
                        delete from session where activity_id = :activity and starts_at > :now
                        and not (id = any(cast(:wanted as uuid[])))""")
                .setParameter("activity", activity)
                .setParameter("now", now)
                .setParameter("wanted", wanted.stream().map(Session::sessionId).toArray(UUID[]::new))
                .executeUpdate();
    }

    /** All in one statement. One that is known keeps its start, and may now end at another time. */
    private void write(UUID activity, List<Session> sessions) {
        database.createNativeQuery("""
                        insert into session (id, activity_id, starts_at, ends_at)
                        select id, :activity, starts_at, ends_at
                        from unnest(cast(:ids as uuid[]), cast(:starts as timestamptz[]), cast(:ends as timestamptz[]))
                             as s(id, starts_at, ends_at)
                        on conflict (id) do update set ends_at = excluded.ends_at""")
                .setParameter("activity", activity)
                .setParameter("ids", sessions.stream().map(Session::sessionId).toArray(UUID[]::new))
                .setParameter("starts", texts(sessions, Session::start))
                .setParameter("ends", texts(sessions, Session::end))
                .executeUpdate();
    }

    private static String[] texts(List<Session> sessions, Function<Session, Instant> time) {
        return sessions.stream().map(time).map(Instant::toString).toArray(String[]::new);
    }

    private static List<String> days(List<Session> sessions, ZoneId zone) {
        return sessions.stream()
                .map(session -> session.start().atZone(zone).getDayOfWeek())
                .distinct()
                .sorted()
                .map(day -> day.name().substring(0, 2))
                .toList();
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<SessionEntity, UUID> {}
}
