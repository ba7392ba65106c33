package org.caresport.gateway.limit;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;

/** One request as the limits see it: where it comes from, what it is for, and how its address stands. */
record LimitedRequest(String origin, RouteClass routes, Standing standing) {

    private static final String KEY = "caresport.visit";

    /** Keeps it with the request in whose context this runs. */
    void begin() {
        Context context = Vertx.currentContext();
        if (context != null) {
            context.putLocal(KEY, this);
        }
    }

    static @Nullable LimitedRequest current() {
        Context context = Vertx.currentContext();
        return context == null ? null : context.<LimitedRequest>getLocal(KEY);
    }
}
