package org.caresport.matching.rulefile;

/** A rule set that can't be trusted: the service refuses to start with it, and says which file and rule is meant. */
public final class RuleFileException extends RuntimeException {

    RuleFileException(String where, String what) {
        super(where + ": " + what);
    }
}
