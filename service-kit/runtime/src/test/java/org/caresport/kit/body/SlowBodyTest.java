package org.caresport.kit.body;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.caresport.kit.testing.Wire;
import org.junit.jupiter.api.Test;

/** A body that comes slowly holds none of the threads that requests are worked on. */
@QuarkusTest
@WithTestResource(RealParts.class)
class SlowBodyTest {

    @Test
    void manySlowBodiesHoldUpNoOrdinaryRequest() throws IOException {
        List<Wire> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) {
                slow.add(new Wire(RestAssured.port).write(head("Content-Length: 100") + "{"));
            }
            for (int i = 0; i < 20; i++) {
                long began = System.nanoTime();
                given().auth()
                        .oauth2(Tokens.of("maker").sign())
                        .contentType("application/json")
                        .body("{\"name\": \"a\"}")
                        .post("/widgets")
                        .then()
                        .statusCode(201);
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(1500));
            }
        } finally {
            for (Wire wire : slow) {
                wire.close();
            }
        }
    }

    @Test
    void whoIsTooSlowIsToldSoAndHungUpOn() throws IOException {
        try (var wire = new Wire(RestAssured.port)) {
            assertThat(wire.write(head("Content-Length: 100") + "{").readToEnd())
                    .startsWith("HTTP/1.1 408 ")
                    .containsIgnoringCase("connection: close")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .contains("/problems/request-timeout", "bytes a second");
        }
    }

    @Test
    void whoAsksFirstWhetherToSendIsToldTo() throws IOException {
        try (var wire = new Wire(RestAssured.port)) {
            assertThat(wire.write(head("Expect: 100-continue\r\nContent-Length: 13"))
                            .read())
                    .startsWith("HTTP/1.1 100 ");
            assertThat(wire.write("{\"name\": \"a\"}").read()).startsWith("HTTP/1.1 201 ");
        }
    }

    private static String head(String framing) {
        return "POST /widgets HTTP/1.1\r\nHost: service\r\nAuthorization: Bearer "
                + Tokens.of("maker").sign() + "\r\nContent-Type: application/json\r\n" + framing + "\r\n\r\n";
    }
}
