package org.caresport.referral.worklist;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
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
        List<RuleReason> reasons) {

    /** A rule that fired, in every language it can be told in, with its source. */
    record RuleReason(
            String rule,
            String kind,
            @Nullable String suitability,
            @Nullable BigDecimal contribution,
            Map<String, String> text,
            @Nullable String source) {

        static RuleReason of(Proposals.RuleReason reason) {
            return new RuleReason(
                    reason.rule(),
                    reason.kind(),
                    reason.suitability(),
                    reason.contribution(),
                    reason.text(),
                    reason.source());
        }
    }

    /** A rule that says: back to the clinician, whatever the programme. */
    record MedicalStop(
            String rule, Map<String, String> text, @Nullable String source) {

        static MedicalStop of(Proposals.MedicalStop stop) {
            return new MedicalStop(stop.rule(), stop.text(), stop.source());
        }
    }

    /** How many programmes one rule left out. */
    record Exclusion(
            String rule,
            int count,

            @Schema(description = "How many of them no other rule left out: without this one they could fit") @Nullable
            Integer alone,

            @Nullable Map<String, String> text) {

        static Exclusion of(Proposals.Exclusion exclusion) {
            return new Exclusion(exclusion.rule(), exclusion.count(), exclusion.alone(), exclusion.text());
        }
    }

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
                        proposals.reasonsOf(proposal).stream()
                                .map(RuleReason::of)
                                .toList()))
                .toList();
    }
}
