package org.caresport.matching.rules;

import java.util.Locale;
import java.util.stream.Stream;

/** Decided already. */
public record Known(Truth truth) implements Condition {

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
