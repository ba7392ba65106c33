package org.caresport.gateway.door;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caresport.framing.Malformed;
import org.caresport.gateway.config.GatewayConfig;
import org.caresport.gateway.headers.RequestIds;
import org.caresport.gateway.headers.SecurityHeaders;
import org.caresport.gateway.limit.RateLimits;
import org.caresport.gateway.problem.Problem;
import org.caresport.gateway.problem.ProblemType;
import org.caresport.gateway.problem.Problems;
import org.caresport.gateway.routing.NormalPath;
import org.caresport.gateway.routing.RouteName;
import org.jspecify.annotations.Nullable;

/** The first to see a request: stamps its answer, names it, and turns away what is not plain HTTP to a plain path. */
@ApplicationScoped
class Doorkeeper {

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    /** FHIR names its base with or without a slash behind it, and clients that put addresses together send it with one. */
    private static final String FHIR_BASE = "/fhir/r4/";

    private final Connections connections;
    private final Problems problems;
    private final RateLimits limits;
    private final GatewayConfig config;

    Doorkeeper(Connections connections, Problems problems, RateLimits limits, GatewayConfig config) {
        this.connections = connections;
        this.problems = problems;
        this.limits = limits;
        this.config = config;
    }

    /** Receives each request and shows the acceptable ones in. */
    Handler<HttpServerRequest> showingIn(Handler<HttpServerRequest> next) {
        return request -> {
            request.pause();
            if (!connections.requestBegan(request.connection())) {
                return;
            }
            RouteName.notYetKnown(request);
            stamp(request);
            Problem objection = objectionTo(request);
            if (objection == null) {
                inTurn(request, next);
            } else {
                request.response().endHandler(ended -> Visits.end(request, connections));
                problems.send(request, objection);
                Journal.turnedAway(request);
            }
        };
    }

    /** Who asks on and on and reads none of the answers has to read first. */
    private void inTurn(HttpServerRequest request, Handler<HttpServerRequest> next) {
        if (request.response().writeQueueFull()) {
            connections.readerIsBehind(request.connection());
            request.response().drainHandler(read -> {
                request.response().drainHandler(null);
                connections.requestBegan(request.connection());
                next.handle(request);
            });
        } else {
            next.handle(request);
        }
    }

    private void stamp(HttpServerRequest request) {
        String id = RequestIds.of(request.getHeader(Problems.REQUEST_ID));
        request.headers().set(Problems.REQUEST_ID, id);
        HttpServerResponse response = request.response();
        response.putHeader(Problems.REQUEST_ID, id);
        SecurityHeaders.stamp(response.headers());
        limits.arrived(request);
    }

    private static @Nullable Problem objectionTo(HttpServerRequest request) {
        if (!METHODS.contains(request.method())) {
            return Problem.of(
                            ProblemType.METHOD_NOT_ALLOWED,
                            "The gateway takes GET, HEAD, POST, PUT, PATCH, DELETE and OPTIONS.")
                    .header("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
        }
        if (!isPlainFraming(request.headers().getAll(HttpHeaders.TRANSFER_ENCODING))) {
            return malformed("The only transfer coding the gateway takes is 'chunked'.");
        }
        HostAndPort host = request.authority();
        if (request.headers().getAll(HttpHeaders.HOST).size() != 1
                || host == null
                || host.host().isEmpty()) {
            return malformed("A request names one host, as name or name:port.");
        }
        Optional<String> unreadable = Weights.unreadable(request.headers());
        if (unreadable.isPresent()) {
            return Problem.of(
                            ProblemType.BAD_REQUEST,
                            "A weight in the header " + unreadable.get()
                                    + " can't be read: q is a number from 0 to 1 with three decimals at most.")
                    .with("header", unreadable.get());
        }
        String path = pathOf(request.uri());
        return NormalPath.isNormal(path) || path.equals(FHIR_BASE) ? null : Problem.unknownRoute();
    }

    private static boolean isPlainFraming(List<String> transferEncodings) {
        return transferEncodings.isEmpty() || transferEncodings.equals(List.of("chunked"));
    }

    private static String pathOf(String uri) {
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }

    /** Answers what could not even be read as HTTP. The connection is closed afterwards: its framing is lost. */
    void answerUnreadable(HttpServerRequest request) {
        RouteName.notYetKnown(request);
        stamp(request);
        Throwable cause = request.decoderResult().cause();
        Problem problem = switch (cause) {
            case TooLongHttpLineException line ->
                tooLong(
                        ProblemType.URI_TOO_LONG,
                        "request line",
                        config.limits().line().asLongValue());
            case TooLongHttpHeaderException header ->
                tooLong(
                        ProblemType.HEADERS_TOO_LARGE,
                        "headers",
                        config.limits().headers().asLongValue());
            case Malformed malformed -> Problem.of(ProblemType.MALFORMED_REQUEST, malformed.getMessage());
            case null, default ->
                Problem.of(ProblemType.MALFORMED_REQUEST, "The gateway speaks HTTP/1.1 and could not read this.");
        };
        problems.send(request, problem.header("Connection", "close"));
        Journal.turnedAway(request);
    }

    /** What comes next on the connection may be a body or a request: nobody looks. */
    private static Problem malformed(String detail) {
        return Problem.of(ProblemType.MALFORMED_REQUEST, detail).header("Connection", "close");
    }

    private static Problem tooLong(ProblemType type, String what, long limit) {
        return Problem.of(type, "The " + what + " may have " + limit + " bytes.")
                .with("limit", limit);
    }
}
