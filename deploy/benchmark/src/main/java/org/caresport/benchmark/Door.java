package org.caresport.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.caresport.stack.identity.Tokens;

/** The gateway, as one client sees it. It repeats nothing: a request that fails is a request that failed. */
final class Door {

    private static final String[] EHR_SCOPES = {
        "system/Patient.crus", "system/ServiceRequest.crus", "system/Task.crus", "system/Observation.crus"
    };

    /** Longer than this nobody waits for a form to be sent. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration TOKEN_IS_FRESH = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI gateway;
    private final String mediaType;
    private final Supplier<String> login;
    private String token = "";
    private Instant renewAt = Instant.MIN;

    private Door(URI gateway, String mediaType, Supplier<String> login) {
        this.gateway = gateway;
        this.mediaType = mediaType;
        this.login = login;
    }

    static Door ofEhr(Options options) {
        var tokens = new Tokens(options.identity());
        var key = options.keys().resolve("ehr-de-huet.jwk.json");
        return new Door(
                options.gateway(), "application/fhir+json", () -> tokens.machine("ehr-de-huet", key, EHR_SCOPES));
    }

    static Door ofBroker(Options options) {
        var tokens = new Tokens(options.identity());
        var redirect = options.gateway().resolve("/workbench/callback");
        return new Door(
                options.gateway(),
                "application/json",
                () -> tokens.person("caresport-workbench", redirect, "broker.anna", options.password()));
    }

    /** Signs in if need be; called before a load, so that no login falls into it. */
    synchronized String token() {
        if (Instant.now().isAfter(renewAt)) {
            token = login.get();
            renewAt = Instant.now().plus(TOKEN_IS_FRESH);
        }
        return token;
    }

    CompletableFuture<HttpResponse<String>> post(String path, String body) {
        return http.sendAsync(
                request(path)
                        .header("Content-Type", mediaType)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> get(String path) {
        return http.sendAsync(request(path).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> postNow(String path, String body) throws IOException, InterruptedException {
        return http.send(
                request(path)
                        .header("Content-Type", mediaType)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(PATIENCE)
                .header("Accept", mediaType)
                .header("Authorization", "Bearer " + token());
    }
}
