package org.caresport.gateway.forward;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.caresport.gateway.config.GatewayConfig;
import org.caresport.gateway.limit.Origins;
import org.caresport.gateway.problem.Problem;
import org.caresport.gateway.problem.ProblemType;

/**
 * The event streams that pages have open: answers that last as long as the page is looked at. Each address may have so many,
 * so that nobody takes those of all others. One on which neither side says a word for a while is ended like any connection.
 */
@ApplicationScoped
public class Streams {

    static final String TYPE = "text/event-stream";
    private static final int A_WHILE = 30;

    private final Origins origins;
    private final int mostOfAddress;
    private final Map<String, Integer> ofAddress = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();

    Streams(Origins origins, GatewayConfig config, MeterRegistry meters) {
        this.origins = origins;
        this.mostOfAddress = config.limits().streamsPerAddress();
        meters.gauge("gateway.streams.open", open);
    }

    /** Whether somebody asks for a stream. HTTP/1.0 has no way to read one. */
    static boolean isWantedBy(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET)
                && request.version() == HttpVersion.HTTP_1_1
                && request.headers().getAll(HttpHeaders.ACCEPT).stream().anyMatch(Streams::isOne);
    }

    /** Whether an answer is a stream. */
    static boolean isIn(MultiMap answer) {
        String type = answer.get(HttpHeaders.CONTENT_TYPE);
        return type != null && isOne(type);
    }

    private static boolean isOne(String types) {
        return types.toLowerCase(Locale.ROOT).contains(TYPE);
    }

    /** Counts a stream for as long as it lasts; false when its address has too many. */
    boolean begin(RoutingContext context) {
        String address = origins.of(context.request());
        if (ofAddress.merge(address, 1, Integer::sum) > mostOfAddress) {
            left(address);
            return false;
        }
        open.incrementAndGet();
        context.addEndHandler(done -> {
            open.decrementAndGet();
            left(address);
        });
        return true;
    }

    Problem tooMany() {
        return Problem.of(
                        ProblemType.RATE_LIMITED,
                        "Your address may have " + mostOfAddress
                                + " event streams open, and has as many. Close a page.")
                .with("limit", mostOfAddress)
                .retryAfter(A_WHILE);
    }

    /** They do not end by themselves, so nobody waits for their end. */
    public int open() {
        return open.get();
    }

    private void left(String address) {
        ofAddress.computeIfPresent(address, (who, count) -> count > 1 ? count - 1 : null);
    }
}
