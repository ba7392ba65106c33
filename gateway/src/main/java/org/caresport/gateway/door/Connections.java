package org.caresport.gateway.door;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.caresport.gateway.config.GatewayConfig;
import org.caresport.gateway.wire.HangUp;

/**
 * The open connections and how long each may still keep us waiting for a request. An idle time-out does not end a
 * connection that drips a header byte now and then; a deadline does. Nobody can keep others out by having many of them: an
 * address may have so many, and when all are taken, who has been idle longest makes room.
 */
@ApplicationScoped
class Connections {

    private static final long NONE = Long.MAX_VALUE;

    private final Map<HttpConnection, Wait> open = new ConcurrentHashMap<>();
    private final Map<String, Integer> ofAddress = new ConcurrentHashMap<>();
    private final GatewayConfig.Timeouts timeouts;
    private final int most;
    private final int mostOfAddress;
    private final Counter refused;
    private final Counter overdue;

    Connections(GatewayConfig config, MeterRegistry meters) {
        this.timeouts = config.timeouts();
        this.most = config.limits().connections();
        this.mostOfAddress = config.limits().connectionsPerAddress();
        this.refused = meters.counter("gateway.connections.refused");
        this.overdue = meters.counter("gateway.connections.overdue");
        meters.gaugeMapSize("gateway.connections.open", Tags.empty(), open);
    }

    void opened(HttpConnection connection) {
        String address = addressOf(connection);
        if (ofAddress.merge(address, 1, Integer::sum) > mostOfAddress || open.size() >= most && !makeRoom()) {
            left(address);
            refused.increment();
            connection.close();
            return;
        }
        open.put(connection, new Wait(deadlineIn(timeouts.headers().toNanos())));
        connection.closeHandler(closed -> {
            open.remove(connection);
            left(address);
        });
    }

    private void left(String address) {
        ofAddress.computeIfPresent(address, (who, count) -> count > 1 ? count - 1 : null);
    }

    /** False when every connection has a request in hand. */
    private boolean makeRoom() {
        HttpConnection longest = null;
        long since = 0;
        long now = System.nanoTime();
        for (Map.Entry<HttpConnection, Wait> entry : open.entrySet()) {
            Wait wait = entry.getValue();
            if (wait.deadline != NONE && now - wait.since >= since) {
                longest = entry.getKey();
                since = now - wait.since;
            }
        }
        if (longest == null) {
            return false;
        }
        open.remove(longest);
        HangUp.on(longest);
        return true;
    }

    /** False for what comes after the last request of a connection that is being closed: it is not looked at. */
    boolean requestBegan(HttpConnection connection) {
        Wait wait = open.get(connection);
        if (wait != null && wait.over) {
            connection.close();
            return false;
        }
        waitUntil(connection, NONE);
        return true;
    }

    /** A client whose body was not wanted gets a moment to stop sending and read the answer. */
    void requestEnded(HttpConnection connection, boolean bodyRead, boolean last) {
        Wait wait = open.get(connection);
        if (wait != null && last) {
            wait.over = true;
        }
        waitUntil(connection, deadlineIn((bodyRead ? timeouts.keepAlive() : timeouts.linger()).toNanos()));
        if (last && bodyRead) {
            connection.close(); // after what is still to be written
        }
    }

    /** The next request is not looked at before the answers to those before it have been read. */
    void readerIsBehind(HttpConnection connection) {
        waitUntil(connection, deadlineIn(timeouts.answer().toNanos()));
    }

    void closeOverdue() {
        long now = System.nanoTime();
        open.forEach((connection, wait) -> {
            if (wait.deadline != NONE && now - wait.deadline > 0) {
                overdue.increment();
                wait.deadline = NONE;
                HangUp.on(connection);
            }
        });
    }

    int size() {
        return open.size();
    }

    private void waitUntil(HttpConnection connection, long deadline) {
        Wait wait = open.get(connection);
        if (wait != null) {
            wait.since = System.nanoTime();
            wait.deadline = deadline;
        }
    }

    private static String addressOf(HttpConnection connection) {
        SocketAddress address = connection.remoteAddress();
        String host = address == null ? null : address.hostAddress();
        return host == null ? "unknown" : host;
    }

    private static long deadlineIn(long nanos) {
        return System.nanoTime() + nanos;
    }

    private static final class Wait {
        private volatile long since = System.nanoTime();
        private volatile long deadline;
        private volatile boolean over;

        Wait(long deadline) {
            this.deadline = deadline;
        }
    }
}
