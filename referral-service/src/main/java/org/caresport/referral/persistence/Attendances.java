package org.caresport.referral.persistence;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.caresport.referral.attendance.Presence;
import org.caresport.referral.attendance.Register;
import org.caresport.referral.domain.Actor;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.ParticipationId;
import org.caresport.referral.domain.Stamp;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Who was there on which day, as it was reported; and every report as it came. */
@ApplicationScoped
public class Attendances {

    private final Session database;

    Attendances(Session database) {
        this.database = database;
    }

    /** One report of one day: what was said, and what had been said of it before. */
    public record Report(
            LocalDate on,
            Presence presence,
            @Nullable Presence before,
            Actor actor,
            Hand.Way way,
            @Nullable Actor onBehalfOf,
            Instant at) {}

    public Register registerOf(ParticipationId participation) {
        var days = database.createNativeQuery("""
                        select held_on, attended, absence from attendance where participation_id = :participation""", Tuple.class)
                .setParameter("participation", participation.value())
                .getResultStream()
                .collect(toMap(
                        row -> row.get("held_on", LocalDate.class),
                        Attendances::presence,
                        (one, _) -> one,
                        TreeMap<LocalDate, Presence>::new));
        return new Register(days);
    }

    /** By day, when it was first reported: from then on it can be corrected for a while. */
    public Map<LocalDate, Instant> firstReported(ParticipationId participation) {
        return database.createNativeQuery("""
                        select held_on, coalesce(first_recorded_at, recorded_at) as first from attendance
                        where participation_id = :participation""", Tuple.class)
                .setParameter("participation", participation.value())
                .getResultStream()
                .collect(toMap(row -> row.get("held_on", LocalDate.class), row -> row.get("first", Instant.class)));
    }

    /** Every report, in the order in which they came; none from before December 2026. */
    public List<Report> reportsOf(ParticipationId participation) {
        return database.createNativeQuery("""
                        select held_on, presence, presence_before, actor, way, on_behalf_of, made_at
                        from attendance_report where participation_id = :participation order by id""", Tuple.class)
                .setParameter("participation", participation.value())
                .getResultStream()
                .map(Attendances::report)
                .toList();
    }

    /** A further report of the same day corrects the one before, which is kept beside it. */
    @Transactional(TxType.MANDATORY)
    public void report(
            ParticipationId participation, LocalDate day, Presence presence, Optional<Presence> before, Stamp stamp) {
        database.createNativeMutationQuery("""
                        insert into attendance
                            (participation_id, held_on, attended, absence, recorded_at, first_recorded_at)
                        values (:participation, :day, :attended, :absence, :now, :now)
                        on conflict (participation_id, held_on) do update set
                            attended = excluded.attended, absence = excluded.absence, recorded_at = excluded.recorded_at,
                            first_recorded_at = coalesce(attendance.first_recorded_at, attendance.recorded_at)""")
                .setParameter("participation", participation.value())
                .setParameter("day", day)
                .setParameter("attended", presence == Presence.PRESENT)
                .setParameter("absence", presence == Presence.PRESENT ? null : presence.name(), String.class)
                .setParameter("now", stamp.at())
                .executeUpdate();
        keep(participation, day, presence, before, stamp);
    }

    private void keep(
            ParticipationId participation, LocalDate day, Presence presence, Optional<Presence> before, Stamp stamp) {
        var hand = stamp.hand();
        database.createNativeMutationQuery("""
                        insert into attendance_report
                            (participation_id, held_on, presence, presence_before, made_by, organisation, actor, way,
                             on_behalf_of, made_at)
                        values (:participation, :day, :presence, :before, :by, :organisation, :actor, :way, :for, :now)""")
                .setParameter("participation", participation.value())
                .setParameter("day", day)
                .setParameter("presence", presence.name())
                .setParameter("before", before.map(Enum::name).orElse(null), String.class)
                .setParameter("by", stamp.by())
                .setParameter(
                        "organisation", stamp.organisation().isEmpty() ? null : stamp.organisation(), String.class)
                .setParameter("actor", hand.actor().name())
                .setParameter("way", hand.way().name())
                .setParameter("for", hand.onBehalfOf().map(Enum::name).orElse(null), String.class)
                .setParameter("now", stamp.at())
                .executeUpdate();
    }

    private static Presence presence(Tuple row) {
        if (row.get("attended", Boolean.class)) {
            return Presence.PRESENT;
        }
        var absence = row.get("absence", String.class);
        return absence == null ? Presence.ABSENT_WITHOUT_NOTICE : Presence.valueOf(absence);
    }

    private static Report report(Tuple row) {
        var before = row.get("presence_before", String.class);
        var decider = row.get("on_behalf_of", String.class);
        return new Report(
                row.get("held_on", LocalDate.class),
                Presence.valueOf(row.get("presence", String.class)),
                before == null ? null : Presence.valueOf(before),
                Actor.valueOf(row.get("actor", String.class)),
                Hand.Way.valueOf(row.get("way", String.class)),
                decider == null ? null : Actor.valueOf(decider),
                row.get("made_at", Instant.class));
    }
}
