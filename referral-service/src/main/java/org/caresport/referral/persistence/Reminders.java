package org.caresport.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caresport.referral.domain.ParticipationId;
import org.hibernate.Session;

/** Who is expected soon and was not reminded yet. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Reminders {

    private final Session database;

    Reminders(Session database) {
        this.database = database;
    }

    /** Somebody who is expected. */
    public record Expected(ParticipationId id, Instant start) {

        /** Before everybody who is expected after that moment. */
        public static Expected after(Instant moment) {
            return new Expected(new ParticipationId(new UUID(0, 0)), moment);
        }
    }

    /** In order of time, from the one that was seen last. */
    public List<Expected> due(Expected after, Instant until, int limit) {
        return database.createNativeQuery("""
                        select p.id, p.first_session_start from participation p
                        where p.stage = 'ENROLLED' and (p.first_session_start, p.id) > (:start, :id)
                          and p.first_session_start < :until
                          and not exists (
                              select 1 from session_reminder r
                              where r.participation_id = p.id and r.session_start = p.first_session_start)
                        order by p.first_session_start, p.id
                        limit :limit""", Object[].class)
                .setParameter("start", after.start())
                .setParameter("id", after.id().value())
                .setParameter("until", until)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new Expected(new ParticipationId((UUID) row[0]), (Instant) row[1]))
                .toList();
    }

    /** @return whether nobody noted it before: then it is the caller's to remind */
    public boolean note(Expected reminded, Instant now) {
        return database.createNativeMutationQuery("""
                        insert into session_reminder (participation_id, session_start, reminded_at)
                        values (:id, :start, :now) on conflict do nothing""")
                        .setParameter("id", reminded.id().value())
                        .setParameter("start", reminded.start())
                        .setParameter("now", now)
                        .executeUpdate()
                > 0;
    }
}
