package org.caresport.gateway.routing;

import io.vertx.ext.web.RoutingContext;

/**
 * A piece of the address space and the service it belongs to.
 *
 * @param page whether it leads to pages for people, which have cookies and no token, and not to an API
 */
public record Route(String service, PathPattern pattern, boolean page) {

    private static final String KEY = "caresport.route";

    /** The route as metrics, traces and logs name it: never the ids in a path. */
    public String name() {
        return pattern.path() + (pattern.subtree() ? "/**" : "");
    }

    public void attachTo(RoutingContext context) {
        context.put(KEY, this);
    }

    /** The route that was found for a request. */
    public static Route of(RoutingContext context) {
        Route route = context.get(KEY);
        if (route == null) {
            throw new IllegalStateException("no route was found yet");
        }
        return route;
    }

    boolean matches(String path) {
        return pattern.matches(path);
    }
}
