package org.caresport.kit.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.caresport.kit.caller.CallerProvider;

/**
 * Somebody who works on one thing for a while, with many requests: that is one look, and one line in the access log for every ten
 * minutes of it. What is forgotten, by a restart or because many others look, is written once more, never once too few.
 */
@ApplicationScoped
public class LastingLook {

    static final Duration LASTS = Duration.ofMinutes(10);
    static final int MOST = 20_000;

    private final AccessLog accessLog;
    private final CallerProvider callers;
    private final TransactionSynchronizationRegistry transactions;
    private final Clock clock;
    private final Map<Look, Instant> looks = new LinkedHashMap<>(64, 0.75f, false) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Look, Instant> eldest) {
            return size() > MOST;
        }
    };

    LastingLook(
            AccessLog accessLog, CallerProvider callers, TransactionSynchronizationRegistry transactions, Clock clock) {
        this.accessLog = accessLog;
        this.callers = callers;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Look(String subject, String client, Access access) {}

    /** Writes the line, unless the caller's same look has one; in the transaction that touches the data. */
    public void record(Access access) {
        var caller = callers.current();
        var look = new Look(caller.subject(), caller.client(), access);
        var now = clock.instant();
        if (lasts(look, now)) {
            return;
        }
        accessLog.record(access);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    remember(look, now);
                }
            }
        });
    }

    private synchronized boolean lasts(Look look, Instant now) {
        var began = looks.get(look);
        return began != null && now.isBefore(began.plus(LASTS));
    }

    private synchronized void remember(Look look, Instant now) {
        looks.remove(look);
        looks.put(look, now);
    }
}
