package org.caresport.referral.guidance;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.caresport.referral.domain.Objection;
import org.caresport.referral.domain.OpenActivity;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.move.ProgrammeConfig;
import org.caresport.referral.persistence.ChangedProgrammes;
import org.caresport.referral.persistence.ProposalBook;

/** What speaks against offering an activity on a referral, by what the catalogue and matching have said last. */
@ApplicationScoped
class Objections {

    private final ProposalBook proposals;
    private final ChangedProgrammes changes;
    private final ProgrammeConfig programmes;
    private final Clock clock;

    Objections(ProposalBook proposals, ChangedProgrammes changes, ProgrammeConfig programmes, Clock clock) {
        this.proposals = proposals;
        this.changes = changes;
        this.programmes = programmes;
        this.clock = clock;
    }

    Set<Objection> to(OpenActivity activity, Referral referral) {
        var isChanged = isChangedSinceProposed(activity, referral);
        if (isChanged) {
            // outlives a refusal: whoever tries again in a minute is answered by what matching says of it now
            QuarkusTransaction.requiringNew().run(() -> changes.note(referral, clock.instant()));
        }
        var objections = EnumSet.noneOf(Objection.class);
        if (!activity.isForPatients()) {
            objections.add(Objection.OTHER_AUDIENCE);
        }
        if (activity.isFull()) {
            objections.add(Objection.FULL);
        }
        var proposal = proposals
                .of(referral)
                .flatMap(found -> found.of(activity.activity().id()));
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

    /** Matching may not have known of the change by then, if it came shortly before. */
    private boolean isChangedSinceProposed(OpenActivity activity, Referral referral) {
        return activity.changedAt()
                .filter(changedAt -> proposals
                        .matchedAt(referral)
                        .filter(matchedAt -> matchedAt.isAfter(changedAt.plus(programmes.settle())))
                        .isEmpty())
                .isPresent();
    }
}
