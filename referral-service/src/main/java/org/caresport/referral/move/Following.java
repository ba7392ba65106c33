package org.caresport.referral.move;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.EnumSet;
import java.util.Set;
import org.caresport.kit.problem.Problem;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralEvent.Kind;
import org.caresport.referral.persistence.MergedCases;
import org.caresport.referral.problem.ReferralProblem;

/**
 * What a move means where referrals were merged: one that follows is moved by the leading one alone, but for its sender, who may
 * take it back; whoever takes the leading one back takes back no other.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Following {

    private static final Set<Kind> TAKEN_BACK = EnumSet.of(Kind.CANCELLED, Kind.ENTERED_IN_ERROR);

    private final MergedCases merged;

    Following(MergedCases merged) {
        this.merged = merged;
    }

    /** @throws Problem 409 when it follows another one */
    void refuse(Referral.Change change) {
        if (!TAKEN_BACK.contains(change.event().kind())) {
            merged.leadingOf(change.referral().id()).ifPresent(leading -> {
                throw Problem.of(
                                ReferralProblem.CASE_MERGED,
                                "This referral follows another one. Do it there, or undo the merge first.")
                        .with("leadingId", leading.toString());
            });
        }
    }

    void moved(Referral.Change change) {
        var id = change.referral().id();
        if (TAKEN_BACK.contains(change.event().kind())) {
            merged.forget(id);
            merged.following(id)
                    .forEach(other -> merged.separate(other, id, change.event().stamp()));
        } else {
            merged.follow(id);
        }
    }
}
