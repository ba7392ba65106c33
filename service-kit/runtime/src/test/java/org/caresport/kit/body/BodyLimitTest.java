package org.caresport.kit.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.SocketException;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.caresport.kit.testing.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealParts.class)
class BodyLimitTest {

    private static final int LIMIT = 2 * 1024 * 1024;
    private static final int CHUNK = 64 * 1024;

    @Test
    void aBodyThatSaysItIsTooLargeIsRefusedBeforeItIsSent() throws IOException {
        try (var wire = wire()) {
            var answer = wire.write(head("Content-Length: " + (LIMIT + 1))).read();

            assertTooLarge(answer);
        }
    }

    @Test
    void aBodyThatIsSentAllTheSameDoesNotKeepItsSenderFromReadingTheAnswer() throws IOException {
        try (var wire = wire()) {
            wire.write(head("Content-Length: " + (LIMIT + CHUNK))).write("x".repeat(LIMIT + CHUNK));

            assertTooLarge(wire.read());
        }
    }

    @Test
    void aBodyInChunksIsRefusedAsSoonAsItIsTooLarge() throws IOException {
        try (var wire = wire()) {
            wire.write(head("Transfer-Encoding: chunked")).writeChunk("{\"name\": \"");
            for (int sent = 0; sent < LIMIT; sent += CHUNK) {
                wire.writeChunk("x".repeat(CHUNK));
            }

            assertTooLarge(wire.read());
        }
    }

    @Test
    void aBodyAtTheLimitIsTaken() throws IOException {
        var start = "{\"name\": \"a\"";
        var body = start + " ".repeat(LIMIT - start.length() - 1) + "}";
        try (var wire = wire()) {
            assertThat(wire.write(head("Content-Length: " + LIMIT)).write(body).read())
                    .startsWith("HTTP/1.1 201 ");

            wire.write(head("Transfer-Encoding: chunked"));
            for (int sent = 0; sent < LIMIT; sent += CHUNK) {
                wire.writeChunk(body.substring(sent, sent + CHUNK));
            }
            assertThat(wire.writeChunk("").read()).startsWith("HTTP/1.1 201 ");
        }
    }

    /** Nor when it is wrong from the start: who reads JSON would like to see the end of it. */
    @Timeout(60)
    @ParameterizedTest
    @ValueSource(strings = {"{\"name\": \"", "]"})
    void aBodyWithoutAnEndIsNotReadForEver(String start) throws IOException {
        try (var wire = wire()) {
            wire.write(head("Transfer-Encoding: chunked")).writeChunk(start);

            assertThatExceptionOfType(SocketException.class).isThrownBy(() -> {
                while (true) {
                    wire.writeChunk("x".repeat(CHUNK));
                }
            });
        }
    }

    private static void assertTooLarge(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 413 ")
                .containsIgnoringCase("content-type: application/problem+json")
                .containsIgnoringCase("connection: close")
                .contains("/problems/body-too-large", "\"limit\":" + LIMIT, "may have " + LIMIT + " bytes");
    }

    private static String head(String framing) {
        return """
                POST /widgets HTTP/1.1
                Host: service
                Authorization: Bearer %s
                Content-Type: application/json
                %s

                """.formatted(Tokens.of("maker").sign(), framing).replace("\n", "\r\n");
    }

    private static Wire wire() throws IOException {
        return new Wire(RestAssured.port);
    }
}
