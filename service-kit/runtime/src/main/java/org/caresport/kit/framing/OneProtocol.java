package org.caresport.kit.framing;

import io.quarkus.arc.Unremovable;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/** A service speaks HTTP/1.1 alone; HTTP/2 ends at the load balancer. One protocol has one framing to be strict about. */
@Unremovable
@ApplicationScoped
public class OneProtocol implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
