package org.caresport.gateway.door;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import org.caresport.gateway.problem.Problems;
import org.caresport.gateway.routing.RouteName;
import org.jboss.logging.Logger;

/**
 * One line a request, with the route's name and never its path or query: ids, postcodes and names stay out of logs.
 * What went wrong on our side is a warning; the rest is told when this category is set to INFO.
 */
@ApplicationScoped
class Journal implements Handler<RoutingContext> {

    private static final Logger LOG = Logger.getLogger(Journal.class);
    private static final String LINE = "%s %s %d in %d ms, request %s";

    @Override
    public void handle(RoutingContext context) {
        long began = System.nanoTime();
        context.addEndHandler(done -> write(context, began));
        context.next();
    }

    private static void write(RoutingContext context, long began) {
        int status = context.response().getStatusCode();
        Logger.Level level = status >= 500 ? Logger.Level.WARN : Logger.Level.INFO;
        if (LOG.isEnabled(level)) {
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
            String id = context.response().headers().get(Problems.REQUEST_ID);
            LOG.logf(level, LINE, context.request().method(), RouteName.current(), status, millis, id);
        }
    }
}
