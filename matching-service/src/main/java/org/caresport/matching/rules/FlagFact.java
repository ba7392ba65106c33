package org.caresport.matching.rules;

import java.util.function.Function;

/** The yes-or-no facts a rule can ask about. */
public enum FlagFact implements Fact {
    PATIENT_MUNICIPAL_PASS("patient.municipalPass", FlagFact::hasPass),
    PROGRAMME_WAITING_LIST(
            "programme.waitingList", c -> Truth.of(c.programme().capacity().waitingList())),
    PROGRAMME_MUNICIPAL_PASS(
            "programme.acceptsMunicipalPass",
            c -> Truth.of(c.programme().price().municipalPass()));

    private final String key;
    private final Function<Candidate, Truth> reading;

    FlagFact(String key, Function<Candidate, Truth> reading) {
        this.key = key;
        this.reading = reading;
    }

    @Override
    public String key() {
        return key;
    }

    public Truth in(Candidate candidate) {
        return reading.apply(candidate);
    }

    private static Truth hasPass(Candidate c) {
        var budget = c.patient().budget();
        var pass = budget == null ? null : budget.municipalPass();
        return pass == null ? Truth.UNKNOWN : Truth.of(pass);
    }
}
