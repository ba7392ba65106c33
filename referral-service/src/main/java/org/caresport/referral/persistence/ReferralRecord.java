package org.caresport.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import org.caresport.referral.domain.ContactAttempt;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralEvent;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.domain.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * What was written down about a referral along the way: its history and the attempts to reach the patient. It is asked for
 * with the referral itself in hand, so who may not see that one cannot ask.
 */
@ApplicationScoped
public class ReferralRecord {

    private final EntityManager database;

    ReferralRecord(EntityManager database) {
        this.database = database;
    }

    /** One line of the history. */
    public record Line(
            ReferralEvent.Kind kind,
            ReferralStage state,
            @Nullable String reasonCode,
            @Nullable String text,
            String by,
            Instant at) {}

    /** One attempt to reach the patient. */
    public record Attempt(
            ContactAttempt.Channel channel,
            boolean reached,
            @Nullable String note,
            String by,
            Instant at) {}

    public List<Line> historyOf(Referral referral) {
        return database.createQuery("from HistoryEntity h where h.referralId = :id order by h.id", HistoryEntity.class)
                .setParameter("id", referral.id().value())
                .getResultStream()
                .map(h -> new Line(h.kind, h.stage, h.reasonCode, h.reasonText, h.madeBy, h.madeAt))
                .toList();
    }

    public List<Attempt> attemptsOf(Referral referral) {
        return database.createQuery(
                        "from ContactAttemptEntity a where a.referralId = :id order by a.id",
                        ContactAttemptEntity.class)
                .setParameter("id", referral.id().value())
                .getResultStream()
                .map(a -> new Attempt(a.channel, a.reached, a.note, a.madeBy, a.madeAt))
                .toList();
    }

    @Transactional(TxType.MANDATORY)
    public void add(ReferralId referral, ContactAttempt attempt, Stamp stamp) {
        database.persist(ContactAttemptEntity.of(referral, attempt, stamp));
    }
}
