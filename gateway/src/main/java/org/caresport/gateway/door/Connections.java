package org.caresport.gateway.door;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.vertx.core.http.HttpConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.caresport.gateway.config.GatewayConfig;

/**
 * The open connections and how long each may still keep us waiting for a request. An idle time-out does not end a
 * connection that drips a header byte now and then; a deadline does.
 */
@ApplicationScoped
class Connections {

    private static final long NONE = Long.MAX_VALUE;

    private final Map<HttpConnection, Wait> open = new ConcurrentHashMap<>();
    private final GatewayConfig.Timeouts timeouts;
    private final int most;
    private final Counter refused;
    private final Counter overdue;

    Connections(GatewayConfig config, MeterRegistry meters) {
        this.timeouts = config.timeouts();
        this.most = config.limits().connections();
        this.refused = meters.counter("gateway.connections.refused");
        this.overdue = meters.counter("gateway.connections.overdue");
        meters.gaugeMapSize("gateway.connections.open", Tags.empty(), open);
    }

    void opened(HttpConnection connection) {
        if (open.size() >= most) {
            refused.increment();
            connection.close();
            return;
        }
        open.put(connection, new Wait(deadlineIn(timeouts.headers().toNanos())));
        connection.closeHandler(closed -> open.remove(connection));
    }

    void requestBegan(HttpConnection connection) {
        waitUntil(connection, NONE);
    }

    /** A client whose body was not wanted gets a moment to stop sending and read the answer. */
    void requestEnded(HttpConnection connection, boolean bodyRead) {
        waitUntil(connection, deadlineIn((bodyRead ? timeouts.keepAlive() : timeouts.linger()).toNanos()));
    }

    void closeOverdue() {
        long now = System.nanoTime();
        open.forEach((connection, wait) -> {
            if (wait.deadline != NONE && now - wait.deadline > 0) {
                overdue.increment();
                open.remove(connection);
                connection.close();
            }
        });
    }

    int size() {
        return open.size();
    }

    private void waitUntil(HttpConnection connection, long deadline) {
        Wait wait = open.get(connection);
        if (wait != null) {
            wait.deadline = deadline;
        }
    }

    private static long deadlineIn(long nanos) {
        return System.nanoTime() + nanos;
    }

    private static final class Wait {
        private volatile long deadline;

        Wait(long deadline) {
            this.deadline = deadline;
        }
    }
}
