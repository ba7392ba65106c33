package org.caresport.referral.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.measure.MeasureMoment;
import org.hibernate.Session;

/** The links by which patients, who may have no account, say how they are doing at one moment after their first session. */
@ApplicationScoped
public class MeasureInvitations {

    private final Session database;

    MeasureInvitations(Session database) {
        this.database = database;
    }

    /** What a link was handed out for, whether it still holds or not: the day of the moment decides that. */
    public record Asked(ReferralId referral, MeasureMoment moment) {}

    /** One more secret; those of earlier mails stay good as long as the moment can be answered. */
    @Transactional(TxType.MANDATORY)
    public String issue(ReferralId referral, MeasureMoment moment) {
        var token = Secret.random();
        database.createNativeMutationQuery("""
                        insert into measure_invitation (token_hash, referral_id, moment)
                        values (:hash, :referral, :moment)""")
                .setParameter("hash", token.hash())
                .setParameter("referral", referral.value())
                .setParameter("moment", moment.name())
                .executeUpdate();
        return token.text();
    }

    /** Empty when it was never handed out. */
    public Optional<Asked> find(String token) {
        var secret = new Secret(token);
        if (!secret.isPlausible()) {
            return Optional.empty();
        }
        return database.createNativeQuery(
                        "select referral_id, moment from measure_invitation where token_hash = :hash", Tuple.class)
                .setParameter("hash", secret.hash())
                .getResultStream()
                .map(row -> new Asked(
                        new ReferralId(row.get("referral_id", UUID.class)),
                        MeasureMoment.valueOf(row.get("moment", String.class))))
                .findFirst();
    }
}
