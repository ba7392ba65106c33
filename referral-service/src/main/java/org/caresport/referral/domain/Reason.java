package org.caresport.referral.domain;

import java.util.Set;
import org.caresport.kit.code.Codes;

/** Why something was refused or stopped: a code to count, and a text to understand. Neither is ever empty. */
public record Reason(String code, String text) {

    /** However it is said: by a broker or a doctor who takes the referral back, by a club, or of a measure that is missing. */
    private static final Set<String> DEATHS = Set.of(Codes.of(CancellationReason.DECEASED), "died");

    public Reason {
        if (code.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("a reason has a code and a text");
        }
    }

    /** Whether the patient has died: nobody writes to them any more, and nothing is asked of them. */
    public boolean tellsOfDeath() {
        return DEATHS.contains(code);
    }
}
