package org.caresport.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.caresport.demo.client.Login;
import org.caresport.demo.client.Logins;

/** The gateway or another server, as one client sees it. It repeats nothing: a request that fails is a request that failed. */
final class Door {

    /** Longer than this nobody waits for a form to be sent. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI address;
    private final String mediaType;
    private final Login login;

    private Door(URI address, String mediaType, Login login) {
        this.address = address;
        this.mediaType = mediaType;
        this.login = login;
    }

    static Door ofEhr(Options options) {
        return new Door(
                options.gateway(), "application/fhir+json", logins(options).ehr());
    }

    static Door ofBroker(Options options) {
        return atWorkbench(options, "broker.anna");
    }

    /** The demo's provider, officer or broker. */
    static Door atWorkbench(Options options, String user) {
        return new Door(options.gateway(), "application/json", logins(options).broker(user));
    }

    static Door ofPatient(Options options) {
        return new Door(options.gateway(), "application/json", logins(options).patient("patient.johanna"));
    }

    private static Logins logins(Options options) {
        return new Logins(options.gateway(), options.identity(), options.keys(), options.password());
    }

    /** Another FHIR server, which asks nobody who they are. */
    static Door ofPeer(URI peer) {
        return new Door(peer, "application/fhir+json", Login.of(() -> ""));
    }

    /** The same caller at another address. */
    Door at(URI address) {
        return new Door(address, mediaType, login);
    }

    /** Signs in if need be; called before a load, so that no login falls into it. */
    String token() {
        return login.token();
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
        var request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE).header("Accept", mediaType);
        var bearer = token();
        return bearer.isEmpty() ? request : request.header("Authorization", "Bearer " + bearer);
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
