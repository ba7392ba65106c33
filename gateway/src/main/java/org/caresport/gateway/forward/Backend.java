package org.caresport.gateway.forward;

import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.time.Clock;
import org.caresport.gateway.config.GatewayConfig;
import org.caresport.gateway.headers.RequestHeaders;
import org.caresport.gateway.headers.ResponseHeaders;
import org.caresport.gateway.limit.Origins;
import org.caresport.gateway.routing.Route;

/** One service behind the gateway, with ways in of its own: a slow one can't use up the connections of the others. */
final class Backend {

    private final RequestOptions at;
    private final GatewayConfig config;
    private final Entrances entrances;
    private final RequestHeaders requestHeaders;
    private final ResponseHeaders responseHeaders;
    private final Origins origins;
    private final Failures failures;
    private final Readers readers;
    private final Clock clock;

    /** @param pages whether it shows pages, and is no API */
    Backend(
            String service,
            URI uri,
            boolean pages,
            Entrances entrances,
            GatewayConfig config,
            Origins origins,
            Readers readers,
            Clock clock) {
        this.at = at(uri);
        this.config = config;
        this.entrances = entrances;
        this.requestHeaders = new RequestHeaders(config.publicUrl(), pages);
        this.responseHeaders = new ResponseHeaders(config.openapi().version(), pages);
        this.origins = origins;
        this.failures = new Failures(service, config.timeouts().request());
        this.readers = readers;
        this.clock = clock;
    }

    private static RequestOptions at(URI uri) {
        boolean tls = "https".equals(uri.getScheme());
        int port = uri.getPort() > 0 ? uri.getPort() : tls ? 443 : 80;
        return new RequestOptions().setHost(uri.getHost()).setPort(port).setSsl(tls);
    }

    void forward(RoutingContext context, Route route) {
        new Errand(context, route, entrances.of(context.request()), this).begin();
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

    Origins origins() {
        return origins;
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
