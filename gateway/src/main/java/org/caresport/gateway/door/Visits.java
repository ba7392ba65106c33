package org.caresport.gateway.door;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** The requests in hand, from their head to the end of their answer. How many may go on to a service is said there. */
@ApplicationScoped
class Visits implements Handler<RoutingContext> {

    private final AtomicInteger inHand = new AtomicInteger();
    private final Connections connections;

    Visits(Connections connections, MeterRegistry meters) {
        this.connections = connections;
        meters.gauge("gateway.requests.inside", inHand);
    }

    @Override
    public void handle(RoutingContext context) {
        inHand.incrementAndGet();
        context.addEndHandler(done -> {
            inHand.decrementAndGet();
            end(context.request(), connections);
        });
        context.next();
    }

    static void end(HttpServerRequest request, Connections connections) {
        boolean last = request.response().headers().contains(HttpHeaders.CONNECTION, HttpHeaders.CLOSE, true);
        connections.requestEnded(request.connection(), request.isEnded(), last);
    }

    int inHand() {
        return inHand.get();
    }
}
