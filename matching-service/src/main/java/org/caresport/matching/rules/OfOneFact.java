package org.caresport.matching.rules;

import java.util.stream.Stream;

/** Asks about one fact, which is either the person's or the programme's: there is nothing to fold. */
sealed interface OfOneFact extends Condition permits AboutCodes.AnyOf, AboutCodes.IsEmpty, IsTrue {

    Fact fact();

    @Override
    default Condition given(Candidate patient) {
        return fact().aboutPatient() ? new Known(test(patient)) : this;
    }

    @Override
    default Stream<Fact> facts() {
        return Stream.of(fact());
    }
}
