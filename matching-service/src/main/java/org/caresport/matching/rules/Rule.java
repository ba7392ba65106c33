package org.caresport.matching.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caresport.matching.domain.Finding;
import org.caresport.matching.domain.Suitability;
import org.caresport.matching.domain.Text;
import org.jspecify.annotations.Nullable;

/** One rule of the rule set: about whom it is, when it fires, and what it then says. */
public sealed interface Rule {

    About about();

    /** The part that the person alone decides. */
    Condition patient();

    /** The part that differs per programme. */
    Condition when();

    /** Whether no programme can change what it says once it is known whether it fires. */
    boolean saysTheSameOfAll();

    /** What the rule says once its condition has been weighed, if anything. */
    Optional<Finding> say(Truth truth, Candidate candidate);

    /** Where a rule comes from and who may change it. */
    record About(String id, Kind kind, Text text, String source, String owner, String version, LocalDate validFrom) {}

    /**
     * What a hard rule says when its input is missing.
     *
     * @param coveredBy a condition under which the missing input has been answered otherwise (a recent clearance); the
     *     rule is then still listed, never silent
     */
    record Missing(Text text, @Nullable Condition coveredBy) {}

    /**
     * What lifts a rule that asks for a clinician: a word that names it. It is then still listed, never silent.
     *
     * @param text what is said of the rule then, whether it fired or its input was missing
     * @param days how long a word counts that names no end
     * @param source where that number comes from
     */
    record Clearable(Text text, int days, String source) {}

    /** A rule about suitability: a medical stop, a hard filter, a clearance, a question or advice. */
    record Verdict(
            About about,
            Condition patient,
            Condition when,
            @Nullable Missing missing,
            @Nullable Clearable clearable) implements Rule {

        /** A clearance that covers missing input is the person's, too. */
        @Override
        public boolean saysTheSameOfAll() {
            return true;
        }

        @Override
        public Optional<Finding> say(Truth truth, Candidate candidate) {
            return switch (truth) {
                case NO -> Optional.empty();
                case YES -> Optional.of(cleared(candidate).orElseGet(() -> fired(candidate)));
                case UNKNOWN ->
                    missing == null
                            ? Optional.empty()
                            : Optional.of(cleared(candidate).orElseGet(() -> open(missing, candidate)));
            };
        }

        /** The measurements of the person that are too high for this rule when it fires. */
        public Set<NumberFact> measurements() {
            return Stream.of(patient, when).flatMap(Verdict::tooHigh).collect(Collectors.toSet());
        }

        /**
         * What it says of a programme that somebody is in already, where a clinician has to answer before they go on. That the
         * programme does not tell what the rule is about is no pass; that the person does not, is for the broker to find out.
         */
        public Optional<Finding> stop(Candidate candidate) {
            var stopsWhoTakesPart =
                    about.kind() == Kind.CLEARANCE || about.kind() == Kind.HARD_FILTER && clearable != null;
            if (!stopsWhoTakesPart) {
                return Optional.empty();
            }
            var truth = new Combination.All(List.of(patient, when)).test(candidate);
            var fires = truth == Truth.YES || truth == Truth.UNKNOWN && isForSure(candidate);
            return fires
                    ? say(truth, candidate).filter(finding -> finding.suitability() != Suitability.SUITABLE)
                    : Optional.empty();
        }

        /** Whether it is about this person, whatever is not known of the programme. */
        private boolean isForSure(Candidate candidate) {
            return about.kind() == Kind.HARD_FILTER
                    && !patient.equals(Condition.ALWAYS)
                    && patient.test(candidate) == Truth.YES;
        }

        private static Stream<NumberFact> tooHigh(Condition condition) {
            return switch (condition) {
                // turned round, it says that they are not too high
                case Combination.Not _ -> Stream.empty();
                case Combination combination -> combination.parts().stream().flatMap(Verdict::tooHigh);
                case Compare compare -> compare.saysTooHigh() ? Stream.of(compare.fact()) : Stream.empty();
                case AboutCodes _, IsTrue _, Known _ -> Stream.empty();
            };
        }

        private Optional<Finding> cleared(Candidate candidate) {
            if (clearable == null) {
                return Optional.empty();
            }
            var lifts = candidate
                    .patient()
                    .clearances()
                    .lift(about.id(), candidate.today(), clearable.days(), measured(candidate));
            return lifts ? Optional.of(finding(Suitability.SUITABLE, clearable.text())) : Optional.empty();
        }

        private Finding fired(Candidate candidate) {
            var measured = measured(candidate);
            return Finding.fired(
                    about.id(),
                    about.kind().answer(),
                    Double.isNaN(measured) ? null : measured,
                    about.text(),
                    about.source());
        }

        /** {@code NaN} when the rule looks at no measurement, at several, or at one that is not known. */
        private double measured(Candidate candidate) {
            var facts = measurements();
            return facts.size() == 1 ? facts.iterator().next().in(candidate) : Double.NaN;
        }

        private Finding open(Missing missing, Candidate candidate) {
            var covered = missing.coveredBy() != null && missing.coveredBy().test(candidate) == Truth.YES;
            return finding(covered ? Suitability.SUITABLE : Suitability.INSUFFICIENT_DATA, missing.text());
        }

        private Finding finding(Suitability answer, Text text) {
            return Finding.about(about.id(), answer, text, about.source());
        }
    }

    /** A rule that adds to the score, or takes from it; what is not known adds nothing. */
    record Score(About about, Condition patient, Condition when, Points points) implements Rule {

        @Override
        public boolean saysTheSameOfAll() {
            return points.settledByPatient();
        }

        @Override
        public Optional<Finding> say(Truth truth, Candidate candidate) {
            var contribution = truth == Truth.YES ? points.of(candidate) : 0;
            return contribution == 0
                    ? Optional.empty()
                    : Optional.of(Finding.points(about.id(), contribution, about.text(), about.source()));
        }
    }
}
