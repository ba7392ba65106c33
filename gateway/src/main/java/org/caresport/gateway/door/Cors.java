package org.caresport.gateway.door;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.caresport.gateway.config.GatewayConfig;
import org.caresport.gateway.problem.Problem;
import org.caresport.gateway.problem.ProblemType;
import org.caresport.gateway.routing.Routes;
import org.jspecify.annotations.Nullable;

/** Which web pages may use the API from a browser: any of them the open data, configured ones the rest. */
@ApplicationScoped
class Cors implements Handler<RoutingContext> {

    private static final CharSequence METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final CharSequence REQUEST_HEADERS =
            "Accept, Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match, If-Modified-Since,"
                    + " If-None-Exist, If-None-Match, Link-Token, Prefer, X-Request-Id, traceparent, tracestate";
    private static final CharSequence OPEN_REQUEST_HEADERS =
            "Accept, Accept-Language, If-Modified-Since, If-None-Match, X-Request-Id, traceparent, tracestate";
    private static final CharSequence ANSWER_HEADERS =
            "API-Version, Content-Location, Deprecation, ETag, Link, Location, RateLimit-Limit, RateLimit-Policy,"
                    + " RateLimit-Remaining, RateLimit-Reset, Retry-After, Sunset, WWW-Authenticate, X-Request-Id";
    private static final CharSequence TWO_HOURS = "7200";

    private final Routes routes;
    private final Set<String> origins;

    Cors(GatewayConfig config, Routes routes) {
        this.routes = routes;
        this.origins = new HashSet<>(config.cors().origins().orElse(Set.of()));
        this.origins.add(originOf(config.publicUrl()));
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (routes.isPage(request.path())) {
            context.next(); // a page says itself who else may load it
            return;
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        HttpMethod asked = askedMethod(request);
        boolean open = routes.isOpen(asked == null ? request.method() : asked, request.path());
        MultiMap answer = context.response().headers();
        boolean allowed = allow(answer, origin, open);
        if (asked == null || origin == null) {
            context.next();
        } else if (allowed) {
            answerPreflight(context, open && !origins.contains(origin));
        } else {
            context.fail(Problem.of(
                            ProblemType.FORBIDDEN,
                            "Web pages of this origin may read the open data only. Ask the platform to add the origin.")
                    .refused());
        }
    }

    /** The method a browser asks about beforehand, or null when this is no such question. */
    private static @Nullable HttpMethod askedMethod(HttpServerRequest request) {
        String method = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
        return request.method() == HttpMethod.OPTIONS && method != null
                ? HttpMethod.valueOf(method.toUpperCase(Locale.ROOT))
                : null;
    }

    private boolean allow(MultiMap answer, @Nullable String origin, boolean open) {
        boolean known = origin != null && origins.contains(origin);
        if (open) {
            answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        } else {
            answer.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
            if (!known || origin == null) {
                return false;
            }
            answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        }
        answer.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, ANSWER_HEADERS);
        return true;
    }

    private static void answerPreflight(RoutingContext context, boolean readOnly) {
        context.request().resume();
        context.response()
                .setStatusCode(204)
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, readOnly ? "GET, HEAD" : METHODS)
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, readOnly ? OPEN_REQUEST_HEADERS : REQUEST_HEADERS)
                .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, TWO_HOURS)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
    }

    private static String originOf(URI url) {
        return url.getScheme() + "://" + url.getAuthority();
    }
}
