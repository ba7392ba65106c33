package org.caresport.matching.engine;

import java.util.List;
import org.caresport.matching.domain.Finding;
import org.caresport.matching.rules.Candidate;
import org.caresport.matching.rules.Combination;
import org.caresport.matching.rules.Condition;
import org.caresport.matching.rules.Known;
import org.caresport.matching.rules.Rule;
import org.caresport.matching.rules.Truth;
import org.jspecify.annotations.Nullable;

/**
 * A rule of which the person's part has been answered. What it will say is made once where no programme can change it:
 * thousands of equal findings a match would be most of its cost.
 */
final class OpenRule {

    private final Rule rule;
    private final Condition condition;
    private final boolean sameForAll;
    private final @Nullable Finding whenYes;
    private final @Nullable Finding whenUnknown;

    OpenRule(Rule rule, Candidate person) {
        var patient = person.before(rule);
        this.rule = rule;
        this.condition = new Combination.All(List.of(rule.patient(), rule.when())).given(patient);
        this.sameForAll = rule.saysTheSameOfAll();
        this.whenYes = sameForAll ? rule.say(Truth.YES, patient).orElse(null) : null;
        this.whenUnknown = rule.say(Truth.UNKNOWN, patient).orElse(null);
    }

    /** Whether it can't say anything about any programme. */
    boolean isSilent() {
        return condition instanceof Known(var truth)
                && (truth == Truth.NO || (truth == Truth.UNKNOWN && whenUnknown == null));
    }

    /** Whether no programme can change what it says. */
    boolean isSettled() {
        return condition instanceof Known && sameForAll;
    }

    @Nullable
    Finding ask(Candidate candidate) {
        return switch (condition.test(candidate)) {
            case NO -> null;
            case UNKNOWN -> whenUnknown;
            case YES -> sameForAll ? whenYes : rule.say(Truth.YES, candidate).orElse(null);
        };
    }
}
