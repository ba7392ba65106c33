package org.caresport.gateway.body;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.caresport.framing.ByteBudget;
import org.caresport.gateway.config.GatewayConfig;
import org.caresport.gateway.problem.Problem;
import org.caresport.gateway.problem.ProblemType;
import org.caresport.gateway.routing.Route;

/**
 * Receives every body before the request goes on: whoever sends it slowly, or never sends the rest, takes up a connection
 * to the door and nothing behind it.
 */
@Startup
@ApplicationScoped
public class Bodies implements Handler<RoutingContext> {

    private final GatewayConfig config;
    private final Spool spool;
    private final ByteBudget memory;
    private final ByteBudget disk;
    private final Map<String, Allowance> withToken = new ConcurrentHashMap<>();
    private final Map<String, Allowance> anonymous = new ConcurrentHashMap<>();

    Bodies(GatewayConfig config, Spool spool, MeterRegistry meters) {
        this.config = config;
        this.spool = spool;
        this.memory = new ByteBudget(config.bodies().memory().asLongValue());
        this.disk = new ByteBudget(config.bodies().disk().asLongValue());
        meters.gauge("gateway.bodies.memory.left", memory, ByteBudget::left);
        meters.gauge("gateway.bodies.disk.left", disk, ByteBudget::left);
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        long declared = declaredLength(request);
        if (declared == 0) {
            context.put(HeldBody.KEY, HeldBody.NONE);
            request.resume();
            context.next();
            return;
        }
        Allowance allowance = allowance(context);
        if (declared > allowance.largest()) {
            context.fail(tooLarge(allowance.largest()).refused());
            return;
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            context.response().writeContinue();
        }
        new IncomingBody(context, allowance, this).begin();
    }

    /** Zero when there is no body, and the most there can be when it comes in chunks and does not say. */
    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            return Long.parseLong(length); // the HTTP decoder let only a number through
        }
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) ? 1 : 0;
    }

    private Allowance allowance(RoutingContext context) {
        boolean nobody = !context.request().headers().contains(HttpHeaders.AUTHORIZATION);
        return (nobody ? anonymous : withToken)
                .computeIfAbsent(Route.of(context).name(), route -> Allowance.on(route, nobody, config));
    }

    Spool spool() {
        return spool;
    }

    ByteBudget memory() {
        return memory;
    }

    ByteBudget disk() {
        return disk;
    }

    long mostInMemory() {
        return config.bodies().inMemory().asLongValue();
    }

    static Problem tooLarge(long limit) {
        return Problem.of(ProblemType.BODY_TOO_LARGE, "A body may have " + limit + " bytes. Send it in smaller parts.")
                .with("limit", limit);
    }
}
