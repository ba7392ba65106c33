package org.caresport.demo.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The platform's one door. Like any good client it repeats what a restart or a busy moment swallowed; writes carry an
 * {@code Idempotency-Key}, so a repeated one is the same one.
 */
public final class Gateway {

    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration ONE_ANSWER = Duration.ofSeconds(15);

    private final URI address;
    private final Duration patience;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** @param patience how long a request is repeated before its failure counts */
    public Gateway(URI address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    public URI address() {
        return address;
    }

    public Answer send(String method, String path, Map<String, String> headers, @Nullable String body) {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(ONE_ANSWER)
                .method(method, publisher(body));
        headers.forEach(request::setHeader);
        return repeat(method + " " + withoutQuery(path), request.build());
    }

    private Answer repeat(String name, HttpRequest request) {
        var until = Instant.now().plus(patience);
        while (true) {
            try {
                var response = http.send(request, BodyHandlers.ofString());
                if (!PASSING.contains(response.statusCode()) || Instant.now().isAfter(until)) {
                    return answer(name, response);
                }
            } catch (IOException e) {
                if (Instant.now().isAfter(until)) {
                    throw new Unexpected(name + " was not answered: " + reason(e), e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Unexpected(name + " was interrupted", e);
            }
            Waiting.pause(PAUSE);
        }
    }

    private String reason(IOException e) {
        return e instanceof ConnectException ? "nothing listens at " + address : String.valueOf(e.getMessage());
    }

    private static Answer answer(String name, HttpResponse<String> response) {
        return new Answer(name, response.statusCode(), response.headers(), Json.read(response.body()));
    }

    private static BodyPublisher publisher(@Nullable String body) {
        return body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    }

    private static String withoutQuery(String path) {
        return path.replaceFirst("\\?.*", "");
    }
}
