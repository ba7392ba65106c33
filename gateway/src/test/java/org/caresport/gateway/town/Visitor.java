package org.caresport.gateway.town;

import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Somebody at the gateway's door with an ordinary HTTP client. */
@ApplicationScoped
public class Visitor {

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final int port;
    private final Tokens tokens;

    Visitor(@ConfigProperty(name = "caresport.gateway.listen.port") int port, Tokens tokens) {
        this.port = port;
        this.tokens = tokens;
    }

    public int port() {
        return port;
    }

    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    /** With a valid token. */
    public HttpRequest.Builder admittedTo(String path) {
        return to(path).header("Authorization", "Bearer " + tokens.valid());
    }

    public HttpResponse<String> get(String path) {
        return send(to(path).GET());
    }

    public HttpResponse<String> getAdmitted(String path) {
        return send(admittedTo(path).GET());
    }

    public HttpResponse<String> postAdmitted(String path, String body) {
        return send(admittedTo(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), BodyHandlers.ofString());
    }

    public static JsonObject json(HttpResponse<String> answer) {
        return new JsonObject(answer.body());
    }

    /** A header as the service behind the gateway got it, or null. */
    public static String received(HttpResponse<String> answer, String header) {
        return json(answer).getJsonObject("headers").getString(header.toLowerCase(Locale.ROOT));
    }

    public static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse(null);
    }
}
