package org.caresport.matching.engine;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import org.caresport.matching.domain.Finding;
import org.caresport.matching.domain.Suitability;
import org.caresport.matching.rules.Candidate;
import org.caresport.matching.rules.Kind;
import org.caresport.matching.rules.Rule;

/**
 * The rules that matter to one person: what depends on the person alone has been decided, once, and what is left is
 * asked of every programme. This is what keeps a match over thousands of programmes in milliseconds.
 */
final class PersonalRules {

    private final List<Finding> stops = new ArrayList<>();
    private final List<Finding> always = new ArrayList<>();
    private final List<OpenRule> filters = new ArrayList<>();
    private final List<OpenRule> others = new ArrayList<>();

    PersonalRules(List<Rule> rules, Candidate patient) {
        for (var rule : rules) {
            var open = new OpenRule(rule, patient);
            if (!open.isSilent()) {
                sort(rule, open, patient);
            }
        }
    }

    boolean stopped() {
        return !stops.isEmpty();
    }

    List<Finding> stops() {
        return stops.stream().sorted(comparing(Finding::rule)).toList();
    }

    /** What excludes a programme is asked first; of an excluded one nothing more need be known. */
    Assessment assess(Candidate candidate) {
        var findings = new ArrayList<Finding>(always.size() + filters.size());
        findings.addAll(always);
        ask(filters, candidate, findings);
        if (!excludes(findings)) {
            ask(others, candidate, findings);
        }
        return Assessment.of(candidate, findings);
    }

    private static void ask(List<OpenRule> open, Candidate candidate, List<Finding> findings) {
        for (var rule : open) {
            var finding = rule.ask(candidate);
            if (finding != null) {
                findings.add(finding);
            }
        }
    }

    private static boolean excludes(List<Finding> findings) {
        for (var finding : findings) {
            if (finding.suitability() == Suitability.NOT_SUITABLE) {
                return true;
            }
        }
        return false;
    }

    private void sort(Rule rule, OpenRule open, Candidate patient) {
        if (open.isSettled()) {
            var finding = open.ask(patient);
            if (finding != null) {
                var stop =
                        rule.about().kind() == Kind.MEDICAL_STOP && finding.suitability() == Suitability.NOT_SUITABLE;
                (stop ? stops : always).add(finding);
            }
        } else {
            (rule.about().kind() == Kind.HARD_FILTER ? filters : others).add(open);
        }
    }
}
