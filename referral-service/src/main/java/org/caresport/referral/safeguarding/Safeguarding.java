package org.caresport.referral.safeguarding;

import java.time.Instant;
import java.util.List;

/**
 * Whether there are signs that a patient is not safe, for instance with who speaks for them. Only the broker who has the case
 * knows.
 *
 * @param lines in order of time, each raising or lifting the flag
 */
public record Safeguarding(List<SafeguardingLine> lines) {

    public Safeguarding {
        lines = List.copyOf(lines);
    }

    /** @param by the broker's login */
    public record SafeguardingLine(boolean raised, String note, String by, Instant at) {}

    public boolean raised() {
        return !lines.isEmpty() && lines.getLast().raised();
    }
}
