package org.caresport.matching.wiring;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.caresport.kit.time.WallClock;
import org.caresport.matching.engine.Matcher;
import org.caresport.matching.engine.ProgrammeIndex;
import org.caresport.matching.rulefile.RuleSet;
import org.caresport.matching.rules.RuleBook;

/** Makes the core from the settings, at start: a rule set that can't be trusted stops the service before it answers. */
class Core {

    @Produces
    @Singleton
    @Startup
    RuleBook rules(MatchingConfig config) {
        var book = RuleSet.read(RuleFolders.inUse(config));
        Log.infof("rules %s: %d rules read", book.version(), book.rules().size());
        return book;
    }

    @Produces
    @Singleton
    ProgrammeIndex programmes(MatchingConfig config) {
        return new ProgrammeIndex(config.mostProgrammes());
    }

    @Produces
    @Singleton
    Matcher matcher(RuleBook rules, WallClock wallClock) {
        return new Matcher(rules, wallClock.zone());
    }
}
