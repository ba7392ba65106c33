package org.caresport.gateway.framing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import org.caresport.gateway.town.Town;
import org.caresport.gateway.town.Visitor;
import org.caresport.gateway.town.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where one request ends and the next begins is beyond doubt, or the connection ends. */
@QuarkusTest
@WithTestResource(Town.class)
class FramingTest {

    private static final String NEXT = "GET /v1/activities?smuggled HTTP/1.1\r\nHost: x\r\n\r\n";

    @Inject
    Visitor visitor;

    @ParameterizedTest
    @MethodSource("org.caresport.kit.testing.AmbiguousHeads#all")
    void whatIsAmbiguousIsRefusedAndTheConnectionClosed(String rest) throws IOException {
        String answers =
                Wire.exchange(visitor.port(), "POST /v1/provider-link/confirmation HTTP/1.1\r\n" + rest + NEXT);

        assertThat(answers)
                .startsWith("HTTP/1.1 400 ")
                .containsIgnoringCase("connection: close")
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("/problems/malformed-request")
                .doesNotContain("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET  /v1/activities HTTP/1.1",
                "GET /v1/activities  HTTP/1.1",
                "GET\t/v1/activities HTTP/1.1",
                " GET /v1/activities HTTP/1.1",
                "GET /v1/activities",
                "GET /v1/activities HTTP/1.1 x",
                "GET /v1/a\u0001b HTTP/1.1",
                "G(T /v1/activities HTTP/1.1"
            })
    void soIsARequestLineThatIsNone(String line) throws IOException {
        assertThat(Wire.exchange(visitor.port(), line + "\r\nHost: x\r\n\r\n" + NEXT))
                .startsWith("HTTP/1.1 400 ")
                .doesNotContain("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"zz\r\n", "5;\nhello\r\n", "5\nhello\r\n", "5\r\nhelloX\r\n", "-1\r\n", "\r\n", "FFFFFFFFFF\r\n"
            })
    void aBodyWhoseChunksAreNoneEndsTheConnection(String chunks) throws IOException {
        String answers = Wire.exchange(
                visitor.port(),
                "POST /v1/provider-link/confirmation HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks
                        + NEXT);

        assertThat(answers).doesNotContain("HTTP/1.1 200");
    }

    @Test
    void aBodyAfterARefusalIsNeverTheNextRequest() throws IOException {
        assertThat(Wire.exchange(
                        visitor.port(),
                        "POST /v1/provider-link/confirmation HTTP/1.1\r\nHost: x\r\nHost: y\r\nContent-Length: "
                                + NEXT.length() + "\r\n\r\n" + NEXT + NEXT))
                .startsWith("HTTP/1.1 400 ")
                .doesNotContain("HTTP/1.1 200");
    }

    @Test
    void requestsInOrderAreStillAnsweredInOrder() throws IOException {
        String first = "POST /v1/provider-link/a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "5\r\nhello\r\n0\r\n\r\n";
        String second = "POST /v1/provider-link/b HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nagain";
        String third = "GET /v1/activities HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

        String answers = Wire.exchange(visitor.port(), first + "\r\n" + second + third);

        assertThat(answers).containsSubsequence("\"body\":\"hello\"", "\"body\":\"again\"", "\"service\":\"catalog\"");
    }

    @Test
    void whatIsTooLongIsRefusedInWordsAndTheConnectionClosed() throws IOException {
        assertThat(Wire.exchange(
                        visitor.port(),
                        "GET /v1/activities?q=" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n" + NEXT))
                .startsWith("HTTP/1.1 414 ")
                .containsIgnoringCase("content-type: application/problem+json")
                .containsIgnoringCase("connection: close")
                .contains("/problems/uri-too-long", "\"limit\":8192")
                .doesNotContain("HTTP/1.1 200");
        assertThat(Wire.exchange(
                        visitor.port(),
                        "GET /v1/activities HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(20_000) + "\r\n\r\n" + NEXT))
                .startsWith("HTTP/1.1 431 ")
                .containsIgnoringCase("connection: close")
                .contains("/problems/headers-too-large", "\"limit\":12288")
                .doesNotContain("HTTP/1.1 200");
    }
}
