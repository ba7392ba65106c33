package org.caresport.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.caresport.gateway.wire.HangUp;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A service's answer on its way to the caller. What a slow reader has not taken yet waits here up to a measure, so that the
 * service and its connection are free for others.
 */
final class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final long A_MOMENT = 1000;
    private static final long UNKNOWN = -1;
    private static final long NO_TIMER = -1;

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final HttpClientRequest asked;
    private final HttpClientResponse answer;
    private final Backend backend;
    private final Runnable whenWhole;
    private final long mostUnread;
    private long length = UNKNOWN;
    private @Nullable Buffer collected;
    private long held;
    private long unheld;
    private boolean paused;
    private boolean whole;
    private boolean callerLeft;
    private long slow = NO_TIMER;

    Relay(
            RoutingContext context,
            HttpClientRequest asked,
            HttpClientResponse answer,
            Backend backend,
            Runnable whenWhole) {
        this.context = context;
        this.request = context.request();
        this.response = context.response();
        this.asked = asked;
        this.answer = answer;
        this.backend = backend;
        this.whenWhole = whenWhole;
        this.mostUnread = backend.config().limits().unreadOfAnAnswer().asLongValue();
    }

    void begin() {
        answer.exceptionHandler(this::brokenOff).handler(this::pass).endHandler(end -> end());
        MultiMap headers = HttpHeaders.headers().addAll(answer.headers());
        backend.responseHeaders().prepare(headers, response.headers(), request.path(), answer.statusCode());
        response.setStatusCode(answer.statusCode()).setStatusMessage(answer.statusMessage());
        headers.forEach((name, value) -> response.headers().add(name, value));
        if (!headers.contains(HttpHeaders.DATE)) {
            response.putHeader(
                    HttpHeaders.DATE,
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            backend.clock().instant().atOffset(ZoneOffset.UTC)));
        }
        String declared = headers.get(HttpHeaders.CONTENT_LENGTH);
        length = declared == null ? UNKNOWN : Long.parseLong(declared); // the HTTP decoder let only a number through
        if (length == UNKNOWN && Streams.isIn(headers)) {
            response.setChunked(true).write(Buffer.buffer()); // the page hears at once that it is listening
        }
    }

    private void pass(Buffer bytes) {
        if (callerLeft || response.ended()) {
            return;
        }
        if (bytes.length() == length && !response.headWritten()) {
            finish(bytes);
        } else if (length == UNKNOWN && request.version() == HttpVersion.HTTP_1_0) {
            collected = collected == null ? bytes : collected.appendBuffer(bytes);
        } else {
            if (!response.headWritten()) {
                response.setChunked(length == UNKNOWN);
            }
            response.write(bytes);
            if (response.writeQueueFull()) {
                fallBehind(bytes.length());
            }
        }
    }

    private void fallBehind(int bytes) {
        response.drainHandler(drained -> catchUp());
        unheld += bytes;
        hold();
        if (!paused && (unheld > 0 || held > mostUnread)) {
            paused = true;
            answer.pause();
            waitForReader(backend.config().timeouts().answer().toMillis());
        }
    }

    private void hold() {
        if (unheld > 0 && backend.readers().hold(this, unheld)) {
            held += unheld;
            unheld = 0;
        }
    }

    /** A reader who takes nothing is hung up on in the end; until then there may be room for what he has not read. */
    private void waitForReader(long millis) {
        long now = Math.min(millis, A_MOMENT);
        slow = context.vertx().setTimer(Math.max(1, now), later -> {
            slow = NO_TIMER;
            if (millis <= now) {
                hangUp();
                return;
            }
            hold();
            if (unheld == 0 && held <= mostUnread) {
                paused = false;
                answer.resume();
            } else {
                waitForReader(millis - now);
            }
        });
    }

    private void catchUp() {
        giveBack();
        if (paused) {
            paused = false;
            answer.resume();
        }
    }

    void hangUp() {
        HangUp.on(request.connection());
    }

    private void end() {
        whole = true;
        if (!callerLeft && !response.ended()) {
            finish(collected == null ? Buffer.buffer() : collected);
        }
        whenWhole.run();
    }

    private void finish(Buffer last) {
        cancelSlow();
        response.end(last)
                .onFailure(gone -> LOG.debug("the caller left before the answer", gone))
                .onComplete(written -> giveBack());
    }

    private void brokenOff(Throwable failure) {
        whole = true;
        giveBack();
        whenWhole.run();
        if (!callerLeft && !response.ended()) {
            LOG.debug("a service broke off in the middle of its answer", failure);
            response.reset();
        }
    }

    /** Answered, or gone. The rest of an answer that nobody waits for is read for a moment, to save the connection. */
    void callerIsDone() {
        if (whole || response.ended()) {
            return; // what is still to be read is given back when it was
        }
        giveBack();
        callerLeft = true;
        if (paused) {
            paused = false;
            answer.resume();
            context.vertx().setTimer(A_MOMENT, now -> breakOff());
        } else {
            breakOff();
        }
    }

    /** What has come was passed on at once, so this is certain: the connection is ours until the answer is whole. */
    private void breakOff() {
        if (!whole) {
            whenWhole.run();
            asked.reset();
        }
    }

    private void giveBack() {
        cancelSlow();
        if (held > 0 || unheld > 0) {
            backend.readers().caughtUp(this, held);
            held = 0;
            unheld = 0;
        }
    }

    private void cancelSlow() {
        if (slow != NO_TIMER) {
            context.vertx().cancelTimer(slow);
            slow = NO_TIMER;
        }
    }
}
