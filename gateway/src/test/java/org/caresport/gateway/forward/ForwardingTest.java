package org.caresport.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.gateway.town.Visitor.header;
import static org.caresport.gateway.town.Visitor.json;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.SocketException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.caresport.gateway.town.Tokens;
import org.caresport.gateway.town.Town;
import org.caresport.gateway.town.Visitor;
import org.caresport.gateway.town.Wire;
import org.junit.jupiter.api.Test;

/** Limits of size and time on the way to a service, and what a caller hears when it is not there. */
@QuarkusTest
@WithTestResource(Town.class)
class ForwardingTest {

    private static final int LIMIT = 1024 * 1024;

    @Inject
    Visitor visitor;

    @Inject
    Tokens tokens;

    @Test
    void aBodyOfExactlyTheLimitPasses() {
        HttpResponse<String> answer = visitor.postAdmitted("/v1/referrals?status=201", "x".repeat(LIMIT));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).getInteger("bodyLength")).isEqualTo(LIMIT);
    }

    @Test
    void aByteMoreIsRefusedAndTheLimitNamed() {
        HttpResponse<String> answer = visitor.postAdmitted("/v1/referrals", "x".repeat(LIMIT + 1));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json(answer).getString("type")).endsWith("/problems/body-too-large");
        assertThat(json(answer).getInteger("limit")).isEqualTo(LIMIT);
        assertThat(json(answer).getString("detail")).contains("1048576");
    }

    @Test
    void onFhirPathsTheRefusalIsAnOperationOutcome() {
        HttpResponse<String> answer = visitor.postAdmitted("/fhir/r4", "x".repeat(LIMIT + 1));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json(answer).getJsonArray("issue").getJsonObject(0).getString("code"))
                .isEqualTo("too-long");
    }

    @Test
    void aChunkedBodyWithinTheLimitArrivesWhole() {
        HttpResponse<String> answer = visitor.send(visitor.admittedTo("/v1/referrals")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[500_000]))));

        assertThat(json(answer).getInteger("bodyLength")).isEqualTo(500_000);
    }

    @Test
    void aChunkedBodyThatGrowsTooLargeIsBrokenOffAndNeverSeenWholeByTheService() throws IOException {
        try (Wire wire = new Wire(visitor.port())) {
            wire.write(chunkedPost("/v1/referrals", "growing-too-large"));
            String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
            for (int i = 0; i < 17; i++) {
                wire.write(chunk);
            }
            String head = wire.readHead();

            assertThat(head).startsWith("HTTP/1.1 413 ").containsIgnoringCase("x-frame-options: DENY");
            wire.readToEnd();
        }
        assertThat(json(visitor.getAdmitted("/v1/referrals?seen=growing-too-large"))
                        .getBoolean("wholeBodySeen"))
                .isFalse();
    }

    @Test
    void aRefusedBodyIsNotReadForEver() throws IOException {
        long began = System.nanoTime();
        try (Wire wire = new Wire(visitor.port())) {
            wire.write(chunkedPost("/v1/referrals", "never-ending"));
            String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
            while (System.nanoTime() - began < Duration.ofSeconds(8).toNanos()) {
                wire.write(chunk);
            }
        } catch (SocketException closed) {
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(6));
            return;
        }
        throw new AssertionError("an endless body was read without end");
    }

    @Test
    void aBodyThatDoesNotComeIsTheCallersTimeout() throws IOException {
        try (Wire wire = new Wire(visitor.port())) {
            wire.write(Wire.request(
                            "POST", "/v1/referrals", "Authorization: Bearer " + tokens.valid(), "Content-Length: 100")
                    + "\r\nonly this");

            assertThat(wire.readToEnd()).startsWith("HTTP/1.1 408 ").contains("request-timeout");
        }
    }

    @Test
    void whoAsksFirstWhetherToSendIsAnsweredFirst() throws IOException {
        try (Wire wire = new Wire(visitor.port())) {
            wire.write(Wire.request(
                            "POST",
                            "/v1/referrals",
                            "Authorization: Bearer " + tokens.valid(),
                            "Expect: 100-continue",
                            "Content-Length: 5")
                    + "\r\n");
            assertThat(wire.readHead()).startsWith("HTTP/1.1 100 ");
            wire.write("hello");

            assertThat(wire.readToEnd())
                    .startsWith("HTTP/1.1 200 ")
                    .contains("\"body\":\"hello\"")
                    .doesNotContain("expect");
        }
        try (Wire wire = new Wire(visitor.port())) {
            wire.write(Wire.request(
                            "POST",
                            "/v1/referrals",
                            "Authorization: Bearer " + tokens.valid(),
                            "Expect: 100-continue",
                            "Content-Length: 5000000")
                    + "\r\n");

            assertThat(wire.readHead()).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void headersAndRequestLinesHaveALimitToo() throws IOException {
        assertThat(Wire.get(visitor.port(), "/v1/activities", "X-Large: " + "x".repeat(13_000)))
                .containsPattern("^HTTP/1.[01] 431 ")
                .contains("headers-too-large")
                .contains("12288");
        assertThat(Wire.get(visitor.port(), "/v1/activities?q=" + "x".repeat(9_000)))
                .containsPattern("^HTTP/1.[01] 414 ")
                .contains("uri-too-long");
    }

    @Test
    void aServiceThatIsDownIsNamed() {
        HttpResponse<String> answer = visitor.getAdmitted("/v1/deliveries");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(header(answer, "Retry-After")).isEqualTo("5");
        assertThat(json(answer).getString("type")).endsWith("/problems/service-unavailable");
        assertThat(json(answer).getString("service")).isEqualTo("notification");
        assertThat(answer.body()).doesNotContain("127.0.0.1:4").doesNotContain("Exception");
    }

    @Test
    void aServiceThatBreaksOffIsNamedToo() {
        HttpResponse<String> answer = visitor.postAdmitted("/v1/matches?drop", "{}");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(json(answer).getString("service")).isEqualTo("matching");
        assertThat(json(answer).getString("detail")).contains("Idempotency-Key");
    }

    @Test
    void aServiceThatDoesNotAnswerInTimeIsATimeout() {
        long began = System.nanoTime();

        HttpResponse<String> answer = visitor.getAdmitted("/v1/matches?slow=9000");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(Duration.ofMillis(2400), Duration.ofSeconds(8));
        assertThat(json(answer).getString("type")).endsWith("/problems/timeout");
        assertThat(json(answer).getString("service")).isEqualTo("matching");
    }

    @Test
    void aProblemOfAServiceIsPassedOnAsItIs() {
        HttpResponse<String> answer =
                visitor.getAdmitted("/v1/referrals?status=422&say=Content-Type:application/problem%2Bjson");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(json(answer).getString("service")).isEqualTo("referral");
    }

    private String chunkedPost(String path, String requestId) {
        return "POST " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + tokens.valid() + "\r\nX-Request-Id: "
                + requestId + "\r\nTransfer-Encoding: chunked\r\n\r\n";
    }
}
