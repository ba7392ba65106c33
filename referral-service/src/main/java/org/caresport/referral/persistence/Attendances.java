package org.caresport.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import org.caresport.referral.domain.ParticipationId;

/** Who was there on which day, as the provider reported it. */
@ApplicationScoped
public class Attendances {

    private final EntityManager database;

    Attendances(EntityManager database) {
        this.database = database;
    }

    /** How many sessions were missed since the one that was last attended, of those that were reported. */
    public int missedInARow(ParticipationId participation) {
        return ((Number) database.createNativeQuery("""
                        select count(*) from attendance
                        where participation_id = :participation and not attended and held_on > coalesce(
                            (select max(held_on) from attendance where participation_id = :participation and attended),
                            '-infinity'::date)""")
                        .setParameter("participation", participation.value())
                        .getSingleResult())
                .intValue();
    }

    /** A second report of the same day corrects the first. Answers whether anything is new. */
    @Transactional(TxType.MANDATORY)
    public boolean record(ParticipationId participation, LocalDate day, boolean attended, Instant now) {
        return database.createNativeQuery("""
                        insert into attendance (participation_id, held_on, attended, recorded_at)
                        values (:participation, :day, :attended, :now)
                        on conflict (participation_id, held_on) do update
                            set attended = excluded.attended, recorded_at = excluded.recorded_at
                            where attendance.attended <> excluded.attended""")
                        .setParameter("participation", participation.value())
                        .setParameter("day", day)
                        .setParameter("attended", attended)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }
}
