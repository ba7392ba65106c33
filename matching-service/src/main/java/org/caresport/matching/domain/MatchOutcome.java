package org.caresport.matching.domain;

import java.time.Instant;
import java.util.List;

/**
 * The answer to a match request: what is proposed and why, or what stood in the way.
 *
 * @param medicalStops reasons to go back to the clinician before anything else; with one of them nothing is proposed
 * @param considered how many programmes were looked at
 * @param excluded how many programmes each hard rule excluded; one that two rules exclude counts with both
 */
public record MatchOutcome(
        String rulesVersion,
        Instant at,
        List<Proposal> proposals,
        List<Finding> medicalStops,
        int considered,
        List<Exclusion> excluded) {

    /**
     * What one rule left out.
     *
     * @param alone how many of them no other hard rule excludes: without this one they could fit
     */
    public record Exclusion(String rule, Text text, int count, int alone) {}

    public boolean found() {
        return !proposals.isEmpty();
    }

    /** Nothing fits although nothing medical forbids it: that is a gap in the offer. */
    public boolean isUnmetDemand() {
        return proposals.isEmpty() && medicalStops.isEmpty();
    }
}
