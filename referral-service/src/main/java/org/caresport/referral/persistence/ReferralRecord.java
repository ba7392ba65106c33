package org.caresport.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caresport.kit.code.Codes;
import org.caresport.referral.domain.Actor;
import org.caresport.referral.domain.ContactAttempt;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
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

    /**
     * One line of the history.
     *
     * @param participation of which participation; absent for the referral itself
     * @param kind what happened, as a code
     * @param state where the referral or the participation stood because of it, as a code
     * @param by the subject, client or link
     * @param organisation for whom, where that was told
     * @param actor the part in the case of whoever did it; absent before December 2026, as is {@code way}
     * @param way how it came in, or how it was told to whoever wrote it down
     * @param onBehalfOf whose decision it was, when it was not that of whoever wrote it down
     */
    public record Line(
            @Nullable UUID participation,
            String kind,
            String state,
            @Nullable String reasonCode,
            @Nullable String text,
            String by,
            @Nullable String organisation,
            @Nullable Actor actor,
            Hand.@Nullable Way way,
            @Nullable Actor onBehalfOf,
            Instant at) {

        static Line of(HistoryEntity row) {
            return new Line(
                    row.participationId,
                    Codes.of(row.kind),
                    Codes.of(row.stage),
                    row.reasonCode,
                    row.reasonText,
                    row.madeBy,
                    row.organisation,
                    row.actor,
                    row.way,
                    row.onBehalfOf,
                    row.madeAt);
        }
    }

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
                .map(Line::of)
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
