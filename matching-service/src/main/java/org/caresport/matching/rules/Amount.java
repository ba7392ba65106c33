package org.caresport.matching.rules;

/** One side of a comparison: another fact, or a threshold from the rule file. */
public sealed interface Amount permits NumberFact, Amount.Fixed {

    /** {@code NaN} when not known. */
    double in(Candidate candidate);

    String describe();

    record Fixed(double value) implements Amount {

        @Override
        public double in(Candidate candidate) {
            return value;
        }

        @Override
        public String describe() {
            return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
        }
    }
}
