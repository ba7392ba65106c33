package org.caresport.referral.worklist;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationStage;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.persistence.Proposals;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One programme that fits, with its reasons written out. What came to nothing when it was offered before stands below the others.
 *
 * @param rank as matching has it
 * @param offeredBefore what became of it when it was offered on this referral; null when it was not
 */
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
        List<RuleReason> reasons,
        @Nullable OfferedBefore offeredBefore) {

    /**
     * The newest participation in this programme.
     *
     * @param reasonCode why it ended, if it did
     */
    record OfferedBefore(
            UUID participationId,
            ParticipationStage state,
            @Nullable String reasonCode,
            Instant since) {

        static OfferedBefore of(Participation participation) {
            var state = participation.state();
            return new OfferedBefore(
                    participation.id().value(),
                    state.stage(),
                    state.reason().map(Reason::code).orElse(null),
                    state.since());
        }

        /** Whether somebody said no to it, or it was left. */
        boolean cameToNothing() {
            return switch (state) {
                case DECLINED_BY_PATIENT, DECLINED_BY_PROVIDER, OFFER_EXPIRED, DID_NOT_START, DROPPED_OUT -> true;
                case OFFERED, PLACE_REQUESTED, WAITLISTED, ENROLLED, STARTED, ACTIVE, COMPLETED, CANCELLED -> false;
            };
        }
    }

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

    /** @param participations of the referral, in order of time */
    static List<ProposalView> of(Proposals proposals, List<Participation> participations) {
        var newest = participations.stream()
                .collect(toMap(
                        participation -> participation.activity().id().value(),
                        OfferedBefore::of,
                        (_, later) -> later));
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
                                .toList(),
                        newest.get(proposal.activityId())))
                .sorted(comparing(ProposalView::cameToNothing))
                .toList();
    }

    private boolean cameToNothing() {
        return offeredBefore != null && offeredBefore.cameToNothing();
    }
}
