package org.caresport.referral.worklist;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.caresport.referral.persistence.Proposals;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One programme that fits, with its reasons written out. */
@Schema(name = "Proposal")
record ProposalView(
        int rank,
        UUID activityId,
        String title,
        UUID organisationId,
        String organisationName,
        String suitability,
        BigDecimal score,
        @Nullable BigDecimal distanceKilometres,
        List<Proposals.RuleReason> reasons) {

    static List<ProposalView> of(Proposals proposals) {
        return proposals.proposals().stream()
                .map(proposal -> new ProposalView(
                        proposal.rank(),
                        proposal.activityId(),
                        proposal.title(),
                        proposal.organisationId(),
                        proposal.organisationName(),
                        proposal.suitability(),
                        proposal.score(),
                        proposal.distanceKilometres(),
                        proposals.reasonsOf(proposal)))
                .toList();
    }
}
