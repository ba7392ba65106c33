package org.caresport.matching.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caresport.matching.domain.Finding;
import org.caresport.matching.domain.MatchOutcome.Exclusion;
import org.caresport.matching.domain.Suitability;

/** How many programmes each rule excluded, and how many of them by itself. */
final class Tally {

    private final Map<String, Exclusion> counts = new HashMap<>();

    void exclude(List<Finding> findings) {
        var against = findings.stream()
                .filter(finding -> finding.suitability() == Suitability.NOT_SUITABLE)
                .toList();
        against.forEach(finding -> add(finding, 1, against.size() == 1 ? 1 : 0));
    }

    void excludeAll(List<Finding> stops, int programmes) {
        if (programmes > 0) {
            stops.forEach(stop -> add(stop, programmes, 0));
        }
    }

    List<Exclusion> exclusions() {
        return counts.values().stream()
                .sorted(Comparator.comparingInt(Exclusion::count).reversed().thenComparing(Exclusion::rule))
                .toList();
    }

    private void add(Finding finding, int programmes, int alone) {
        counts.merge(
                finding.rule(),
                new Exclusion(finding.rule(), finding.text(), programmes, alone),
                (some, more) -> new Exclusion(
                        some.rule(), some.text(), some.count() + more.count(), some.alone() + more.alone()));
    }
}
