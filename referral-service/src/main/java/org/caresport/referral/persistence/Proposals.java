package org.caresport.referral.persistence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caresport.referral.domain.ActivityId;
import org.jspecify.annotations.Nullable;

/**
 * What matching answered to one request: programmes in order, each with every reason, and what stands in the way.
 *
 * @param reasons each different reason once; the programmes point to them
 */
public record Proposals(
        UUID requestId,
        String rulesVersion,
        List<RuleReason> reasons,
        List<Proposal> proposals,
        List<MedicalStop> medicalStops,
        int considered,
        List<Exclusion> excluded) {

    private static final String NEEDS_CLEARANCE = "needs-clearance";
    private static final Set<String> SUITABLE = Set.of("suitable", "suitable-with-conditions");

    public Optional<Proposal> of(ActivityId activity) {
        return proposals.stream()
                .filter(proposal -> proposal.activityId().equals(activity.value()))
                .findFirst();
    }

    /** Why this programme is proposed, weightiest first. */
    public List<RuleReason> reasonsOf(Proposal proposal) {
        return proposal.reasons().stream().map(reasons::get).toList();
    }

    /**
     * One programme that fits.
     *
     * @param reasons places in the list of reasons
     */
    public record Proposal(
            int rank,
            UUID activityId,
            String title,
            UUID organisationId,
            String organisationName,
            String suitability,
            BigDecimal score,
            @Nullable BigDecimal distanceKilometres,
            List<Integer> reasons) {

        public boolean needsClearance() {
            return suitability.equals(NEEDS_CLEARANCE);
        }

        /** Whether it can be offered as it is: nothing about it is open, and nobody is to be asked first. */
        public boolean isSuitable() {
            return SUITABLE.contains(suitability);
        }
    }

    /** A rule that fired, in every language it can be told in, with its source. */
    public record RuleReason(
            String rule,
            String kind,
            @Nullable String suitability,
            @Nullable BigDecimal contribution,
            Map<String, String> text,
            @Nullable String source) {

        public boolean needsClearance() {
            return NEEDS_CLEARANCE.equals(suitability);
        }
    }

    /**
     * A rule that says: back to the clinician, whatever the programme.
     *
     * @param measured the value that made it say so, where a number did
     */
    public record MedicalStop(
            String rule,
            Map<String, String> text,
            @Nullable String source,
            @Nullable BigDecimal measured) {}

    /**
     * How many programmes one rule left out.
     *
     * @param alone how many of them no other rule did: without this one they could fit
     */
    public record Exclusion(
            String rule,
            int count,
            @Nullable Integer alone,
            @Nullable Map<String, String> text) {}
}
