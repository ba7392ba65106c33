package org.caresport.gateway.headers;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the headers a caller sent into those a service gets: nothing in them can pretend to come from the gateway. */
public final class RequestHeaders {

    private static final Set<String> DROPPED = Set.of(
            "forwarded",
            "via",
            "baggage",
            "cookie",
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

    public RequestHeaders(URI publicUrl) {
        this.publicUrl = publicUrl;
    }

    public void prepare(MultiMap headers, HttpServerRequest request) {
        HopByHop.remove(headers);
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
        headers.set("X-Forwarded-For", host(request.remoteAddress()));
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

    private static String host(@Nullable SocketAddress address) {
        return address == null || address.hostAddress() == null ? "unknown" : address.hostAddress();
    }
}
