package org.caresport.gateway.forward;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.caresport.gateway.config.GatewayConfig;
import org.caresport.gateway.problem.Problem;
import org.caresport.gateway.problem.ProblemType;

/** Turns away a body that says it is too large before a byte of it is read; {@link CountedBody} does the liars. */
@ApplicationScoped
public class BodyLimit implements Handler<RoutingContext> {

    private final long limit;

    BodyLimit(GatewayConfig config) {
        this.limit = config.limits().body().asLongValue();
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (declaredLength(request) > limit) {
            context.fail(tooLarge(limit).refused());
            return;
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            context.response().writeContinue();
        }
        context.next();
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length); // the HTTP decoder let only a number through
    }

    static Problem tooLarge(long limit) {
        return Problem.of(ProblemType.BODY_TOO_LARGE, "A body may have " + limit + " bytes. Send it in smaller parts.")
                .with("limit", limit);
    }
}
