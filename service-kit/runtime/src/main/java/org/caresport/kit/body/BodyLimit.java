package org.caresport.kit.body;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.caresport.kit.problem.Problem;

/**
 * Refuses a request whose body was too large or too slow, in words; Quarkus's own limit has none. A body that says its length
 * is refused before a byte of it is read, one that comes in chunks as soon as it has grown too large.
 */
@Provider
@PreMatching
public class BodyLimit implements ContainerRequestFilter {

    static final String REFUSED = "caresport.body-refused";

    private final RoutingContext exchange;

    BodyLimit(RoutingContext exchange) {
        this.exchange = exchange;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Problem problem = exchange.get(REFUSED);
        if (problem != null) {
            throw problem;
        }
    }
}
