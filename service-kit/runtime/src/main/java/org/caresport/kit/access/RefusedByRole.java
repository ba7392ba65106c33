package org.caresport.kit.access;

import io.quarkus.logging.Log;
import io.quarkus.security.ForbiddenException;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Objects;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.problem.Problem;
import org.caresport.kit.problem.ProblemPages;
import org.jboss.resteasy.reactive.server.spi.AsyncExceptionMapperContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveAsyncExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * A caller whose role does not allow what they asked for. If it was about a person, it is logged with what they tried
 * before they hear that they may not: on a worker thread, because roles are checked where no database may be waited for.
 */
@Provider
@Priority(Priorities.USER - 100)
public class RefusedByRole
        implements ResteasyReactiveAsyncExceptionMapper<ForbiddenException>, ExceptionMapper<ForbiddenException> {

    private final Denials denials;
    private final CallerProvider callers;
    private final ProblemPages pages;
    private final Vertx vertx;

    @Context
    @Nullable
    ResourceInfo resource;

    @Context
    @Nullable
    UriInfo uri;

    RefusedByRole(Denials denials, CallerProvider callers, ProblemPages pages, Vertx vertx) {
        this.denials = denials;
        this.callers = callers;
        this.pages = pages;
        this.vertx = vertx;
    }

    @Override
    public void asyncResponse(ForbiddenException refusal, AsyncExceptionMapperContext request) {
        request.setResponse(pages.toResponse(Problem.forbidden()));
        var method = resource == null ? null : resource.getResourceMethod();
        AttemptedAccess.at(method, Objects.requireNonNull(uri)).ifPresent(attempt -> log(attempt, request));
    }

    private void log(Access attempt, AsyncExceptionMapperContext request) {
        var by = callers.current();
        request.suspend();
        vertx.executeBlocking(
                        () -> {
                            denials.recordUnseen(attempt, by);
                            return by;
                        },
                        false)
                .onComplete(done -> {
                    if (done.failed()) {
                        // it is refused all the same; that it could not be written down is for who runs the service
                        Log.errorf(
                                "a refused attempt could not be logged: %s",
                                done.cause().getClass().getName());
                    }
                    request.resume();
                });
    }
}
