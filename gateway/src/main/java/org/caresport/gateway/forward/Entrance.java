package org.caresport.gateway.forward;

import io.micrometer.core.instrument.Counter;
import io.netty.channel.EventLoop;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.impl.ContextInternal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.caresport.gateway.config.GatewayConfig;

/**
 * One way into a service, with its places and its connections. Each event loop has connections of its own, so that a
 * request, its answer and the connection's return happen one after the other: only then can it be told, when a caller
 * leaves, whether the connection is still his.
 */
record Entrance(
        Vertx vertx,
        HttpClientOptions options,
        PoolOptions pool,
        Places places,
        Counter turnedAway,
        Map<EventLoop, HttpClient> clients) {

    /** Shorter than a service keeps an idle connection (65 s), so that none is reused while the service closes it. */
    private static final int KEEP_ALIVE_SECONDS = 30;

    Entrance(Vertx vertx, GatewayConfig config, int connections, Places places, Counter turnedAway) {
        this(
                vertx,
                options(config),
                new PoolOptions().setHttp1MaxSize(connections),
                places,
                turnedAway,
                new ConcurrentHashMap<>());
    }

    private static HttpClientOptions options(GatewayConfig config) {
        return new HttpClientOptions()
                .setConnectTimeout((int) config.timeouts().connect().toMillis())
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setReadIdleTimeout((int) config.timeouts().idle().toMillis())
                .setDecompressionSupported(false);
    }

    HttpClient client(Context here) {
        return clients.computeIfAbsent(
                ((ContextInternal) here).nettyEventLoop(), loop -> vertx.createHttpClient(options, pool));
    }
}
