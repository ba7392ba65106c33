package org.caresport.matching.rulelist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.json.Json;
import org.caresport.kit.problem.Problem;
import org.caresport.matching.persistence.Matches;
import org.caresport.matching.profile.ProfileForm;
import org.caresport.matching.rulefile.RuleChange;
import org.caresport.matching.rulefile.RuleFileException;
import org.caresport.matching.rules.RuleBook;
import org.caresport.matching.wiring.RuleTrial;

/** Asks for many people at once what other rules would propose, and tells numbers alone. */
@ApplicationScoped
class RuleWhatIf {

    private static final int MOST_PEOPLE = 500;

    private final RuleBook inUse;
    private final RuleTrial trial;
    private final Matches matches;
    private final CallerProvider callers;
    private final Clock clock;
    private final ObjectMapper json = Json.tolerant();

    RuleWhatIf(RuleBook inUse, RuleTrial trial, Matches matches, CallerProvider callers, Clock clock) {
        this.inUse = inUse;
        this.trial = trial;
        this.matches = matches;
        this.callers = callers;
        this.clock = clock;
    }

    RuleWhatIfView ask(RuleChanges sent) {
        var where = municipalities(sent);
        var other = rules(sent);
        var since = clock.instant().minus(Duration.ofDays(sent.period()));
        var asked = QuarkusTransaction.requiringNew().call(() -> matches.askedSince(since, where, MOST_PEOPLE + 1));
        var isMore = asked.size() > MOST_PEOPLE;
        var now = trial.by(inUse);
        var then = trial.by(other);
        var difference = new RuleDifference();
        for (var profile : isMore ? asked.subList(0, MOST_PEOPLE) : asked) {
            var form = read(profile);
            difference.add(now.apply(form.inWordsOf(inUse)), then.apply(form.inWordsOf(other)));
        }
        return difference.shown(other.version(), sent.period(), isMore);
    }

    private Optional<Set<String>> municipalities(RuleChanges sent) {
        var caller = callers.current();
        var wanted = sent.municipality();
        if (caller.has("admin")) {
            return Optional.ofNullable(wanted).map(Set::of);
        }
        if (wanted != null && !caller.inMunicipality(wanted)) {
            throw Problem.validation("Ask about a municipality of your own.")
                    .invalid("municipality", "is not one of yours");
        }
        return Optional.of(wanted == null ? caller.municipalities() : Set.of(wanted));
    }

    private RuleBook rules(RuleChanges sent) {
        if (sent.rulesVersion() == null && sent.wanted().isEmpty()) {
            throw Problem.validation("Say what would be different.")
                    .invalid("changes", "must name a rule, unless rulesVersion names another version");
        }
        var version = Optional.ofNullable(sent.rulesVersion());
        var changes = known(sent.wanted(), parameters(version));
        try {
            return trial.rules(version, changes);
        } catch (RuleFileException e) {
            throw Problem.validation("With these changes it would be no rule set.")
                    .invalid("changes", "contradict what the rules say");
        }
    }

    private Map<String, List<RuleChange.Parameter>> parameters(Optional<String> version) {
        try {
            return version.map(trial::parameters).orElseGet(trial::parameters);
        } catch (RuleFileException e) {
            throw Problem.validation("Name a version of the rules that this service ships.")
                    .invalid("rulesVersion", "is none of the shipped versions");
        }
    }

    private static List<RuleChange> known(
            List<RuleChanges.Change> wanted, Map<String, List<RuleChange.Parameter>> parameters) {
        var problem = Problem.validation("'errors' names what the rules do not have.");
        var changes = new ArrayList<RuleChange>();
        for (int place = 0; place < wanted.size(); place++) {
            var change = wanted.get(place);
            var at = "changes[%d].".formatted(place);
            var numbers = parameters.get(change.rule());
            if (numbers == null) {
                problem.invalid(at + "rule", "is no rule of this version");
            } else if (change.parameter() != null
                    && numbers.stream().noneMatch(number -> number.name().equals(change.parameter()))) {
                problem.invalid(at + "parameter", "is no number of this rule");
            } else if ((change.parameter() == null) != (change.value() == null)) {
                problem.invalid(at + "value", "goes with a parameter, and a parameter with a value");
            } else if (change.value() != null && !Double.isFinite(change.value())) {
                problem.invalid(at + "value", "must be a number");
            }
            changes.add(new RuleChange(change.rule(), change.parameter(), change.value()));
        }
        if (!problem.faults().isEmpty()) {
            throw problem;
        }
        return changes;
    }

    private ProfileForm read(String profile) {
        try {
            return json.readValue(profile, ProfileForm.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the profile of a match cannot be read", e);
        }
    }
}
