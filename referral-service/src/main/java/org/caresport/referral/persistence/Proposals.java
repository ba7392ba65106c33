package org.caresport.referral.persistence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What matching answered to one request: programmes in order, each with every reason, and what stands in the way. */
public record Proposals(
        UUID requestId,
        String rulesVersion,
        List<Proposal> proposals,
        List<MedicalStop> medicalStops,
        int considered,
        List<Exclusion> excluded) {

    /** One programme that fits. */
    public record Proposal(
            int rank,
            UUID activityId,
            String title,
            UUID organisationId,
            String organisationName,
            String suitability,
            BigDecimal score,
            @Nullable BigDecimal distanceKilometres,
            List<RuleReason> reasons) {}

    /** A rule that fired, in every language it can be told in, with its source. */
    public record RuleReason(
            String rule,
            String kind,
            @Nullable String suitability,
            @Nullable BigDecimal contribution,
            Map<String, String> text,
            @Nullable String source) {}

    /** A rule that says: back to the clinician, whatever the programme. */
    public record MedicalStop(
            String rule, Map<String, String> text, @Nullable String source) {}

    /** How many programmes one rule left out. */
    public record Exclusion(String rule, int count) {}
}
