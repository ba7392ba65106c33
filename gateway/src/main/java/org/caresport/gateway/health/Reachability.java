package org.caresport.gateway.health;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.caresport.gateway.config.GatewayConfig;

/**
 * Whether each service, and the identity provider, answers right now. Any answer will do that is not an excuse of its own; a
 * port that takes a connection and then says nothing is no service.
 */
@ApplicationScoped
public class Reachability {

    private static final String IDENTITY = "identity";

    private static final long PATIENCE = Duration.ofSeconds(2).toMillis();
    private static final int FAILING = 500;

    private final HttpClient client;
    private final Map<String, URI> places = new TreeMap<>();

    Reachability(Vertx vertx, GatewayConfig config) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
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
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(place.resolve("/").toString())
                .setTimeout(PATIENCE)
                .setIdleTimeout(PATIENCE);
        return client.request(request)
                .compose(asked -> asked.send().map(answer -> answer.statusCode() < FAILING))
                .otherwise(false);
    }
}
