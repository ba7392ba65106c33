package org.caresport.kit.framing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A service listens directly, too: what is ambiguous for two servers is refused by each of them. */
@QuarkusTest
@WithTestResource(RealParts.class)
class FramingTest {

    private static final String NEXT = "GET /widgets?limit=2 HTTP/1.1\r\nHost: x\r\n\r\n";

    @ParameterizedTest
    @MethodSource("org.caresport.kit.testing.AmbiguousHeads#all")
    void whatIsAmbiguousIsRefusedInWordsAndTheConnectionClosed(String rest) throws IOException {
        String answers = exchange("POST /widgets HTTP/1.1\r\n" + rest + NEXT);

        assertThat(answers)
                .startsWith("HTTP/1.1 400 ")
                .containsIgnoringCase("connection: close")
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("/problems/malformed-request")
                .doesNotContain("HTTP/1.1 200");
        assertThat(answers.split("HTTP/1.1 (?=\\d)")).hasSize(2);
    }

    @Test
    void whatIsTooLongIsRefusedInWordsAndTheConnectionClosed() throws IOException {
        assertThat(exchange("GET /widgets?q=" + "x".repeat(30_000) + " HTTP/1.1\r\nHost: x\r\n\r\n" + NEXT))
                .startsWith("HTTP/1.1 414 ")
                .containsIgnoringCase("connection: close")
                .contains("/problems/uri-too-long")
                .doesNotContain("HTTP/1.1 200");
        assertThat(exchange("GET /widgets HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(30_000) + "\r\n\r\n" + NEXT))
                .startsWith("HTTP/1.1 431 ")
                .containsIgnoringCase("connection: close")
                .contains("/problems/headers-too-large")
                .doesNotContain("HTTP/1.1 200");
    }

    @Test
    void theRefusalWaitsItsTurn() throws IOException {
        String answers = exchange(NEXT + NEXT + "GET /widgets HTTP/1.1\r\nHost: x\r\nX-Folded: a\r\n b\r\n\r\n" + NEXT);

        assertThat(answers.split("HTTP/1.1 (?=\\d)")).hasSize(4);
        assertThat(answers).containsSubsequence("HTTP/1.1 200", "HTTP/1.1 200", "HTTP/1.1 400");
    }

    private static String exchange(String requests) throws IOException {
        try (var wire = new Wire(RestAssured.port)) {
            return wire.write(requests).readToEnd();
        }
    }
}
