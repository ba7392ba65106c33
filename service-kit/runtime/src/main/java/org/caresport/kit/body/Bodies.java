package org.caresport.kit.body;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.caresport.framing.ByteBudget;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Receives every body on the event loop, whole and in time, before a thread is given to the request. Reading while a thread
 * waits would let eight people who send a byte now and then stop a service that works on eight requests at a time.
 */
@ApplicationScoped
class Bodies {

    /** Before everything that looks at a request. */
    private static final int FIRST = 1000;

    private final long mostBytes;
    private final Duration time;
    private final long bytesASecond;
    private final ByteBudget memory;

    Bodies(
            @ConfigProperty(name = "caresport.largest-body") MemorySize largest,
            @ConfigProperty(name = "caresport.body-time") Duration time,
            @ConfigProperty(name = "caresport.body-rate") MemorySize rate,
            @ConfigProperty(name = "caresport.bodies-in-memory") MemorySize memory) {
        this.mostBytes = largest.asLongValue();
        this.time = time;
        this.bytesASecond = rate.asLongValue();
        this.memory = new ByteBudget(memory.asLongValue());
    }

    void register(@Observes Filters filters) {
        filters.register(this::receive, FIRST);
    }

    private void receive(RoutingContext exchange) {
        if (hasBody(exchange.request())) {
            new IncomingBody(exchange, this).begin();
        } else {
            exchange.next();
        }
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return request.headers().contains("Transfer-Encoding") || length != null && !length.equals("0");
    }

    long mostBytes() {
        return mostBytes;
    }

    Duration time() {
        return time;
    }

    long bytesASecond() {
        return bytesASecond;
    }

    ByteBudget memory() {
        return memory;
    }
}
