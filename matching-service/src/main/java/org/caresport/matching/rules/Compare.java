package org.caresport.matching.rules;

import java.util.stream.Stream;

/** A number is on one side of a threshold, or of another number. */
public record Compare(NumberFact fact, Comparison comparison, Amount amount) implements Condition {

    @Override
    public Truth test(Candidate candidate) {
        var left = fact.in(candidate);
        var right = amount.in(candidate);
        return Double.isNaN(left) || Double.isNaN(right) ? Truth.UNKNOWN : Truth.of(comparison.holds(left, right));
    }

    @Override
    public Condition given(Candidate patient) {
        if (amount instanceof NumberFact other && fact.aboutPatient() != other.aboutPatient()) {
            return fact.aboutPatient()
                    ? programmes(other, comparison.turnedRound(), fact.in(patient))
                    : programmes(fact, comparison, other.in(patient));
        }
        return fact.aboutPatient() ? new Known(test(patient)) : this;
    }

    /** What is left to ask of programmes once the person's number is known. */
    private static Condition programmes(NumberFact fact, Comparison comparison, double patients) {
        return Double.isNaN(patients)
                ? new Known(Truth.UNKNOWN)
                : new Compare(fact, comparison, new Amount.Fixed(patients));
    }

    @Override
    public Stream<Fact> facts() {
        return amount instanceof NumberFact other ? Stream.of(fact, other) : Stream.of(fact);
    }

    /** Whether it means that a measurement of the person is too high. */
    boolean saysTooHigh() {
        return fact.isMeasurement() && comparison.isUpwards();
    }

    @Override
    public String describe() {
        return fact.key() + " " + comparison.words() + " " + amount.describe();
    }
}
