package org.caresport.referral.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.caller.Caller;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.code.Codes;
import org.caresport.kit.problem.KitProblem;
import org.caresport.kit.problem.Problem;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.duplicates.PossibleDuplicates;
import org.caresport.referral.move.Why;
import org.caresport.referral.persistence.MergedCases;
import org.caresport.referral.persistence.Participations;
import org.caresport.referral.persistence.Referrals;
import org.caresport.referral.worklist.MergeResource.MergeView;
import org.jspecify.annotations.Nullable;

/** When two referrals may become one case, and when they may not. */
@ApplicationScoped
@Transactional
class Merging {

    private final Referrals referrals;
    private final Participations participations;
    private final MergedCases merged;
    private final PossibleDuplicates duplicates;
    private final CallerProvider callers;
    private final AccessLog accessLog;

    Merging(
            Referrals referrals,
            Participations participations,
            MergedCases merged,
            PossibleDuplicates duplicates,
            CallerProvider callers,
            AccessLog accessLog) {
        this.referrals = referrals;
        this.participations = participations;
        this.merged = merged;
        this.duplicates = duplicates;
        this.callers = callers;
        this.accessLog = accessLog;
    }

    MergeView read(ReferralId id) {
        var referral = referrals.get(id, callers.current());
        accessLog.record(Access.granted(
                "read",
                "Referral",
                id.toString(),
                referral.submission().patient().toString()));
        return of(id);
    }

    MergeView of(ReferralId id) {
        return new MergeView(
                id.value(),
                merged.leadingOf(id).map(ReferralId::value).orElse(null),
                merged.following(id).stream().map(ReferralId::value).toList());
    }

    void merge(Referral following, ReferralId leadingId, @Nullable Why override, Stamp stamp) {
        var caller = callers.current();
        merged.lock(following.id(), leadingId);
        var leading = leading(leadingId, following, caller);
        refuseUnlessFree(following);
        if (override == null && !duplicates.isOnePerson(following, leading)) {
            throw refused("is not of the same person, as far as can be told; say in 'override' why it is");
        }
        merged.merge(following, leading, override == null ? "" : override.text(), stamp);
    }

    void separate(Referral following, Stamp stamp) {
        var leading =
                merged.leadingOf(following.id()).orElseThrow(() -> notNow(following, "It follows no other referral."));
        merged.separate(following.id(), leading, stamp);
    }

    private Referral leading(ReferralId id, Referral following, Caller caller) {
        var leading = referrals.getAll(List.of(id), caller).stream()
                .findFirst()
                .filter(found -> found.submission()
                        .municipality()
                        .equals(following.submission().municipality()))
                .orElseThrow(() -> refused("is no referral of this municipality that is yours to see"));
        if (id.equals(following.id())) {
            throw refused("must be another referral");
        }
        if (leading.stage().isEnd() || leading.stage() == ReferralStage.DRAFT) {
            throw refused("must be a referral that is open");
        }
        if (merged.leadingOf(id).isPresent()) {
            throw refused("follows another referral itself: choose the one that leads");
        }
        return leading;
    }

    private void refuseUnlessFree(Referral following) {
        if (following.stage().isEnd() || following.stage() == ReferralStage.DRAFT) {
            throw notNow(following, "Only an open referral is merged.");
        }
        if (merged.leadingOf(following.id()).isPresent()) {
            throw notNow(following, "It follows another referral already: undo that first.");
        }
        if (!merged.following(following.id()).isEmpty()) {
            throw notNow(following, "Others follow it: merge the other way round.");
        }
        if (!participations.running(following).isEmpty()) {
            throw notNow(
                    following, "An offer or a programme runs on it: merge the other way round, or end that first.");
        }
    }

    private static Problem refused(String why) {
        return Problem.validation("Choose the referral that is to lead.").invalid("leadingId", why);
    }

    private static Problem notNow(Referral referral, String why) {
        return Problem.of(KitProblem.MOVE_NOT_ALLOWED, why).with("state", Codes.of(referral.stage()));
    }
}
