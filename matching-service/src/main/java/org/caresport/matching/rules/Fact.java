package org.caresport.matching.rules;

/** Something a rule can ask about, by the name it has in a rule file ({@code patient.age}). */
public sealed interface Fact permits NumberFact, SetFact, FlagFact {

    String key();

    /** Whether the person alone decides it, so that it need not be asked again for every programme. */
    default boolean aboutPatient() {
        return key().startsWith("patient.");
    }
}
