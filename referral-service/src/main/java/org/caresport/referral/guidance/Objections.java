package org.caresport.referral.guidance;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.caresport.referral.domain.Objection;
import org.caresport.referral.domain.OpenActivity;
import org.caresport.referral.persistence.Proposals;

/** What speaks against offering an activity on a referral, by what the catalogue and matching have said last. */
final class Objections {

    private Objections() {}

    /** @param isChanged whether it is not what it was when the proposals were made */
    static Set<Objection> to(OpenActivity activity, Optional<Proposals> proposals, boolean isChanged) {
        var objections = EnumSet.noneOf(Objection.class);
        if (!activity.isForPatients()) {
            objections.add(Objection.OTHER_AUDIENCE);
        }
        if (activity.isFull()) {
            objections.add(Objection.FULL);
        }
        var proposal = proposals.flatMap(found -> found.of(activity.activity().id()));
        if (proposal.isEmpty()) {
            objections.add(Objection.NOT_PROPOSED);
        } else if (proposal.get().needsClearance()) {
            objections.add(Objection.NEEDS_CLEARANCE);
        } else if (!proposal.get().isSuitable()) {
            objections.add(Objection.INSUFFICIENT_DATA);
        } else if (isChanged) {
            objections.add(Objection.CHANGED_SINCE_PROPOSED);
        }
        return objections;
    }
}
