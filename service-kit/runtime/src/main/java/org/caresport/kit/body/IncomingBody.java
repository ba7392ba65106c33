package org.caresport.kit.body;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.time.Duration;
import org.caresport.kit.problem.KitProblem;
import org.caresport.kit.problem.Problem;

/** One body on its way in. What is wrong with it is told where every refusal is, by {@link BodyLimit}. */
final class IncomingBody {

    /** Who is still sending has this long to stop and read the answer: closing at once would take it from them. */
    private static final Duration LINGER = Duration.ofSeconds(2);

    private static final Duration GRACE = Duration.ofSeconds(3);
    private static final long A_SECOND = 1000;
    private static final long NO_TIMER = -1;

    private final RoutingContext exchange;
    private final HttpServerRequest request;
    private final Bodies bodies;
    private final long began = System.nanoTime();
    private final Buffer body = Buffer.buffer();
    private boolean over;
    private long timer = NO_TIMER;

    IncomingBody(RoutingContext exchange, Bodies bodies) {
        this.exchange = exchange;
        this.request = exchange.request();
        this.bodies = bodies;
    }

    void begin() {
        String length = request.getHeader("Content-Length");
        if (length != null
                && Long.parseLong(length) > bodies.mostBytes()) { // the HTTP decoder lets only a number through
            refuse(tooLarge());
            return;
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            exchange.response().writeContinue();
        }
        request.handler(this::take).endHandler(_ -> whole()).exceptionHandler(_ -> giveUp());
        request.resume();
        if (!over) {
            lookAgainIn(Math.min(bodies.time().toMillis(), GRACE.toMillis() + A_SECOND));
        }
    }

    private void take(Buffer bytes) {
        if (over) {
            return;
        }
        if (body.length() + (long) bytes.length() > bodies.mostBytes()) {
            refuse(tooLarge());
        } else if (bodies.memory().take(bytes.length())) {
            body.appendBuffer(bytes);
        } else {
            refuse(Problem.of(
                            KitProblem.TOO_BUSY,
                            "There is no room for more bodies now. Try again in a second, then wait longer each time.")
                    .header("Retry-After", "1"));
        }
    }

    private void whole() {
        if (!over) {
            over = true;
            cancelTimer();
            exchange.addEndHandler(_ -> bodies.memory().giveBack(body.length()));
            ((RoutingContextInternal) exchange).setBody(body);
            exchange.next();
        }
    }

    private void lookAgainIn(long millis) {
        timer = exchange.vertx().setTimer(Math.max(1, millis), _ -> {
            timer = NO_TIMER;
            var since = Duration.ofNanos(System.nanoTime() - began);
            if (since.compareTo(bodies.time()) >= 0) {
                refuse(late("A body must be here within %d ms."
                        .formatted(bodies.time().toMillis())));
            } else if (isTooSlow(since)) {
                refuse(late("A body must come with %d bytes a second at least.".formatted(bodies.bytesASecond())));
            } else {
                lookAgainIn(Math.min(A_SECOND, bodies.time().minus(since).toMillis() + 1));
            }
        });
    }

    private boolean isTooSlow(Duration since) {
        return body.length() < bodies.bytesASecond() * since.minus(GRACE).toMillis() / 1000;
    }

    /** The request goes on without its body, as far as the one that refuses it. */
    private void refuse(Problem problem) {
        giveUp();
        closeSoon();
        exchange.put(BodyLimit.REFUSED, problem);
        ((RoutingContextInternal) exchange).setBody(Buffer.buffer());
        exchange.next();
    }

    private void giveUp() {
        if (!over) {
            over = true;
            cancelTimer();
            bodies.memory().giveBack(body.length());
        }
    }

    private void cancelTimer() {
        if (timer != NO_TIMER) {
            exchange.vertx().cancelTimer(timer);
            timer = NO_TIMER;
        }
    }

    /** What is still sent is read and forgotten for a moment, not for ever. */
    private void closeSoon() {
        request.handler(_ -> {}).resume();
        request.response().putHeader("Connection", "close");
        exchange.vertx().setTimer(LINGER.toMillis(), _ -> request.connection().close());
    }

    private Problem tooLarge() {
        return Problem.of(
                        KitProblem.BODY_TOO_LARGE,
                        "A body may have %d bytes. Send it in smaller parts.".formatted(bodies.mostBytes()))
                .with("limit", bodies.mostBytes());
    }

    private static Problem late(String what) {
        return Problem.of(KitProblem.REQUEST_TIMEOUT, what + " The request was not carried out.");
    }
}
