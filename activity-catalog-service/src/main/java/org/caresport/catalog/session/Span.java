package org.caresport.catalog.session;

import java.time.Duration;
import java.time.Instant;
import org.caresport.kit.query.Query;

/** How far a question about sessions may reach. */
final class Span {

    static final Duration LONGEST = Duration.ofDays(92);

    private Span() {}

    /** The parameter {@code to}, or what is usual. */
    static Instant until(Query query, Instant from, Duration usual) {
        var until = query.time("to").orElse(from.plus(usual));
        if (!until.isAfter(from)) {
            throw Query.invalid("to", "must be later than from");
        }
        if (Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw Query.invalid("to", "must be at most 92 days after from");
        }
        return until;
    }
}
