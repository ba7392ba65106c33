package org.caresport.gateway.forward;

import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import org.caresport.gateway.body.HeldBody;
import org.caresport.gateway.problem.Problem;
import org.caresport.gateway.routing.Route;
import org.jspecify.annotations.Nullable;

/**
 * One request's way to a service and back. All of it happens on the caller's event loop. A connection is broken off only
 * while it is this request's: once the answer is there whole, it may be serving the next one.
 */
final class Errand {

    /** What may be asked twice without anybody noticing. */
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final HeldBody body;
    private final String route;
    private final boolean mayStream;
    private final Entrance entrance;
    private final Backend backend;
    private final Context here;
    private final Runnable go;
    private @Nullable HttpClientRequest asked;
    private @Nullable Relay relay;
    private boolean inside;
    private boolean repeated;
    private boolean over;
    private long patience;

    Errand(RoutingContext context, Route route, Entrance entrance, Backend backend) {
        this.context = context;
        this.request = context.request();
        this.body = HeldBody.of(context);
        this.route = route.name();
        this.mayStream = route.page() && Streams.isWantedBy(request);
        this.entrance = entrance;
        this.backend = backend;
        this.here = context.vertx().getOrCreateContext();
        this.go = this::comeIn;
    }

    void begin() {
        context.addEndHandler(done -> callerIsDone());
        patience =
                context.vertx().setTimer(backend.config().timeouts().request().toMillis(), now -> late());
        if (!entrance.places().enter(route, go)) {
            entrance.turnedAway().increment();
            refuse(backend.failures().noPlace());
        }
    }

    /** A place may come free on another event loop. */
    private void comeIn() {
        if (context.vertx().getOrCreateContext() == here) {
            ask();
        } else {
            here.runOnContext(now -> ask());
        }
    }

    private void ask() {
        inside = true;
        if (over) {
            leave();
            return;
        }
        entrance.client(here)
                .request(new RequestOptions(backend.at())
                        .setMethod(request.method())
                        .setURI(request.uri()))
                .onComplete(got -> {
                    if (got.failed()) {
                        failed(got.cause());
                    } else if (over) {
                        got.result().reset(); // nothing was written: the connection goes back
                    } else {
                        send(got.result());
                    }
                });
    }

    private void send(HttpClientRequest outgoing) {
        asked = outgoing;
        MultiMap headers = outgoing.headers().addAll(request.headers());
        boolean framed =
                headers.contains(HttpHeaders.CONTENT_LENGTH) || headers.contains(HttpHeaders.TRANSFER_ENCODING);
        backend.requestHeaders().prepare(headers, backend.origins().addressOf(request));
        if (framed) {
            headers.set(HttpHeaders.CONTENT_LENGTH, Long.toString(body.length()));
        }
        outgoing.response().onComplete(answer -> {
            if (outgoing != asked || over) {
                return;
            }
            if (answer.succeeded()) {
                answered(outgoing, answer.result());
            } else {
                failed(answer.cause());
            }
        });
        // a request that was not written whole keeps its connection, whatever has been answered: it is ours to break
        // off
        body.sendWith(outgoing).onFailure(broken -> outgoing.reset());
    }

    private void answered(HttpClientRequest outgoing, HttpClientResponse answer) {
        context.vertx().cancelTimer(patience);
        if (!mayStream && Streams.isIn(answer.headers())) {
            over = true; // before it is broken off: that it fails then is our doing and no news
            answer.exceptionHandler(broken -> {});
            outgoing.reset();
            refuse(backend.failures().noStream());
            return;
        }
        relay = new Relay(context, outgoing, answer, backend, this::leave);
        relay.begin();
    }

    private void failed(Throwable failure) {
        if (over) {
            leave();
            return;
        }
        boolean nothingWasSent = asked == null;
        @Nullable HttpClientRequest broken = asked;
        asked = null;
        if (broken != null) {
            broken.reset();
        }
        boolean mayRepeat = nothingWasSent || READING.contains(request.method());
        if (!repeated && mayRepeat && Failures.isBrokenConnection(failure)) {
            repeated = true;
            ask();
        } else {
            refuse(backend.failures().explain(failure));
        }
    }

    private void late() {
        if (over || relay != null) {
            return;
        }
        over = true; // before the request is broken off: that it fails then is our doing and no news
        boolean waited = entrance.places().leaveTheLine(route, go) || !inside;
        breakOff();
        refuse(waited ? backend.failures().noPlaceInTime() : backend.failures().late());
    }

    private void refuse(Problem problem) {
        over = true;
        context.vertx().cancelTimer(patience);
        leave();
        context.fail(problem.refused());
    }

    /** The caller has been answered, or has left. */
    private void callerIsDone() {
        if (over) {
            return;
        }
        over = true;
        context.vertx().cancelTimer(patience);
        if (relay != null) {
            relay.callerIsDone();
        } else if (!entrance.places().leaveTheLine(route, go)) {
            breakOff();
            leave();
        }
    }

    /** There is no answer yet, so the connection is ours. */
    private void breakOff() {
        if (asked != null) {
            asked.reset();
        }
    }

    private void leave() {
        if (inside) {
            inside = false;
            entrance.places().leave(route);
        }
    }
}
