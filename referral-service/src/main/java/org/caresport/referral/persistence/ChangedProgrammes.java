package org.caresport.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caresport.referral.domain.ActivityId;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.jspecify.annotations.Nullable;

/** The cases with a programme that has changed, until matching is asked to look at them again: each stands here once. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ChangedProgrammes {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String NOTE = """
            insert into changed_programme (referral_id, noted_at)
            select distinct referral_id, cast(:at as timestamptz) from participation
            where activity_id = :activity
              and stage in ('OFFERED', 'PLACE_REQUESTED', 'WAITLISTED', 'ENROLLED', 'STARTED', 'ACTIVE')
            on conflict (referral_id) do update set noted_at = excluded.noted_at""";

    private static final String NOTE_ONE = """
            insert into changed_programme (referral_id, noted_at) values (:referral, :at)
            on conflict (referral_id) do nothing""";

    private static final String BEFORE = """
            select referral_id, noted_at from changed_programme
            where noted_at <= :until and (noted_at, referral_id) > (:since, :id)
            order by noted_at, referral_id limit :few""";

    private static final String CLAIM =
            "delete from changed_programme where referral_id = :referral and noted_at = :at";

    private final EntityManager database;

    ChangedProgrammes(EntityManager database) {
        this.database = database;
    }

    /** @param notedAt when the last of its programmes changed, as far as is known */
    public record Concerned(ReferralId referral, Instant notedAt) {}

    /** All who are offered it or take part in it, in whichever state. */
    public void note(ActivityId activity, Instant at) {
        database.createNativeQuery(NOTE)
                .setParameter("activity", activity.value())
                .setParameter("at", at)
                .executeUpdate();
    }

    public void note(Referral referral, Instant at) {
        database.createNativeQuery(NOTE_ONE)
                .setParameter("referral", referral.id().value())
                .setParameter("at", at)
                .executeUpdate();
    }

    /**
     * Those noted by then, the longest waiting first.
     *
     * @param after the last of the ones before
     */
    @SuppressWarnings("unchecked")
    public List<Concerned> before(Instant until, @Nullable Concerned after, int atMost) {
        List<Object[]> found = database.createNativeQuery(BEFORE, Object[].class)
                .setParameter("until", until)
                .setParameter("since", after == null ? Instant.EPOCH : after.notedAt())
                .setParameter(
                        "id", after == null ? BEFORE_ALL : after.referral().value())
                .setParameter("few", atMost)
                .getResultList();
        return found.stream()
                .map(row -> new Concerned(new ReferralId((UUID) row[0]), (Instant) row[1]))
                .toList();
    }

    /** @return whether it still stands as it was read: who gets yes asks, and with that it is done */
    public boolean claim(Concerned concerned) {
        return database.createNativeQuery(CLAIM)
                        .setParameter("referral", concerned.referral().value())
                        .setParameter("at", concerned.notedAt())
                        .executeUpdate()
                == 1;
    }
}
