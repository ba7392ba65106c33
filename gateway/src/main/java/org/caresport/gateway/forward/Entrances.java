package org.caresport.gateway.forward;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.function.Predicate;
import org.caresport.gateway.config.GatewayConfig;
import org.caresport.gateway.routing.Route;
import org.caresport.gateway.routing.Routes;

/**
 * The two ways into one service, with connections and places of their own: whoever fills the one does not stand in the other.
 *
 * @param first who takes the first of them
 */
record Entrances(Predicate<HttpServerRequest> first, Entrance one, Entrance other) {

    /** Who comes without a token has other places than who comes with one, and fewer. */
    static Entrances ofApi(String service, Routes routes, Vertx vertx, GatewayConfig config, MeterRegistry meters) {
        GatewayConfig.Limits limits = config.limits();
        Places withToken = new Places(
                limits.connectionsPerService(),
                limits.placesOfARoute(),
                limits.waitingPerRoute(),
                names(routes.of(service)));
        Places anonymous = new Places(
                limits.anonymousConnectionsPerService(),
                limits.anonymousPlacesOfARoute(),
                limits.anonymousWaitingPerRoute(),
                names(routes.openOf(service)));
        return new Entrances(
                // the token check has seen to it that a token that is shown is a good one
                request -> request.headers().contains(HttpHeaders.AUTHORIZATION),
                new Entrance(
                        vertx, config, limits.connectionsPerService(), withToken, turnedAway(meters, service, "token")),
                new Entrance(
                        vertx,
                        config,
                        limits.anonymousConnectionsPerService(),
                        anonymous,
                        turnedAway(meters, service, "anonymous")));
    }

    /** A stream stays for hours, and a page for a moment. Nobody waits for a stream: it is there for who comes later. */
    static Entrances ofPages(String service, Routes routes, Vertx vertx, GatewayConfig config, MeterRegistry meters) {
        GatewayConfig.Limits limits = config.limits();
        List<String> names = names(routes.of(service));
        Places streams = new Places(limits.streams(), 0, 0, names);
        Places pages =
                new Places(limits.connectionsPerService(), limits.placesOfARoute(), limits.waitingPerRoute(), names);
        return new Entrances(
                Streams::isWantedBy,
                new Entrance(vertx, config, limits.streams(), streams, turnedAway(meters, service, "stream")),
                new Entrance(
                        vertx, config, limits.connectionsPerService(), pages, turnedAway(meters, service, "page")));
    }

    Entrance of(HttpServerRequest request) {
        return first.test(request) ? one : other;
    }

    private static Counter turnedAway(MeterRegistry meters, String service, String caller) {
        return meters.counter("gateway.requests.turned.away", Tags.of("service", service, "caller", caller));
    }

    private static List<String> names(List<Route> routes) {
        return routes.stream().map(Route::name).distinct().toList();
    }
}
