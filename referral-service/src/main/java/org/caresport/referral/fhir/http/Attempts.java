package org.caresport.referral.fhir.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Callable;
import org.caresport.kit.failure.Causes;

/**
 * Runs a transaction, and runs it again when it lost a race: two senders that add the same thing at once collide on a unique
 * key, and the second one then finds what the first one added; or both move one referral.
 */
@ApplicationScoped
public class Attempts {

    private static final int MOST = 5;

    /** Unique violation, serialization failure, deadlock. */
    private static final Set<String> LOST_RACES = Set.of("23505", "40001", "40P01");

    public <T> T inTransaction(Callable<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(work);
            } catch (RuntimeException failure) {
                if (attempt == MOST || !isLostRace(failure)) {
                    throw failure;
                }
            }
        }
    }

    private static boolean isLostRace(Throwable failure) {
        return Causes.of(failure)
                .anyMatch(cause -> cause instanceof OptimisticLockException
                        || cause instanceof SQLException sql
                                && sql.getSQLState() != null
                                && LOST_RACES.contains(sql.getSQLState()));
    }
}
