package org.caresport.matching.wiring;

import org.caresport.matching.rulefile.RuleFolder;

/** Where the rules lie that are used. */
final class RuleFolders {

    private RuleFolders() {}

    static RuleFolder inUse(MatchingConfig config) {
        return config.rulesFolder().map(RuleFolder::mounted).orElseGet(() -> RuleFolder.shipped(config.rulesVersion()));
    }
}
