package org.caresport.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.caresport.gateway.config.GatewayConfig;
import org.jboss.logging.Logger;

/** Asks the services for their own API descriptions. */
@ApplicationScoped
class ServiceDescriptions {

    private static final Logger LOG = Logger.getLogger(ServiceDescriptions.class);

    private final HttpClient client;
    private final ObjectMapper json;
    private final SortedMap<String, URI> places;
    private final GatewayConfig.OpenApi settings;

    ServiceDescriptions(Vertx vertx, GatewayConfig config, ObjectMapper json) {
        this.settings = config.openapi();
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) settings.timeout().toMillis())
                .setDecompressionSupported(true));
        this.json = json;
        this.places = new TreeMap<>(config.routes());
        places.keySet().removeAll(config.pages().keySet()); // pages are for people and have no description
    }

    /** Those that answered, and the names of those that did not. */
    record Collected(SortedMap<String, ObjectNode> documents, TreeSet<String> missing) {}

    Future<Collected> collect() {
        Map<String, ObjectNode> documents = new ConcurrentHashMap<>();
        var asked = places.entrySet().stream()
                .map(place -> ask(place.getKey(), place.getValue())
                        .onSuccess(document -> documents.put(place.getKey(), document))
                        .otherwiseEmpty())
                .toList();
        return Future.all(asked).map(all -> {
            TreeSet<String> missing = new TreeSet<>(places.keySet());
            missing.removeAll(documents.keySet());
            return new Collected(new TreeMap<>(documents), missing);
        });
    }

    private Future<ObjectNode> ask(String service, URI at) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(at + settings.path())
                .putHeader("Accept", "application/json");
        return client.request(options)
                .compose(HttpClientRequest::send)
                .compose(answer -> answer.statusCode() == 200
                        ? answer.body()
                        : Future.failedFuture("it answered " + answer.statusCode()))
                .timeout(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .compose(this::parse)
                .onFailure(e -> LOG.warnf("no API description from service %s: %s", service, e.getMessage()));
    }

    private Future<ObjectNode> parse(Buffer body) {
        try {
            JsonNode document = json.readTree(body.getBytes());
            return document instanceof ObjectNode object
                    ? Future.succeededFuture(object)
                    : Future.failedFuture("it is no JSON object");
        } catch (JsonProcessingException e) {
            return Future.failedFuture("it is no JSON");
        } catch (java.io.IOException e) {
            return Future.failedFuture(e);
        }
    }
}
