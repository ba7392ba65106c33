package org.caresport.gateway.forward;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.caresport.gateway.config.GatewayConfig;
import org.caresport.gateway.headers.RequestHeaders;
import org.caresport.gateway.headers.ResponseHeaders;
import org.caresport.gateway.routing.Route;

/**
 * One service behind the gateway, with connections and places of its own: a slow one can't use up those of the others. Who
 * comes without a token has others than who comes with one, and fewer.
 */
final class Backend {

    private final RequestOptions at;
    private final GatewayConfig config;
    private final RequestHeaders requestHeaders;
    private final ResponseHeaders responseHeaders;
    private final Failures failures;
    private final Readers readers;
    private final Clock clock;
    private final Entrance withToken;
    private final Entrance anonymous;

    Backend(
            String service,
            URI uri,
            List<Route> routes,
            List<Route> openRoutes,
            Vertx vertx,
            GatewayConfig config,
            Readers readers,
            MeterRegistry meters,
            Clock clock) {
        GatewayConfig.Limits limits = config.limits();
        this.at = at(uri);
        this.config = config;
        this.requestHeaders = new RequestHeaders(config.publicUrl());
        this.responseHeaders = new ResponseHeaders(config.openapi().version());
        this.failures = new Failures(service, config.timeouts().request());
        this.readers = readers;
        this.clock = clock;
        this.withToken = new Entrance(
                vertx,
                config,
                limits.connectionsPerService(),
                new Places(
                        limits.connectionsPerService(),
                        limits.placesOfARoute(),
                        limits.waitingPerRoute(),
                        names(routes)),
                meters.counter("gateway.requests.turned.away", Tags.of("service", service, "caller", "token")));
        this.anonymous = new Entrance(
                vertx,
                config,
                limits.anonymousConnectionsPerService(),
                new Places(
                        limits.anonymousConnectionsPerService(),
                        limits.anonymousPlacesOfARoute(),
                        limits.anonymousWaitingPerRoute(),
                        names(openRoutes)),
                meters.counter("gateway.requests.turned.away", Tags.of("service", service, "caller", "anonymous")));
    }

    private static RequestOptions at(URI uri) {
        boolean tls = "https".equals(uri.getScheme());
        int port = uri.getPort() > 0 ? uri.getPort() : tls ? 443 : 80;
        return new RequestOptions().setHost(uri.getHost()).setPort(port).setSsl(tls);
    }

    private static List<String> names(List<Route> routes) {
        return routes.stream().map(Route::name).distinct().toList();
    }

    /** TokenCheck has seen to it that a token that is shown is a good one. */
    void forward(RoutingContext context, Route route) {
        boolean shownAToken = context.request().headers().contains(HttpHeaders.AUTHORIZATION);
        new Errand(context, route.name(), shownAToken ? withToken : anonymous, this).begin();
    }

    RequestOptions at() {
        return at;
    }

    GatewayConfig config() {
        return config;
    }

    RequestHeaders requestHeaders() {
        return requestHeaders;
    }

    ResponseHeaders responseHeaders() {
        return responseHeaders;
    }

    Failures failures() {
        return failures;
    }

    Readers readers() {
        return readers;
    }

    Clock clock() {
        return clock;
    }
}
