package org.caresport.kit.problem;

import org.caresport.kit.code.Codes;

/**
 * A kind of refusal: an enum's constant, so that all there are can be counted. Each is declared, with its page, in {@code
 * src/main/contracts/problems} of the module whose it is; a test of each module holds the two against each other.
 */
public interface ProblemType {

    /** The enum constant's own. */
    String name();

    /** One type has one status. */
    int status();

    /** The same each time, in English; what is special to one refusal is told in its detail. */
    String title();

    /** The last part of the type's URI, the name of its page: {@code move-not-allowed}. */
    default String slug() {
        return Codes.of((Enum<?>) this);
    }
}
