package org.caresport.matching.rulelist;

import java.time.LocalDate;
import java.util.List;
import org.caresport.matching.domain.Text;
import org.caresport.matching.rulefile.RuleChange;
import org.caresport.matching.rules.Condition;
import org.caresport.matching.rules.Rule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rule as anybody who works with it may read it. */
@Schema(name = "MatchingRule")
record RuleView(
        String id,

        @Schema(description = "medical-stop, hard-filter, clearance, question, advice or score")
        String kind,

        Text text,

        @Schema(description = "When it fires, in the names of the rule files")
        String condition,

        @Schema(description = "What is said when the input of a hard rule is missing") @Nullable
        Text missing,

        @Schema(description = "How a clinician's word that names the rule lifts it; left out where none does") @Nullable
        Cleared cleared,

        @Schema(description = "The points of a rule about the score") @Nullable
        String points,

        String source,
        @Schema(description = "Who decides about a change") String owner,
        String version,
        LocalDate validFrom,

        @Schema(description = "The version of the rule set it belongs to")
        String ruleSet,

        @Schema(description = "The numbers in it, with which a change can be tried: POST /v1/matching-rules/what-if")
        List<Parameter> parameters) {

    /** A number of a rule. */
    @Schema(name = "MatchingRuleParameter")
    record Parameter(
            @Schema(description = "Where it stands in the rule, as a JSON pointer")
            String name,

            double value) {

        static Parameter of(RuleChange.Parameter parameter) {
            return new Parameter(parameter.name(), parameter.value());
        }
    }

    /** What is said of a rule that a clinician cleared. */
    @Schema(name = "MatchingRuleCleared")
    record Cleared(
            Text text,

            @Schema(description = "How long a word counts that names no end")
            int validDays,

            @Schema(description = "Where that number comes from")
            String source) {

        static @Nullable Cleared of(Rule rule) {
            return rule instanceof Rule.Verdict verdict && verdict.clearable() != null
                    ? new Cleared(
                            verdict.clearable().text(),
                            verdict.clearable().days(),
                            verdict.clearable().source())
                    : null;
        }
    }

    static RuleView of(Rule rule, String ruleSet, List<RuleChange.Parameter> parameters) {
        var about = rule.about();
        return new RuleView(
                about.id(),
                about.kind().key(),
                about.text(),
                condition(rule),
                rule instanceof Rule.Verdict verdict && verdict.missing() != null
                        ? verdict.missing().text()
                        : null,
                Cleared.of(rule),
                rule instanceof Rule.Score score ? score.points().describe() : null,
                about.source(),
                about.owner(),
                about.version(),
                about.validFrom(),
                ruleSet,
                parameters.stream().map(Parameter::of).toList());
    }

    private static String condition(Rule rule) {
        if (rule.when().equals(Condition.ALWAYS)) {
            return rule.patient().describe();
        }
        return rule.patient().equals(Condition.ALWAYS)
                ? rule.when().describe()
                : rule.patient().describe() + " and " + rule.when().describe();
    }
}
