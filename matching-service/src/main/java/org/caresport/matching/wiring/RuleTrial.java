package org.caresport.matching.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.caresport.kit.time.WallClock;
import org.caresport.matching.domain.MatchOutcome;
import org.caresport.matching.domain.Profile;
import org.caresport.matching.engine.Matcher;
import org.caresport.matching.engine.ProgrammeIndex;
import org.caresport.matching.rulefile.RuleChange;
import org.caresport.matching.rulefile.RuleFileException;
import org.caresport.matching.rulefile.RuleFolder;
import org.caresport.matching.rulefile.RuleSet;
import org.caresport.matching.rules.RuleBook;

/** Other rules than those in use, held against the offer there is now. */
@ApplicationScoped
public class RuleTrial {

    private final MatchingConfig config;
    private final ProgrammeIndex programmes;
    private final WallClock wallClock;
    private final Clock clock;

    RuleTrial(MatchingConfig config, ProgrammeIndex programmes, WallClock wallClock, Clock clock) {
        this.config = config;
        this.programmes = programmes;
        this.wallClock = wallClock;
        this.clock = clock;
    }

    /** The numbers of each rule in use that a change can name. */
    public Map<String, List<RuleChange.Parameter>> parameters() {
        return RuleSet.parameters(RuleFolders.inUse(config));
    }

    /**
     * The rules in use, or a shipped version, with changes.
     *
     * @throws RuleFileException when there is no such version, or they contradict each other so
     */
    public RuleBook rules(Optional<String> version, List<RuleChange> changes) {
        return RuleSet.read(version.map(RuleFolder::shipped).orElseGet(() -> RuleFolders.inUse(config)), changes);
    }

    /** The numbers that a shipped version has. */
    public Map<String, List<RuleChange.Parameter>> parameters(String version) {
        return RuleSet.parameters(RuleFolder.shipped(version));
    }

    /** How these rules answer, at one moment. */
    public Function<Profile, MatchOutcome> by(RuleBook rules) {
        var matcher = new Matcher(rules, wallClock.zone());
        var now = clock.instant();
        return profile -> matcher.match(profile, programmes, now);
    }
}
