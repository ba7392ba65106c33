package org.caresport.framing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that somebody else makes, with options of its own, reads strictly because the module is there. */
class StrictServerTest {

    private static final String NEXT = "GET /next HTTP/1.1\r\nHost: x\r\n\r\n";

    private final Vertx vertx = Vertx.vertx();
    private HttpServer server = vertx.createHttpServer(new HttpServerOptions()
            .setHttp2ClearTextEnabled(false)
            .setMaxInitialLineLength(100)
            .setMaxHeaderSize(200));

    @BeforeEach
    void open() throws Exception {
        server = server.requestHandler(request -> request.response().end(request.path()))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    @Test
    void whatIsSoundIsAnswered() throws IOException {
        assertThat(exchange(NEXT + "GET /last HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ")
                .contains("/next", "/last");
    }

    @Test
    void aFoldedLineIsRefusedAndWhatFollowsIsNotRead() throws IOException {
        assertThat(exchange("GET / HTTP/1.1\r\nHost: x\r\nX: a\r\n b\r\n\r\n" + NEXT))
                .startsWith("HTTP/1.1 400 ")
                .doesNotContain("/next");
    }

    @Test
    void theServersOwnLimitsHold() throws IOException {
        assertThat(exchange("GET /" + "x".repeat(100) + " HTTP/1.1\r\nHost: x\r\n\r\n" + NEXT))
                .startsWith("HTTP/1.1 414 ");
        assertThat(exchange("GET / HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(200) + "\r\n\r\n" + NEXT))
                .startsWith("HTTP/1.1 431 ");
    }

    private String exchange(String sent) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort())) {
            socket.setSoTimeout((int) Duration.ofSeconds(10).toMillis());
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
