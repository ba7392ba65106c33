package org.caresport.matching.rules;

/** The answer to a yes-or-no question is yes. */
public record IsTrue(FlagFact fact) implements OfOneFact {

    @Override
    public Truth test(Candidate candidate) {
        return fact.in(candidate);
    }

    @Override
    public String describe() {
        return fact.key();
    }
}
