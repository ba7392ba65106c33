package org.caresport.matching.rules;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Asks about a set of codes, or about how two sets of codes relate. */
public sealed interface AboutCodes extends Condition {

    /** At least one of these codes. One that is known is a yes, whatever else is not known. */
    record AnyOf(SetFact fact, Set<String> codes) implements AboutCodes, OfOneFact {

        @Override
        public Truth test(Candidate candidate) {
            var found = fact.in(candidate);
            if (found == null) {
                return Truth.UNKNOWN;
            }
            if (Sets.meet(found, codes)) {
                return Truth.YES;
            }
            return fact.isWhole(candidate) ? Truth.NO : Truth.UNKNOWN;
        }

        @Override
        public String describe() {
            return fact.key() + " any of " + new TreeSet<>(codes);
        }
    }

    /** No codes at all. */
    record IsEmpty(SetFact fact) implements AboutCodes, OfOneFact {

        @Override
        public Truth test(Candidate candidate) {
            var found = fact.in(candidate);
            return found == null ? Truth.UNKNOWN : Truth.of(found.isEmpty());
        }

        @Override
        public String describe() {
            return fact.key() + " is empty";
        }
    }

    /** Two sets of codes have something in common. */
    record Shares(SetFact fact, SetFact with) implements AboutCodes {

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
    record AllIn(SetFact fact, SetFact in) implements AboutCodes {

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
}
