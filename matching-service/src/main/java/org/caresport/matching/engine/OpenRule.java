package org.caresport.matching.engine;

import org.caresport.matching.domain.Finding;
import org.caresport.matching.rules.Candidate;
import org.caresport.matching.rules.Rule;
import org.caresport.matching.rules.Truth;
import org.jspecify.annotations.Nullable;

/**
 * A rule that the person did not rule out, with what the person did say. What it will say is made once where no programme
 * can change it: thousands of equal findings a match would be most of its cost.
 */
final class OpenRule {

    private final Rule rule;
    private final Truth patient;
    private final boolean sameForAll;
    private final @Nullable Finding whenYes;
    private final @Nullable Finding whenUnknown;

    OpenRule(Rule rule, Truth patient, Candidate alone) {
        this.rule = rule;
        this.patient = patient;
        this.sameForAll = rule.saysTheSameOfAll();
        this.whenYes = sameForAll ? rule.say(Truth.YES, alone).orElse(null) : null;
        this.whenUnknown = sameForAll ? rule.say(Truth.UNKNOWN, alone).orElse(null) : null;
    }

    @Nullable
    Finding ask(Candidate candidate) {
        var truth = patient.and(rule.when().test(candidate));
        if (!sameForAll) {
            return rule.say(truth, candidate).orElse(null);
        }
        return switch (truth) {
            case NO -> null;
            case UNKNOWN -> whenUnknown;
            case YES -> whenYes;
        };
    }
}
