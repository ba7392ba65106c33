package org.caresport.gateway.forward;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.caresport.framing.ByteBudget;
import org.caresport.gateway.config.GatewayConfig;
import org.caresport.gateway.limit.Origins;
import org.caresport.gateway.problem.Problem;
import org.caresport.gateway.routing.Route;
import org.caresport.gateway.routing.RouteName;
import org.caresport.gateway.routing.Routes;

/** Finds the service a path belongs to, and hands the request over once all checks have passed. */
@ApplicationScoped
public class Forwarding implements Handler<RoutingContext> {

    private final Routes routes;
    private final Streams streams;
    private final Map<String, Backend> backends = new HashMap<>();

    Forwarding(
            Routes routes,
            Streams streams,
            Origins origins,
            GatewayConfig config,
            Vertx vertx,
            MeterRegistry meters,
            Clock clock) {
        this.routes = routes;
        this.streams = streams;
        ByteBudget unread = new ByteBudget(config.limits().unread().asLongValue());
        meters.gauge("gateway.answers.unread.left", unread, ByteBudget::left);
        Readers readers = new Readers(unread);
        config.routes().forEach((service, at) -> {
            boolean pages = config.pages().containsKey(service);
            Entrances entrances = pages
                    ? Entrances.ofPages(service, routes, vertx, config, meters)
                    : Entrances.ofApi(service, routes, vertx, config, meters);
            backends.put(service, new Backend(service, at, pages, entrances, config, origins, readers, clock));
        });
    }

    /** Comes before the token check, so that an address that leads nowhere asks nobody for a token. */
    public void findRoute(RoutingContext context) {
        Optional<Route> route = routes.find(context.request().path());
        if (route.isEmpty()) {
            context.fail(Problem.unknownRoute().refused());
            return;
        }
        route.get().attachTo(context);
        RouteName.put(context.request(), route.get().name());
        context.next();
    }

    @Override
    public void handle(RoutingContext context) {
        Route route = Route.of(context);
        Backend backend = backends.get(route.service());
        if (backend == null) {
            throw new IllegalStateException("no service for route " + route.name());
        }
        if (route.page() && Streams.isWantedBy(context.request())) {
            // named apart: how long it takes says nothing of how long a page takes
            RouteName.put(context.request(), route.name() + " (stream)");
            if (!streams.begin(context)) {
                context.fail(streams.tooMany().refused());
                return;
            }
        }
        backend.forward(context, route);
    }
}
