package org.caresport.web.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A referral as its reader saw it a moment ago: a slider that moves asks many times a second, and that is one look at the person, not
 * twenty. Whoever reads keeps an own copy; after a minute it is gone.
 */
@ApplicationScoped
class Recent {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 500;

    private record Reader(String who, UUID referral) {}

    private record Seen(Looked looked, Instant at) {}

    private final Map<Reader, Seen> seen = new ConcurrentHashMap<>();
    private final Cases cases;
    private final Clock clock;

    Recent(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    Looked look(UUID id) {
        Instant now = clock.instant();
        seen.values().removeIf(one -> one.at().isBefore(now.minus(KEPT)));
        Reader reader = new Reader(cases.reader(), id);
        Seen known = seen.get(reader);
        if (known != null) {
            return known.looked();
        }
        Looked looked = cases.look(id);
        if (seen.size() < MOST) {
            seen.put(reader, new Seen(looked, now));
        }
        return looked;
    }
}
