package org.caresport.gateway.headers;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Turns the headers a caller sent into those a service gets: nothing in them can pretend to come from the gateway. */
public final class RequestHeaders {

    private static final Set<String> DROPPED = Set.of(
            "forwarded",
            "via",
            "baggage",
            "expect",
            "proxy",
            "true-client-ip",
            "cf-connecting-ip",
            "x-real-ip",
            "x-client-ip",
            "x-cluster-client-ip",
            "x-original-url",
            "x-original-uri",
            "x-original-host",
            "x-rewrite-url",
            "x-http-method",
            "x-http-method-override",
            "x-method-override",
            "x-remote-user",
            "remote-user");
    private static final List<String> DROPPED_PREFIXES =
            List.of("x-forwarded", "x-caresport-", "x-internal-", "x-auth-", "x-authenticated-", "x-user-", "x-b3-");

    private static final List<String> TRACE = List.of("traceparent", "tracestate");

    private final URI publicUrl;
    private final boolean pages;

    /** @param pages whether it is pages they are for: those know their visitors by cookies, an API knows none */
    public RequestHeaders(URI publicUrl, boolean pages) {
        this.publicUrl = publicUrl;
        this.pages = pages;
    }

    /** @param caller the address for which the request is made */
    public void prepare(MultiMap headers, String caller) {
        HopByHop.remove(headers);
        if (!pages) {
            headers.remove(HttpHeaders.COOKIE);
        }
        headers.remove(HttpHeaders.HOST); // the service's own
        List<String> foreign = new ArrayList<>();
        headers.forEach((name, value) -> {
            if (isDropped(name)) {
                foreign.add(name);
            }
        });
        foreign.forEach(headers::remove);
        if (Span.current().getSpanContext().isValid()) {
            TRACE.forEach(headers::remove); // the tracer adds those of this leg
        }
        headers.set("X-Forwarded-For", caller);
        headers.set("X-Forwarded-Host", publicUrl.getAuthority());
        headers.set("X-Forwarded-Proto", publicUrl.getScheme());
        if (publicUrl.getPath() != null && publicUrl.getPath().length() > 1) {
            headers.set("X-Forwarded-Prefix", publicUrl.getPath());
        }
    }

    /** An underscore counts as a dash: some servers take the one for the other. */
    private static boolean isDropped(String header) {
        String name = header.toLowerCase(Locale.ROOT).replace('_', '-');
        return DROPPED.contains(name) || DROPPED_PREFIXES.stream().anyMatch(name::startsWith);
    }
}
