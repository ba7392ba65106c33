package org.caresport.gateway.forward;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.caresport.gateway.config.GatewayConfig;
import org.caresport.gateway.problem.Problem;
import org.caresport.gateway.problem.Problems;
import org.caresport.gateway.routing.Route;
import org.caresport.gateway.routing.RouteName;
import org.caresport.gateway.routing.Routes;

/** Finds the service a path belongs to, and hands the request over once all checks have passed. */
@ApplicationScoped
public class Forwarding implements Handler<RoutingContext> {

    private static final String ROUTE = "caresport.route";

    private final Routes routes;
    private final Map<String, Backend> backends = new HashMap<>();

    Forwarding(Routes routes, GatewayConfig config, Vertx vertx, Problems problems) {
        this.routes = routes;
        config.routes()
                .forEach((service, at) -> backends.put(service, new Backend(service, at, vertx, config, problems)));
    }

    /** Comes before the token check, so that an address that leads nowhere asks nobody for a token. */
    public void findRoute(RoutingContext context) {
        Optional<Route> route = routes.find(context.request().path());
        if (route.isEmpty()) {
            context.fail(Problem.unknownRoute().refused());
            return;
        }
        context.put(ROUTE, route.get());
        RouteName.put(context.request(), route.get().name());
        context.next();
    }

    @Override
    public void handle(RoutingContext context) {
        Route route = context.get(ROUTE);
        Backend backend = backends.get(route.service());
        if (backend == null) {
            throw new IllegalStateException("no service for route " + route.name());
        }
        backend.forward(context.request());
    }
}
