package org.caresport.matching.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caresport.matching.domain.Finding;
import org.caresport.matching.domain.MatchOutcome.Exclusion;
import org.caresport.matching.domain.Suitability;

/** How many programmes each rule excluded. */
final class Tally {

    private final Map<String, Integer> counts = new HashMap<>();

    void exclude(List<Finding> findings) {
        for (var finding : findings) {
            if (finding.suitability() == Suitability.NOT_SUITABLE) {
                counts.merge(finding.rule(), 1, Integer::sum);
            }
        }
    }

    void excludeAll(List<Finding> stops, int programmes) {
        if (programmes > 0) {
            stops.forEach(stop -> counts.put(stop.rule(), programmes));
        }
    }

    List<Exclusion> exclusions() {
        return counts.entrySet().stream()
                .map(entry -> new Exclusion(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Exclusion::count).reversed().thenComparing(Exclusion::rule))
                .toList();
    }
}
