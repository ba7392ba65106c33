package org.caresport.kit.problem;

import io.quarkus.logging.Log;
import jakarta.annotation.Priority;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.caresport.kit.failure.Causes;
import org.caresport.kit.log.Kinds;

/** Everything nobody else maps: a lost race, text the database refuses, a database that is away, and our own faults. */
@Provider
@Priority(Priorities.USER - 100)
public class FailureMapper extends RefusalMapper<Exception> {

    /** What was to be unique has just been added by somebody else. */
    private static final String TAKEN = "23505";

    @Override
    protected Problem problem(Exception failure) {
        if (failure instanceof WebApplicationException web) {
            return StatusProblems.of(web.getResponse().getStatus());
        }
        return Causes.find(failure, Problem.class)
                .or(() -> Causes.find(failure, OptimisticLockException.class).map(_ -> lostRace()))
                .or(() -> Causes.find(failure, SQLException.class).flatMap(FailureMapper::ofDatabase))
                .or(() -> Causes.find(failure, RollbackException.class).flatMap(FailureMapper::ofCommit))
                .orElseGet(() -> fault(failure));
    }

    private static Problem lostRace() {
        return Problem.of(
                KitProblem.CONFLICT,
                "Read it again, look at what has changed, and repeat your change if it still makes sense.");
    }

    /** Class 22: the data itself; a sender that repeats it would repeat it for ever. */
    private static Optional<Problem> ofDatabase(SQLException e) {
        var state = e.getSQLState();
        if (state == null || Stream.of("08", "53", "57").anyMatch(state::startsWith)) {
            Log.warnf("the database is not available (%s)", state);
            return Optional.of(away());
        }
        if (state.startsWith("22")) {
            return Optional.of(Problem.of(
                    KitProblem.UNPROCESSABLE,
                    "A number is out of range or a text holds a character that cannot be stored. Correct it first."));
        }
        return state.startsWith("40") || state.equals(TAKEN) ? Optional.of(lostRace()) : Optional.empty();
    }

    /** Nothing was wrong with what was to be committed: its connection was lost by then. */
    private static Optional<Problem> ofCommit(RollbackException commit) {
        if (commit.getCause() != null) {
            return Optional.empty();
        }
        Log.warn("the database is not available (lost before the commit)");
        return Optional.of(away());
    }

    /** It may have been stored after all, when only the answer to the commit was lost: that is why it is to be sent again. */
    private static Problem away() {
        return Problem.of(
                        KitProblem.SERVICE_UNAVAILABLE,
                        "Send the same request again after the time in Retry-After, with its Idempotency-Key if it had one.")
                .header("Retry-After", "5");
    }

    private static Problem fault(Exception failure) {
        Log.errorf("a request failed: %s", Kinds.of(failure));
        return StatusProblems.of(500);
    }
}
