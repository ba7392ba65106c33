package org.caresport.gateway.health;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.caresport.gateway.config.GatewayConfig;

/** Whether each service, and the identity provider, accepts a connection right now. */
@ApplicationScoped
public class Reachability {

    private static final String IDENTITY = "identity";

    private final NetClient client;
    private final Map<String, URI> places = new TreeMap<>();

    Reachability(Vertx vertx, GatewayConfig config) {
        this.client = vertx.createNetClient(new NetClientOptions()
                .setConnectTimeout((int) config.timeouts().connect().toMillis()));
        places.putAll(config.routes());
        places.put(IDENTITY, config.identity());
    }

    /** Service → reachable, in alphabetical order. */
    public Future<Map<String, Boolean>> look() {
        Map<String, Boolean> seen = new ConcurrentHashMap<>();
        var knocks = places.entrySet().stream()
                .map(place -> knock(place.getValue()).onSuccess(open -> seen.put(place.getKey(), open)))
                .toList();
        return Future.all(knocks).map(all -> new TreeMap<>(seen));
    }

    private Future<Boolean> knock(URI place) {
        int port = place.getPort() > 0 ? place.getPort() : "https".equals(place.getScheme()) ? 443 : 80;
        return client.connect(port, place.getHost())
                .compose(NetSocket::close)
                .map(true)
                .otherwise(false);
    }
}
