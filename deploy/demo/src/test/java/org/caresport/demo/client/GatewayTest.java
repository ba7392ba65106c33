package org.caresport.demo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final AtomicInteger busy = new AtomicInteger();
    private final HttpServer server = started();

    @BeforeEach
    void answerLikeAService() {
        server.createContext("/", exchange -> {
            keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
            var status = busy.getAndDecrement() > 0 ? 503 : 422;
            var body = """
                    {"title":"Not possible","detail":"too early","errors":[{"field":"on","message":"must be today"}]}""".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aBusyMomentIsWaitedOutWithTheSameIdempotencyKey() {
        busy.set(2);

        var answer = session(PATIENCE).post("/v1/things", Json.object());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(keys).hasSize(3);
        assertThat(keys.stream().distinct()).hasSize(1);
    }

    @Test
    void twoWritesHaveTwoKeys() {
        var session = session(PATIENCE);

        session.post("/v1/things", Json.object());
        session.post("/v1/things", Json.object());

        assertThat(keys).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void anUnexpectedAnswerIsToldInTheServersWordsAndWithoutTheQuery() {
        var answer = session(PATIENCE).get("/v1/things?near=7001AB");

        assertThatThrownBy(() -> answer.expect(200))
                .isInstanceOf(Unexpected.class)
                .hasMessage("GET /v1/things was answered 422: Not possible – too early [on: must be today]");
    }

    @Test
    void nobodyAtHomeIsSaidWithTheAddress() throws IOException {
        try (var held = new Socket()) {
            held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)); // nobody else's, and silent
            var address = URI.create("http://127.0.0.1:" + held.getLocalPort());
            var nobody = new Gateway(address, Duration.ZERO);

            assertThatThrownBy(() -> nobody.send("GET", "/", Map.of(), null))
                    .isInstanceOf(Unexpected.class)
                    .hasMessageContaining("nothing listens at " + address);
        }
    }

    private Session session(Duration patience) {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return Session.anonymous(new Gateway(address, patience));
    }

    private static HttpServer started() {
        try {
            var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.start();
            return http;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
