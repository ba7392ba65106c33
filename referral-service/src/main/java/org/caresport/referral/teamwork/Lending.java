package org.caresport.referral.teamwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import org.caresport.referral.domain.Owner;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.move.Cases;
import org.caresport.referral.persistence.HandOvers;
import org.caresport.referral.persistence.HandOvers.Lent;
import org.caresport.referral.persistence.Referrals;

/** Moves one case to a colleague for the time being, and back. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Lending {

    private final HandOvers handOvers;
    private final Referrals referrals;
    private final Cases cases;

    Lending(HandOvers handOvers, Referrals referrals, Cases cases) {
        this.handOvers = handOvers;
        this.referrals = referrals;
        this.cases = cases;
    }

    /** @return whether it moved; not when it ended, or somebody else took it over, in the meantime */
    boolean lend(Lent lent, Reason why, Stamp stamp) {
        handOvers.lend(lent, stamp);
        return give(lent.referral(), lent.owner(), lent.cover(), why, stamp);
    }

    boolean giveBack(Lent lent, Reason why, Stamp stamp) {
        handOvers.returned(lent, stamp);
        return give(lent.referral(), lent.cover(), lent.owner(), why, stamp);
    }

    boolean give(ReferralId id, String from, String to, Reason why, Stamp stamp) {
        var theirs = referrals.findForPlatform(id).filter(referral -> isOf(from, referral));
        theirs.ifPresent(referral -> cases.move(referral.handOver(colleague(to, referral, stamp), why, stamp)));
        return theirs.isPresent();
    }

    /** Of the organisation that has the case: which one a colleague works for, the directory does not say. */
    static Owner colleague(String login, Referral referral, Stamp stamp) {
        return new Owner(
                login,
                referral.owner()
                        .map(Owner::organisation)
                        .filter(organisation -> !organisation.isEmpty())
                        .orElse(stamp.organisation()));
    }

    private static boolean isOf(String login, Referral referral) {
        return !referral.stage().isEnd() && referral.owner().map(Owner::broker).equals(Optional.of(login));
    }
}
