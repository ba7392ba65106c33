package org.caresport.gateway.routing;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;

/** The name under which metrics and traces know a request; without one they would take its path, with ids and all. */
public final class RouteName {

    /** Where Quarkus' metrics look for it. */
    private static final String FOR_METRICS = "UrlPathTemplate";

    private static final String NOT_YET = "/unrouted";

    private RouteName() {}

    public static void notYetKnown(HttpServerRequest request) {
        put(request, NOT_YET);
    }

    /** The name of the request in whose context this runs. */
    public static String current() {
        Context context = Vertx.currentContext();
        String name = context == null ? null : context.<String>getLocal(FOR_METRICS);
        return name == null ? NOT_YET : name;
    }

    public static void put(HttpServerRequest request, String name) {
        request.routed(name);
        Context context = Vertx.currentContext();
        if (context != null) {
            context.putLocal(FOR_METRICS, name);
        }
    }
}
