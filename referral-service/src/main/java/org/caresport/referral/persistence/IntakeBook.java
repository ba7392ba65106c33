package org.caresport.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.caresport.referral.domain.Intake;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.todo.ToDoKind;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Every intake there was of a referral; the referral itself has the newest. It is asked for with the referral in hand. */
@ApplicationScoped
public class IntakeBook {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Session database;

    IntakeBook(Session database) {
        this.database = database;
    }

    /** An intake, and who recorded it. */
    public record Recorded(
            Intake intake, String by, @Nullable String organisation, Instant at) {}

    /** A referral whose screening counts no more. */
    public record Expired(ReferralId referral, LocalDate validUntil) {

        /** By when somebody asks again. The same for the same screening, so that it is to be done once. */
        public LocalDate dueOn() {
            return validUntil.plusDays(ToDoKind.SCREENING_EXPIRED.days());
        }
    }

    /** In order of time. */
    public List<Recorded> of(Referral referral) {
        return database.createQuery(
                        "from IntakeRecordEntity i where i.referralId = :id order by i.id", IntakeRecordEntity.class)
                .setParameter("id", referral.id().value())
                .getResultStream()
                .map(row -> new Recorded(
                        Documents.read(row.intake, IntakeDocument.class).read(),
                        row.madeBy,
                        row.organisation,
                        row.madeAt))
                .toList();
    }

    @Transactional(TxType.MANDATORY)
    public void add(ReferralId referral, Intake intake, Stamp stamp) {
        database.persist(IntakeRecordEntity.of(referral, intake, stamp));
    }

    /**
     * Open referrals whose screening counts no more, and of which nobody has been told; the longest expired first.
     *
     * @param after the last of the ones before
     */
    public List<Expired> expired(LocalDate today, @Nullable Expired after, int atMost) {
        return database.createNativeQuery("""
                        select r.id, r.intake #>> '{screening,validUntil}' as until
                        from referral r
                        where r.intake #>> '{screening,validUntil}' < :today
                          and (r.intake #>> '{screening,validUntil}', r.id) > (:until, :after)
                          and r.stage <> all (:ends)
                          and not exists (
                            select 1 from to_do t
                            where t.referral_id = r.id
                              and t.cause = :kind || ' ' || ((r.intake #>> '{screening,validUntil}')::date + :days))
                        order by r.intake #>> '{screening,validUntil}', r.id limit :most""", Tuple.class)
                .setParameter("today", today.toString())
                .setParameter("until", after == null ? "" : after.validUntil().toString())
                .setParameter(
                        "after", after == null ? BEFORE_ALL : after.referral().value())
                .setParameter("ends", ends(), String[].class)
                .setParameter("kind", ToDoKind.SCREENING_EXPIRED.name())
                .setParameter("days", ToDoKind.SCREENING_EXPIRED.days())
                .setParameter("most", atMost)
                .getResultStream()
                .map(row -> new Expired(
                        new ReferralId(row.get("id", UUID.class)), LocalDate.parse(row.get("until", String.class))))
                .toList();
    }

    private static String[] ends() {
        return Arrays.stream(ReferralStage.values())
                .filter(ReferralStage::isEnd)
                .map(Enum::name)
                .toArray(String[]::new);
    }
}
