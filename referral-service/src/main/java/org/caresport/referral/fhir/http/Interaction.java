package org.caresport.referral.fhir.http;

/** What is done to a resource, by its letter in a SMART v2 scope. */
public enum Interaction {
    CREATE('c'),
    READ('r'),
    UPDATE('u'),
    SEARCH('s');

    private final char letter;

    Interaction(char letter) {
        this.letter = letter;
    }

    char letter() {
        return letter;
    }
}
