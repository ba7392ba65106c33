package org.caresport.referral.intakedraft;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.caresport.referral.persistence.IntakeDrafts;

/** Erases the drafts that nobody goes on with. */
@ApplicationScoped
class DraftClock {

    private final IntakeDrafts drafts;
    private final Clock clock;
    private final Settings settings;

    DraftClock(IntakeDrafts drafts, Clock clock, Settings settings) {
        this.drafts = drafts;
        this.clock = clock;
        this.settings = settings;
    }

    @ConfigMapping(prefix = "caresport.intake-draft")
    interface Settings {

        /** How long a draft stays with which nobody goes on. */
        @WithDefault("30d")
        Duration keep();
    }

    @Scheduled(
            every = "${caresport.intake-draft-erasure.every:6h}",
            delayed = "2m",
            concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void erase() {
        drafts.eraseLeft(clock.instant().minus(settings.keep()));
    }
}
