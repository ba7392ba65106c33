package org.caresport.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.Denials;
import org.caresport.kit.caller.Caller;
import org.caresport.kit.problem.Problem;
import org.caresport.referral.domain.Owner;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.safeguarding.Safeguarding;
import org.caresport.referral.safeguarding.Safeguarding.SafeguardingLine;

/** Who may be in danger. It is there for the broker who has the case; for anybody else, colleagues too, there is no such thing. */
@ApplicationScoped
public class SafeguardingBook {

    private final EntityManager database;
    private final Denials denials;

    SafeguardingBook(EntityManager database, Denials denials) {
        this.database = database;
        this.denials = denials;
    }

    /**
     * @param attempted {@code read} or {@code update}
     * @throws Problem when the caller does not have the case, whether there is anything to know or not
     */
    public Safeguarding get(Referral referral, Caller caller, String attempted) {
        return find(referral, caller).orElseThrow(() -> {
            denials.record(Access.denied(
                    attempted,
                    "Referral",
                    referral.id().toString(),
                    referral.submission().patient().toString()));
            return Problem.notFound("safeguarding of a case of yours");
        });
    }

    /** Empty for whoever does not have the case. */
    public Optional<Safeguarding> find(Referral referral, Caller caller) {
        return has(caller, referral) ? Optional.of(of(referral)) : Optional.empty();
    }

    @Transactional(TxType.MANDATORY)
    public void add(Referral referral, SafeguardingLine line) {
        database.persist(SafeguardingEntity.of(referral, line));
        database.flush();
    }

    private Safeguarding of(Referral referral) {
        return new Safeguarding(database.createQuery(
                        "from SafeguardingEntity s where s.referralId = :id order by s.id", SafeguardingEntity.class)
                .setParameter("id", referral.id().value())
                .getResultStream()
                .map(SafeguardingEntity::read)
                .toList());
    }

    private static boolean has(Caller caller, Referral referral) {
        return caller.has("broker") && referral.owner().map(Owner::broker).equals(Optional.of(caller.subject()));
    }
}
