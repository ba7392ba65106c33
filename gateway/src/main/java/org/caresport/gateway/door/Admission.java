package org.caresport.gateway.door;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.caresport.gateway.config.GatewayConfig;
import org.caresport.gateway.problem.Problem;
import org.caresport.gateway.problem.ProblemType;

/** Lets in as many requests as can be served well; the others hear at once that they should come back. */
@ApplicationScoped
class Admission implements Handler<RoutingContext> {

    private final AtomicInteger inside = new AtomicInteger();
    private final int most;
    private final Connections connections;
    private final Counter turnedAway;

    Admission(GatewayConfig config, Connections connections, MeterRegistry meters) {
        this.most = config.limits().concurrentRequests();
        this.connections = connections;
        this.turnedAway = meters.counter("gateway.requests.turned.away");
        meters.gauge("gateway.requests.inside", inside);
    }

    @Override
    public void handle(RoutingContext context) {
        boolean admitted = inside.incrementAndGet() <= most;
        context.addEndHandler(done -> leave(context));
        if (admitted) {
            context.next();
        } else {
            turnedAway.increment();
            context.fail(Problem.of(
                            ProblemType.TOO_BUSY,
                            "The gateway serves " + most + " requests at once and all places are taken. Try again in a"
                                    + " second, then wait longer each time.")
                    .retryAfter(1)
                    .refused());
        }
    }

    private void leave(RoutingContext context) {
        inside.decrementAndGet();
        connections.requestEnded(
                context.request().connection(), context.request().isEnded());
    }

    int inside() {
        return inside.get();
    }
}
