package org.caresport.matching.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.caresport.matching.domain.Exploration;
import org.caresport.matching.domain.MatchOutcome;
import org.caresport.matching.domain.Miss;
import org.caresport.matching.domain.Profile;
import org.caresport.matching.domain.Programme;
import org.caresport.matching.domain.Proposal;
import org.caresport.matching.domain.Running;
import org.caresport.matching.domain.Suitability;
import org.caresport.matching.rules.Candidate;
import org.caresport.matching.rules.Rule;
import org.caresport.matching.rules.RuleBook;

/** Matches a person to programmes by one version of the rules. The same question has the same answer, always. */
public final class Matcher {

    private final RuleBook rules;
    private final ZoneId zone;

    /** @param zone whose calendar says what "today" is */
    public Matcher(RuleBook rules, ZoneId zone) {
        this.rules = rules;
        this.zone = zone;
    }

    public MatchOutcome match(Profile patient, ProgrammeIndex programmes, Instant at) {
        return explore(patient, programmes, at, 0).outcome();
    }

    /** @param misses how many of those to name that are left out */
    public Exploration explore(Profile patient, ProgrammeIndex programmes, Instant at, int misses) {
        var alone = Candidate.alone(patient, at, zone);
        var round = new Round(applicable(alone, at), alone, rules.proposals(), misses);
        programmes.near(patient.municipality(), patient.location(), reach(patient), round);
        return new Exploration(round.outcome(rules.version(), at), round.misses());
    }

    /** Why a programme is not proposed to somebody for whom there is no medical stop. */
    public Miss weigh(Profile patient, Programme programme, Instant at) {
        var alone = Candidate.alone(patient, at, zone);
        var kilometres = ProgrammeIndex.distance(patient.location(), programme);
        return applicable(alone, at).assess(alone.beside(programme, kilometres)).missed();
    }

    private PersonalRules applicable(Candidate alone, Instant at) {
        return new PersonalRules(rules.on(LocalDate.ofInstant(at, zone)), alone);
    }

    /** What speaks against going on with a programme that somebody takes part in; medical stops of any programme are not among it. */
    public Running running(Profile patient, Programme programme, Instant at) {
        var candidate = Candidate.alone(patient, at, zone).beside(programme, Double.NaN);
        var stops = rules.on(LocalDate.ofInstant(at, zone)).stream()
                .flatMap(rule -> rule instanceof Rule.Verdict verdict
                        ? verdict.stop(candidate.before(rule)).stream()
                        : Stream.empty())
                .toList();
        return new Running(programme.id(), stops);
    }

    private double reach(Profile patient) {
        var travel = patient.travel();
        return travel == null || travel.maxKilometres() == null ? rules.assumedReach() : travel.maxKilometres();
    }

    /** One pass over the programmes for one person. */
    private static final class Round implements ProgrammeIndex.Visitor {

        private final PersonalRules rules;
        private final Candidate alone;
        private final Best best;
        private final Best nearest;
        private final Tally tally = new Tally();
        private int considered;

        Round(PersonalRules rules, Candidate alone, int proposals, int misses) {
            this.rules = rules;
            this.alone = alone;
            this.best = new Best(proposals, Assessment.BEST_FIRST);
            this.nearest = new Best(misses, Assessment.NEAREST_TO_FIT);
        }

        @Override
        public void visit(Programme programme, double kilometres) {
            considered++;
            if (rules.stopped()) {
                return;
            }
            var assessment = rules.assess(alone.beside(programme, kilometres));
            if (assessment.suitability() == Suitability.NOT_SUITABLE) {
                tally.exclude(assessment.findings());
                nearest.offer(assessment);
            } else {
                best.offer(assessment);
            }
        }

        List<Miss> misses() {
            return nearest.inOrder().stream().map(Assessment::missed).toList();
        }

        private List<Proposal> proposals() {
            var proposals = new ArrayList<Proposal>();
            for (var assessment : best.inOrder()) {
                proposals.add(assessment.ranked(proposals.size() + 1));
            }
            return List.copyOf(proposals);
        }

        MatchOutcome outcome(String version, Instant at) {
            var stops = rules.stops();
            tally.excludeAll(stops, considered);
            return new MatchOutcome(version, at, proposals(), stops, considered, tally.exclusions());
        }
    }
}
