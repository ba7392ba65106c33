package org.caresport.matching.testing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.caresport.matching.domain.Finding;
import org.caresport.matching.domain.MatchOutcome;
import org.caresport.matching.domain.MatchOutcome.Exclusion;
import org.caresport.matching.domain.Proposal;
import org.caresport.matching.domain.Running;
import org.caresport.matching.engine.Matcher;
import org.caresport.matching.engine.ProgrammeIndex;
import org.caresport.matching.rulefile.RuleFolder;
import org.caresport.matching.rulefile.RuleSet;
import org.caresport.matching.rules.RuleBook;

/** The engine with the rules as they are shipped, on a fixed day. */
public final class Engine {

    public static final RuleBook RULES = RuleSet.read(RuleFolder.shipped("2026-12-02"));
    public static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private Engine() {}

    public static MatchOutcome match(Person person, Offer... offers) {
        return match(RULES, person, offers);
    }

    public static MatchOutcome match(RuleBook rules, Person person, Offer... offers) {
        var index = new ProgrammeIndex(100_000);
        Arrays.stream(offers).map(Offer::programme).forEach(index::put);
        return new Matcher(rules, ZONE).match(person.profile(), index, NOW);
    }

    /** The one proposal there must be. */
    public static Proposal proposal(Person person, Offer offer) {
        var outcome = match(person, offer);
        if (outcome.proposals().size() != 1) {
            throw new AssertionError("nothing was proposed: " + outcome.excluded() + outcome.medicalStops());
        }
        return outcome.proposals().getFirst();
    }

    public static Running running(Person person, Offer offer) {
        return new Matcher(RULES, ZONE).running(person.profile(), offer.programme(), NOW);
    }

    public static List<String> exclusions(Person person, Offer offer) {
        return match(person, offer).excluded().stream().map(Exclusion::rule).toList();
    }

    public static List<String> rules(Proposal proposal) {
        return proposal.findings().stream().map(Finding::rule).toList();
    }
}
