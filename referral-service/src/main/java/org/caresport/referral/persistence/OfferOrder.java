package org.caresport.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.caresport.referral.domain.ActivityId;
import org.caresport.referral.domain.ParticipationId;
import org.hibernate.Session;

/** What is offered next, and after that, when an offer comes to nothing. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class OfferOrder {

    private final Session database;

    OfferOrder(Session database) {
        this.database = database;
    }

    public void keep(ParticipationId offer, List<ActivityId> next) {
        for (int place = 0; place < next.size(); place++) {
            database.createNativeMutationQuery("""
                            insert into offer_in_order (participation_id, position, activity_id)
                            values (:offer, :place, :activity)""")
                    .setParameter("offer", offer.value())
                    .setParameter("place", place)
                    .setParameter("activity", next.get(place).value())
                    .executeUpdate();
        }
    }

    /** The next first; whoever asks has them, and nobody finds them again. */
    public List<ActivityId> take(ParticipationId offer) {
        var next = database.createNativeQuery(
                        "select activity_id from offer_in_order where participation_id = :offer order by position",
                        UUID.class)
                .setParameter("offer", offer.value())
                .getResultStream()
                .map(ActivityId::new)
                .toList();
        database.createNativeMutationQuery("delete from offer_in_order where participation_id = :offer")
                .setParameter("offer", offer.value())
                .executeUpdate();
        return next;
    }
}
