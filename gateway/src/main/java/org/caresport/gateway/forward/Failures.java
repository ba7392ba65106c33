package org.caresport.gateway.forward;

import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import org.caresport.gateway.problem.Problem;
import org.caresport.gateway.problem.ProblemType;
import org.caresport.kit.log.Kinds;
import org.jboss.logging.Logger;

/** What it means for the caller that one service could not be asked. */
final class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);
    private static final int WHEN_BACK = 5;
    private static final int WHEN_QUIETER = 1;

    private final String service;
    private final Duration patience;

    Failures(String service, Duration patience) {
        this.service = service;
        this.patience = patience;
    }

    Problem explain(Throwable failure) {
        return switch (failure) {
            case HttpClosedException broken -> brokenOff();
            case StreamResetException broken -> brokenOff();
            case ClosedChannelException broken -> brokenOff();
            case SocketException broken when isBrokenConnection(broken) -> brokenOff();
            case IOException unreachable -> {
                LOG.warnf("service %s can't be reached: %s", service, Kinds.named(unreachable));
                yield named(
                                ProblemType.SERVICE_UNAVAILABLE,
                                "The service '" + service + "' can't be reached. The others work on; try again later.")
                        .retryAfter(WHEN_BACK);
            }
            default -> {
                LOG.errorf(failure, "asking service %s failed unexpectedly", service);
                yield named(ProblemType.INTERNAL_ERROR, "The service '" + service + "' could not be asked.");
            }
        };
    }

    /** Whether the connection went before there was an answer, as one that is reused may. */
    static boolean isBrokenConnection(Throwable failure) {
        return failure instanceof HttpClosedException
                || failure instanceof ClosedChannelException
                || failure instanceof SocketException && !(failure instanceof ConnectException);
    }

    Problem noPlace() {
        return named(
                        ProblemType.TOO_BUSY,
                        "The service '" + service + "' has more requests waiting than it can serve. Try again in a"
                                + " second, then wait longer each time.")
                .retryAfter(WHEN_QUIETER);
    }

    Problem noPlaceInTime() {
        return named(
                        ProblemType.TOO_BUSY,
                        "The service '" + service + "' had no place for this within " + patience.toMillis()
                                + " ms. It was not carried out.")
                .retryAfter(WHEN_QUIETER);
    }

    Problem late() {
        return named(
                ProblemType.TIMEOUT,
                "The service '" + service + "' did not answer within " + patience.toMillis()
                        + " ms. It may or may not have done what was asked: repeat with the same Idempotency-Key.");
    }

    /** It would stand in the place of one that ends. */
    Problem noStream() {
        return named(
                ProblemType.BAD_REQUEST,
                "This is an event stream of a page. Ask for it by HTTP/1.1 with 'Accept: text/event-stream'.");
    }

    private Problem brokenOff() {
        LOG.warnf("service %s broke off before it answered", service);
        return named(
                        ProblemType.SERVICE_UNAVAILABLE,
                        "The service '" + service + "' broke off before it answered. It may or may not have done what"
                                + " was asked: repeat with the same Idempotency-Key.")
                .retryAfter(WHEN_BACK);
    }

    private Problem named(ProblemType type, String detail) {
        return Problem.of(type, detail).with("service", service);
    }
}
