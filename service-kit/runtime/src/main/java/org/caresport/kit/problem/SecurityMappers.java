package org.caresport.kit.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;

/** What the framework refuses before a resource is reached, in our shape; it maps each of these classes itself otherwise. */
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
            return Problem.of(
                            401,
                            "unauthorized",
                            "The access token is not valid",
                            "It has expired, or was not issued for this API. Get a new one and send the request again.")
                    .header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        }
    }

    @Provider
    @Priority(Priorities.USER - 100)
    public static class OfWrongRole extends RefusalMapper<ForbiddenException> {
        @Override
        protected Problem problem(ForbiddenException refusal) {
            return StatusProblems.of(403);
        }
    }
}
