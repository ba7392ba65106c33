package org.caresport.catalog.session;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.caresport.catalog.persistence.Activities;

/**
 * Plans further ahead as time passes, and announces the coming sessions when one of them is over. Safe with any number of
 * replicas: each activity is looked at again under its lock.
 */
@ApplicationScoped
class SessionPlanning {

    private static final int BATCH = 200;

    private final Activities activities;
    private final Clock clock;

    SessionPlanning(Activities activities, Clock clock) {
        this.activities = activities;
        this.clock = clock;
    }

    @Scheduled(every = "${caresport.catalog.session-planning-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void planAhead() {
        var now = clock.instant();
        for (var id : QuarkusTransaction.requiringNew().call(() -> activities.toRefresh(now, BATCH))) {
            try {
                QuarkusTransaction.requiringNew().run(() -> activities.refresh(id, now));
            } catch (RuntimeException e) {
                Log.warnf(e, "the sessions of activity %s could not be planned; the next round tries again", id);
            }
        }
    }
}
