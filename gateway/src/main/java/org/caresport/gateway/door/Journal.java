package org.caresport.gateway.door;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import org.caresport.gateway.problem.Problems;
import org.caresport.gateway.routing.RouteName;
import org.jboss.logging.Logger;

/**
 * One line a request, with the route's name and never its path or query: ids, postcodes and names stay out of logs.
 * Whatever the answer was, its request id is found here; what went wrong on our side is a warning.
 */
@ApplicationScoped
class Journal implements Handler<RoutingContext> {

    private static final Logger LOG = Logger.getLogger(Journal.class);
    private static final String LINE = "%s %s %d in %d ms, request %s";

    @Override
    public void handle(RoutingContext context) {
        long began = System.nanoTime();
        context.addEndHandler(
                done -> write(context.request(), context.request().method().name(), began));
        context.next();
    }

    /** What was turned away before it came in. Its method may be anything that somebody sent, and is not quoted. */
    static void turnedAway(HttpServerRequest request) {
        write(request, "(turned away)", System.nanoTime());
    }

    private static void write(HttpServerRequest request, String method, long began) {
        int status = request.response().getStatusCode();
        Logger.Level level = status >= 500 ? Logger.Level.WARN : Logger.Level.INFO;
        if (LOG.isEnabled(level)) {
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
            String id = request.response().headers().get(Problems.REQUEST_ID);
            LOG.logf(level, LINE, method, RouteName.current(), status, millis, id);
        }
    }
}
