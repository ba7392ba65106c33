package org.caresport.kit.consume;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RetriableException;
import org.caresport.kit.event.CannotHandle;
import org.caresport.kit.event.TransientFailure;
import org.caresport.kit.failure.Causes;

/** What to do with an event whose handling failed. */
enum Failure {
    /** It can never succeed: dead letter. */
    HOPELESS,
    /** The world is out of order, not the event: try until it works. */
    PASSING,
    /** Perhaps a fault of ours: try a few times, then dead letter. */
    UNCLEAR;

    static final int TRIES = 5;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    static Failure of(Throwable thrown) {
        if (Causes.of(thrown).anyMatch(CannotHandle.class::isInstance)) {
            return HOPELESS;
        }
        return Causes.of(thrown).anyMatch(Failure::passes) ? PASSING : UNCLEAR;
    }

    /** How long to wait before try number {@code tries + 1}: doubling, capped. */
    static Duration pauseAfter(int tries) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private static boolean passes(Throwable e) {
        return switch (e) {
            case TransientFailure _, RetriableException _ -> true;
            case OptimisticLockException _, PessimisticLockException _, LockTimeoutException _ -> true;
            case SQLTransientException _, SQLRecoverableException _ -> true;
            case SQLException sql -> sql.getSQLState() == null || passes(sql.getSQLState());
            case jakarta.transaction.RollbackException _ -> e.getCause() == null;
            default -> e.getClass().getName().equals("org.hibernate.StaleObjectStateException");
        };
    }

    /** Connection lost (08), rolled back for concurrency (40), out of resources (53), shut down (57), lock not got (55). */
    private static boolean passes(String state) {
        return Stream.of("08", "40", "53", "55", "57").anyMatch(state::startsWith);
    }
}
