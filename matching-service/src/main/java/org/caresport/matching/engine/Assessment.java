package org.caresport.matching.engine;

import java.util.Comparator;
import java.util.List;
import org.caresport.matching.domain.Finding;
import org.caresport.matching.domain.Miss;
import org.caresport.matching.domain.Programme;
import org.caresport.matching.domain.Proposal;
import org.caresport.matching.domain.Suitability;
import org.caresport.matching.rules.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * One programme weighed for one person: the worst rule decided its suitability, the sum of the contributions its points.
 *
 * @param points in tenths, before they are kept within 0–100, so that programmes at either end can still be told apart
 */
record Assessment(
        Programme programme, double kilometres, Suitability suitability, long points, List<Finding> findings) {

    /** Better suited first, then more points, then nearer; the id settles what is left, so the order never varies. */
    static final Comparator<Assessment> BEST_FIRST = Comparator.comparing(Assessment::suitability)
            .thenComparing(Comparator.comparingLong(Assessment::points).reversed())
            .thenComparingDouble(Assessment::kilometres)
            .thenComparing(assessment -> assessment.programme().id());

    static Assessment of(Candidate candidate, List<Finding> findings) {
        var suitability = Suitability.SUITABLE;
        var points = 0L;
        for (var finding : findings) {
            if (finding.suitability() != null) {
                suitability = suitability.worst(finding.suitability());
            } else if (finding.contribution() != null) {
                points += Math.round(finding.contribution() * 10);
            }
        }
        return new Assessment(candidate.programme(), candidate.kilometres(), suitability, points, findings);
    }

    /** Fewer obstacles first, then nearer; the id settles what is left. */
    static final Comparator<Assessment> NEAREST_TO_FIT = Comparator.comparingInt(
                    (Assessment assessment) -> assessment.obstacles().size())
            .thenComparingDouble(Assessment::kilometres)
            .thenComparing(assessment -> assessment.programme().id());

    Miss missed() {
        return new Miss(programme, rounded(), obstacles());
    }

    private List<Finding> obstacles() {
        return findings.stream()
                .filter(finding -> finding.suitability() == Suitability.NOT_SUITABLE)
                .toList();
    }

    private @Nullable Double rounded() {
        return Double.isNaN(kilometres) ? null : Math.round(kilometres * 10) / 10.0;
    }

    Proposal ranked(int rank) {
        return new Proposal(
                rank,
                programme,
                suitability,
                Math.clamp(points, 0, 1000) / 10.0,
                rounded(),
                findings.stream().sorted(WEIGHTIEST_FIRST).toList());
    }

    /** Worst answers first, then the largest contributions, for better or worse. */
    private static final Comparator<Finding> WEIGHTIEST_FIRST = Comparator.comparing((Finding finding) ->
                    finding.suitability() == null ? -1 : finding.suitability().ordinal())
            .reversed()
            .thenComparing(finding -> finding.contribution() == null ? 0 : -Math.abs(finding.contribution()))
            .thenComparing(Finding::rule);
}
