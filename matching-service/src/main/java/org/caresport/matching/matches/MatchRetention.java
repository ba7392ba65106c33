package org.caresport.matching.matches;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.caresport.matching.persistence.Matches;

/** Forgets matches when nobody can act on them any more; the referral keeps what was offered. */
@ApplicationScoped
class MatchRetention {

    private final Matches matches;
    private final Clock clock;
    private final Settings settings;

    MatchRetention(Matches matches, Clock clock, Settings settings) {
        this.matches = matches;
        this.clock = clock;
        this.settings = settings;
    }

    @ConfigMapping(prefix = "caresport.matching.retention")
    interface Settings {

        @WithDefault("180d")
        Duration matches();
    }

    @Scheduled(every = "24h", delayed = "5m", identity = "forget-old-matches")
    @Transactional
    void forget() {
        var now = clock.instant();
        var forgotten = matches.forgetBefore(now.minus(settings.matches()), now);
        if (forgotten > 0) {
            Log.infof("forgot %d matches older than %s", forgotten, settings.matches());
        }
    }
}
