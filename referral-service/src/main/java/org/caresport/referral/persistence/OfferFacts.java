package org.caresport.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What became of those who were sent to an activity, in numbers; what fewer people stand behind than a cell may show is not told. */
@ApplicationScoped
public class OfferFacts {

    public static final int SMALLEST_CELL = 10;
    public static final int WEEKS = 12;

    /** A club answers from when it heard of somebody until it confirmed or refused; whoever ended by a mistake does not count. */
    private static final String MEASURED = """
            with sent as (
                select p.id, p.activity_id, p.patient_id, p.stage, p.stage_since, p.first_session_on,
                    min(h.made_at) filter (where h.kind = 'ENROLLED') as told_at,
                    min(h.made_at) filter (where h.kind = 'CONFIRMED') as confirmed_at,
                    min(h.made_at) filter (where h.kind = 'DECLINED_BY_PROVIDER') as refused_at
                from participation p
                left join referral_history h on h.referral_id = p.referral_id and h.participation_id = p.id
                    and h.kind in ('ENROLLED', 'CONFIRMED', 'DECLINED_BY_PROVIDER')
                where p.activity_id = any (cast(:activities as uuid[])) and p.stage_since >= :since
                group by p.id),
            answered as (
                select activity_id, count(distinct patient_id) as people,
                    percentile_disc(0.9) within group (order by
                        ceil(extract(epoch from least(confirmed_at, refused_at) - told_at) / 86400)) as days,
                    round(100.0 * count(*) filter (where confirmed_at is not null and confirmed_at <= coalesce(refused_at, confirmed_at))
                        / count(*)) as accepted
                from sent
                where told_at is not null and least(confirmed_at, refused_at) >= told_at
                group by activity_id),
            followed as (
                select activity_id, count(distinct patient_id) as people,
                    round(100.0 * count(*) filter (where stage in ('STARTED', 'ACTIVE', 'COMPLETED')
                            or stage_since >= first_session_on + 84) / count(*)) as active
                from sent
                where first_session_on <= :longAgo
                  and (stage <> 'CANCELLED' or stage_since >= first_session_on + 84)
                group by activity_id)
            select wanted as activity_id,
                case when answered.people >= :cell then cast(answered.days as integer) end as days,
                case when answered.people >= :cell then cast(answered.accepted as integer) end as accepted,
                case when followed.people >= :cell then cast(followed.active as integer) end as active
            from unnest(cast(:activities as uuid[])) with ordinality as asked (wanted, place)
            left join answered on answered.activity_id = wanted
            left join followed on followed.activity_id = wanted
            order by place""";

    private final Session database;

    OfferFacts(Session database) {
        this.database = database;
    }

    /**
     * Of one activity.
     *
     * @param answersWithinDays in which nine of ten answers came
     * @param acceptedPercent of those of whom the club heard and about whom it answered
     * @param stillActivePercent twelve weeks after the first session, of those who had one so long ago
     */
    public record Facts(
            UUID activity,
            @Nullable Integer answersWithinDays,
            @Nullable Integer acceptedPercent,
            @Nullable Integer stillActivePercent) {}

    /** In the order in which they were asked for. */
    public List<Facts> of(Collection<UUID> activities, Instant since, LocalDate today) {
        return database.createNativeQuery(MEASURED, Tuple.class)
                .setParameter(
                        "activities", activities.stream().map(UUID::toString).toArray(String[]::new), String[].class)
                .setParameter("since", since)
                .setParameter("longAgo", today.minusWeeks(WEEKS))
                .setParameter("cell", SMALLEST_CELL)
                .getResultStream()
                .map(row -> new Facts(
                        row.get("activity_id", UUID.class),
                        row.get("days", Integer.class),
                        row.get("accepted", Integer.class),
                        row.get("active", Integer.class)))
                .toList();
    }
}
