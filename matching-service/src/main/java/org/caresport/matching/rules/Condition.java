package org.caresport.matching.rules;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The declarative vocabulary of the rule files. Every condition answers in three values and can say itself in words. */
public sealed interface Condition {

    Condition ALWAYS = new All(List.of());

    Truth test(Candidate candidate);

    /**
     * What is left of it when the person is known: their part is answered, and folded into what is asked of programmes. The
     * answer for each programme stays the same; it only costs less.
     */
    Condition given(Candidate patient);

    /** Every fact it asks about. */
    Stream<Fact> facts();

    String describe();

    /** Decided already. */
    record Known(Truth truth) implements Condition {

        @Override
        public Truth test(Candidate candidate) {
            return truth;
        }

        @Override
        public Condition given(Candidate patient) {
            return this;
        }

        @Override
        public Stream<Fact> facts() {
            return Stream.empty();
        }

        @Override
        public String describe() {
            return truth.name().toLowerCase(Locale.ROOT);
        }
    }

    record All(List<Condition> parts) implements Condition {

        @Override
        public Truth test(Candidate candidate) {
            var answer = Truth.YES;
            for (var part : parts) {
                answer = answer.and(part.test(candidate));
                if (answer == Truth.NO) {
                    return answer;
                }
            }
            return answer;
        }

        @Override
        public Condition given(Candidate patient) {
            var left = parts.stream()
                    .map(part -> part.given(patient))
                    .filter(part -> !part.equals(new Known(Truth.YES)))
                    .toList();
            if (left.contains(new Known(Truth.NO))) {
                return new Known(Truth.NO);
            }
            return left.isEmpty() ? new Known(Truth.YES) : left.size() == 1 ? left.getFirst() : new All(left);
        }

        @Override
        public Stream<Fact> facts() {
            return parts.stream().flatMap(Condition::facts);
        }

        @Override
        public String describe() {
            return parts.isEmpty()
                    ? "always"
                    : parts.stream().map(Condition::describe).collect(joining(" and ", "(", ")"));
        }
    }

    record Any(List<Condition> parts) implements Condition {

        @Override
        public Truth test(Candidate candidate) {
            var answer = Truth.NO;
            for (var part : parts) {
                answer = answer.or(part.test(candidate));
                if (answer == Truth.YES) {
                    return answer;
                }
            }
            return answer;
        }

        @Override
        public Condition given(Candidate patient) {
            var left = parts.stream()
                    .map(part -> part.given(patient))
                    .filter(part -> !part.equals(new Known(Truth.NO)))
                    .toList();
            if (left.contains(new Known(Truth.YES))) {
                return new Known(Truth.YES);
            }
            return left.isEmpty() ? new Known(Truth.NO) : left.size() == 1 ? left.getFirst() : new Any(left);
        }

        @Override
        public Stream<Fact> facts() {
            return parts.stream().flatMap(Condition::facts);
        }

        @Override
        public String describe() {
            return parts.stream().map(Condition::describe).collect(joining(" or ", "(", ")"));
        }
    }

    record Not(Condition part) implements Condition {

        @Override
        public Truth test(Candidate candidate) {
            return part.test(candidate).not();
        }

        @Override
        public Condition given(Candidate patient) {
            return part.given(patient) instanceof Known(var truth)
                    ? new Known(truth.not())
                    : new Not(part.given(patient));
        }

        @Override
        public Stream<Fact> facts() {
            return part.facts();
        }

        @Override
        public String describe() {
            return "not " + part.describe();
        }
    }

    record Compare(NumberFact fact, Comparison comparison, Amount amount) implements Condition {

        @Override
        public Truth test(Candidate candidate) {
            var left = fact.in(candidate);
            var right = amount.in(candidate);
            return Double.isNaN(left) || Double.isNaN(right) ? Truth.UNKNOWN : Truth.of(comparison.holds(left, right));
        }

        @Override
        public Condition given(Candidate patient) {
            if (fact.aboutPatient() && amount instanceof NumberFact other && !other.aboutPatient()) {
                var value = fact.in(patient);
                return Double.isNaN(value)
                        ? new Known(Truth.UNKNOWN)
                        : new Compare(other, comparison.turnedRound(), new Amount.Fixed(value));
            }
            if (!fact.aboutPatient() && amount instanceof NumberFact other && other.aboutPatient()) {
                var value = other.in(patient);
                return Double.isNaN(value)
                        ? new Known(Truth.UNKNOWN)
                        : new Compare(fact, comparison, new Amount.Fixed(value));
            }
            return fact.aboutPatient() ? new Known(test(patient)) : this;
        }

        @Override
        public Stream<Fact> facts() {
            return amount instanceof NumberFact other ? Stream.of(fact, other) : Stream.of(fact);
        }

        @Override
        public String describe() {
            return fact.key() + " " + comparison.words() + " " + amount.describe();
        }
    }

    /** At least one of these codes. */
    record AnyOf(SetFact fact, Set<String> codes) implements Condition {

        @Override
        public Truth test(Candidate candidate) {
            var found = fact.in(candidate);
            return found == null ? Truth.UNKNOWN : Truth.of(Sets.meet(found, codes));
        }

        @Override
        public Condition given(Candidate patient) {
            return fact.aboutPatient() ? new Known(test(patient)) : this;
        }

        @Override
        public Stream<Fact> facts() {
            return Stream.of(fact);
        }

        @Override
        public String describe() {
            return fact.key() + " any of " + new TreeSet<>(codes);
        }
    }

    /** Two sets of codes have something in common. */
    record Shares(SetFact fact, SetFact with) implements Condition {

        @Override
        public Truth test(Candidate candidate) {
            var left = fact.in(candidate);
            var right = with.in(candidate);
            return left == null || right == null ? Truth.UNKNOWN : Truth.of(Sets.meet(left, right));
        }

        @Override
        public Condition given(Candidate patient) {
            if (fact.aboutPatient() == with.aboutPatient()) {
                return fact.aboutPatient() ? new Known(test(patient)) : this;
            }
            var codes = (fact.aboutPatient() ? fact : with).in(patient);
            return codes == null ? new Known(Truth.UNKNOWN) : new AnyOf(fact.aboutPatient() ? with : fact, codes);
        }

        @Override
        public Stream<Fact> facts() {
            return Stream.of(fact, with);
        }

        @Override
        public String describe() {
            return fact.key() + " shares something with " + with.key();
        }
    }

    /** All codes of the one are among those of the other; no codes are always among them, even among unknown ones. */
    record AllIn(SetFact fact, SetFact in) implements Condition {

        @Override
        public Truth test(Candidate candidate) {
            var wanted = fact.in(candidate);
            if (wanted != null && wanted.isEmpty()) {
                return Truth.YES;
            }
            var offered = in.in(candidate);
            return wanted == null || offered == null ? Truth.UNKNOWN : Truth.of(offered.containsAll(wanted));
        }

        @Override
        public Condition given(Candidate patient) {
            var wanted = fact.aboutPatient() ? fact.in(patient) : Set.of("not known yet");
            if (wanted == null) {
                return new Known(Truth.UNKNOWN);
            }
            return wanted.isEmpty() ? new Known(Truth.YES) : this;
        }

        @Override
        public Stream<Fact> facts() {
            return Stream.of(fact, in);
        }

        @Override
        public String describe() {
            return fact.key() + " all in " + in.key();
        }
    }

    /** No codes at all. */
    record IsEmpty(SetFact fact) implements Condition {

        @Override
        public Truth test(Candidate candidate) {
            var found = fact.in(candidate);
            return found == null ? Truth.UNKNOWN : Truth.of(found.isEmpty());
        }

        @Override
        public Condition given(Candidate patient) {
            return fact.aboutPatient() ? new Known(test(patient)) : this;
        }

        @Override
        public Stream<Fact> facts() {
            return Stream.of(fact);
        }

        @Override
        public String describe() {
            return fact.key() + " is empty";
        }
    }

    record IsTrue(FlagFact fact) implements Condition {

        @Override
        public Truth test(Candidate candidate) {
            return fact.in(candidate);
        }

        @Override
        public Condition given(Candidate patient) {
            return fact.aboutPatient() ? new Known(test(patient)) : this;
        }

        @Override
        public Stream<Fact> facts() {
            return Stream.of(fact);
        }

        @Override
        public String describe() {
            return fact.key();
        }
    }
}
