package org.caresport.kit.body;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.time.Duration;
import org.caresport.kit.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that is too large, in words; Quarkus's own limit has none. A body that says its length is refused before a
 * byte of it is read, one that comes in chunks as soon as it has grown too large.
 */
@Provider
@PreMatching
public class BodyLimit implements ContainerRequestFilter, ReaderInterceptor {

    /** Who is still sending has this long to stop and read the answer: closing at once would take it from them. */
    private static final Duration LINGER = Duration.ofSeconds(2);

    private final long mostBytes;
    private final RoutingContext exchange;

    BodyLimit(@ConfigProperty(name = "caresport.largest-body") MemorySize largest, RoutingContext exchange) {
        this.mostBytes = largest.asLongValue();
        this.exchange = exchange;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        // the HTTP decoder lets only a number through
        if (length != null && Long.parseLong(length) > mostBytes) {
            throw tooLarge();
        }
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
        var body = new CountedBody(reading.getInputStream(), mostBytes);
        reading.setInputStream(body);
        try {
            return reading.proceed();
        } catch (IOException | RuntimeException failure) {
            if (body.isTooLarge()) {
                throw tooLarge(); // whatever the reader made of it
            }
            throw failure;
        }
    }

    private Problem tooLarge() {
        closeSoon();
        return Problem.of(
                        413,
                        "body-too-large",
                        "The body is too large",
                        "A body may have %d bytes. Send it in smaller parts.".formatted(mostBytes))
                .with("limit", mostBytes);
    }

    /** What is still sent is read and forgotten for a moment, not for ever. In HTTP/2 the stream's window holds it up. */
    private void closeSoon() {
        var request = exchange.request();
        if (request.version() != HttpVersion.HTTP_2) {
            request.handler(_ -> {});
            request.response().putHeader("Connection", "close");
            exchange.vertx()
                    .setTimer(LINGER.toMillis(), _ -> request.connection().close());
        }
    }
}
