package org.caresport.referral.accesslog;

import java.util.Set;
import org.caresport.kit.caller.Caller;

/**
 * Which lines of the log somebody may read: all that are about them, or those that belong to a municipality or organisation
 * of theirs.
 */
record Sight(boolean isWhole, Set<String> municipalities, String organisation) {

    static final Sight OF_ONESELF = new Sight(true, Set.of(), "");

    static Sight of(Caller officer) {
        return new Sight(false, officer.municipalities(), officer.organisation());
    }
}
