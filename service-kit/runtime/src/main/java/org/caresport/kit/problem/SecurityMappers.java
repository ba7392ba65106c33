package org.caresport.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import io.quarkus.logging.Log;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.VertxException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import org.caresport.kit.failure.Causes;
import org.caresport.kit.log.Kinds;

/**
 * What the framework refuses before a resource is reached, in our shape; it maps each of these classes itself otherwise. Who
 * may not is refused in {@code access}, where it is logged, too.
 */
final class SecurityMappers {

    private SecurityMappers() {}

    @Provider
    @Priority(Priorities.USER - 100)
    public static class OfNobody extends RefusalMapper<UnauthorizedException> {
        @Override
        protected Problem problem(UnauthorizedException refusal) {
            return StatusProblems.of(401);
        }
    }

    @Provider
    @Priority(Priorities.USER - 100)
    public static class OfBadToken extends RefusalMapper<AuthenticationFailedException> {
        @Override
        protected Problem problem(AuthenticationFailedException refusal) {
            if (isUnanswered(refusal)) {
                return unchecked(refusal);
            }
            return Problem.of(
                            KitProblem.UNAUTHORIZED,
                            "It has expired, or was not issued for this API. Get a new one and send the request again.")
                    .header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        }
    }

    @Provider
    @Priority(Priorities.USER - 100)
    public static class OfNoKeys extends RefusalMapper<OIDCException> {
        @Override
        protected Problem problem(OIDCException failure) {
            return unchecked(failure);
        }
    }

    /** The identity provider did not answer, as opposed to: it did, and the token is no good. */
    private static boolean isUnanswered(Throwable failure) {
        return Causes.of(failure).anyMatch(cause -> switch (cause) {
            case OIDCException _, VertxException _ -> true;
            case JacksonException _ -> false; // an IOException, too: the token holds no JSON
            case IOException _ -> true;
            default -> false;
        });
    }

    private static Problem unchecked(Exception failure) {
        Log.warnf("a token could not be checked: %s", Kinds.of(failure));
        return Problem.of(
                        KitProblem.SERVICE_UNAVAILABLE,
                        "The keys of the identity provider can't be fetched, so the token can't be checked. It may be fine:"
                                + " send the same request again after the time in Retry-After.")
                .header("Retry-After", "5");
    }
}
