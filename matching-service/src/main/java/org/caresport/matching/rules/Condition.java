package org.caresport.matching.rules;

import java.util.List;
import java.util.stream.Stream;

/** The declarative vocabulary of the rule files. Every condition answers in three values and can say itself in words. */
public sealed interface Condition permits Known, Combination, Compare, AboutCodes, OfOneFact {

    Condition ALWAYS = new Combination.All(List.of());

    Truth test(Candidate candidate);

    /**
     * What is left of it when the person is known: their part is answered, and folded into what is asked of programmes. The
     * answer for each programme stays the same; it only costs less.
     */
    Condition given(Candidate patient);

    /** Every fact it asks about. */
    Stream<Fact> facts();

    String describe();
}
