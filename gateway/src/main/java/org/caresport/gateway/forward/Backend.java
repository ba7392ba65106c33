package org.caresport.gateway.forward;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyOptions;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.caresport.gateway.config.GatewayConfig;
import org.caresport.gateway.problem.Problems;

/** One service behind the gateway, with connections of its own: a slow one can't use up those of the others. */
final class Backend {

    /** Shorter than a service keeps an idle connection, so that none is reused while the service closes it. */
    private static final int KEEP_ALIVE_SECONDS = 30;

    private final HttpProxy proxy;

    Backend(String service, URI at, Vertx vertx, GatewayConfig config, Problems problems) {
        HttpClient client = vertx.createHttpClient(options(config), pool(config.limits()));
        Failures failures = new Failures(service, config.timeouts().request());
        this.proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(origin(client, at))
                .addInterceptor(new Rewriting(config))
                .addInterceptor(new Guarding(vertx, config, failures, problems));
    }

    private static OriginRequestProvider origin(HttpClient client, URI at) {
        boolean tls = "https".equals(at.getScheme());
        int port = at.getPort() > 0 ? at.getPort() : tls ? 443 : 80;
        return context -> client.request(
                        new RequestOptions().setHost(at.getHost()).setPort(port).setSsl(tls))
                .compose(request -> Guarding.underWay(context, request));
    }

    private static HttpClientOptions options(GatewayConfig config) {
        return new HttpClientOptions()
                .setConnectTimeout((int) config.timeouts().connect().toMillis())
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setReadIdleTimeout((int) config.timeouts().idle().toMillis())
                .setDecompressionSupported(false);
    }

    private static PoolOptions pool(GatewayConfig.Limits limits) {
        return new PoolOptions()
                .setHttp1MaxSize(limits.connectionsPerService())
                .setMaxWaitQueueSize(limits.waitingPerService());
    }

    void forward(HttpServerRequest request) {
        proxy.handle(request);
    }
}
