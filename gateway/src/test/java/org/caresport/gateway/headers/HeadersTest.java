package org.caresport.gateway.headers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.gateway.town.Visitor.header;
import static org.caresport.gateway.town.Visitor.json;
import static org.caresport.gateway.town.Visitor.received;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.caresport.gateway.town.Town;
import org.caresport.gateway.town.Visitor;
import org.caresport.gateway.town.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Town.class)
class HeadersTest {

    @Inject
    Visitor visitor;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded",
                "Via",
                "Cookie",
                "X-Real-IP",
                "X-Original-URL",
                "X-Rewrite-URL",
                "X-HTTP-Method-Override",
                "X-Forwarded-User",
                "X_Forwarded_Prefix",
                "X-CareSport-Caller",
                "X-CareSport-Door-Key",
                "X-Internal-Role",
                "X-Auth-User",
                "X-User-Id",
                "baggage",
                "Proxy",
                "TE",
                "Trailer",
                "Proxy-Authorization"
            })
    void aHeaderThatOnlyTheGatewayMaySayDoesNotGetThrough(String name) throws IOException {
        String answer = Wire.get(visitor.port(), "/v1/activities", name + ": spoofed");

        assertThat(answer).startsWith("HTTP/1.1 200 ").doesNotContain("spoofed");
    }

    @Test
    void theServiceHearsOfThePublicAddressWhateverTheCallerClaims() {
        HttpResponse<String> answer = visitor.send(visitor.to("/v1/activities")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "gopher")
                .GET());

        assertThat(received(answer, "X-Forwarded-Host")).isEqualTo("127.0.0.1:8080");
        assertThat(received(answer, "X-Forwarded-Proto")).isEqualTo("http");
        assertThat(received(answer, "X-Forwarded-For")).isEqualTo("127.0.0.1");
    }

    @Test
    void theServiceHearsOfTheAddressThatIsCountedAndNotOfWhatTheCallerClaims() throws IOException {
        HttpResponse<String> throughABalancer = visitor.send(visitor.to("/v1/activities")
                .header("X-Forwarded-For", "6.6.6.6, 203.0.113.70")
                .GET());
        try (Wire stranger = Wire.from("127.0.0.9", visitor.port())) {
            stranger.write(Wire.request("GET", "/v1/activities", "X-Forwarded-For: 1.2.3.4") + "\r\n");

            assertThat(stranger.readToEnd())
                    .contains("\"x-forwarded-for\":\"127.0.0.9\"")
                    .doesNotContain("1.2.3.4");
        }
        assertThat(received(throughABalancer, "X-Forwarded-For")).isEqualTo("203.0.113.70");
    }

    @Test
    void headersThatAConnectionHeaderNamesEndAtTheGateway() throws IOException {
        try (Wire wire = new Wire(visitor.port())) {
            wire.write(
                    "GET /v1/activities HTTP/1.1\r\nHost: g\r\nConnection: close, X-Secret\r\nX-Secret: one\r\n\r\n");

            assertThat(wire.readToEnd()).startsWith("HTTP/1.1 200 ").doesNotContainIgnoringCase("x-secret");
        }
    }

    @Test
    void whatTheServiceNeedsGetsThrough() {
        HttpResponse<String> answer = visitor.send(visitor.admittedTo("/v1/referrals")
                .header("If-Match", "\"3\"")
                .header("Idempotency-Key", "k1")
                .header("Accept-Language", "nl")
                .header("Prefer", "return=representation")
                .GET());

        assertThat(received(answer, "If-Match")).isEqualTo("\"3\"");
        assertThat(received(answer, "Idempotency-Key")).isEqualTo("k1");
        assertThat(received(answer, "Accept-Language")).isEqualTo("nl");
        assertThat(received(answer, "Prefer")).isEqualTo("return=representation");
    }

    @Test
    void aSaneRequestIdIsKept() {
        HttpResponse<String> answer = visitor.send(visitor.to("/v1/activities")
                .header("X-Request-Id", "huisarts-42.a_b")
                .GET());

        assertThat(header(answer, "X-Request-Id")).isEqualTo("huisarts-42.a_b");
        assertThat(received(answer, "X-Request-Id")).isEqualTo("huisarts-42.a_b");
    }

    static Stream<String> insaneIds() {
        return Stream.of("", " ", "a b", "<script>", "a".repeat(65), "../../etc", "-x", "é");
    }

    @ParameterizedTest
    @MethodSource("insaneIds")
    void anyOtherRequestIdIsReplaced(String id) throws IOException {
        String answer = Wire.get(visitor.port(), "/v1/activities", "X-Request-Id: " + id);

        String given = answer.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("x-request-id: "))
                .findFirst()
                .orElseThrow()
                .substring(14);
        assertThat(UUID.fromString(given)).isNotNull();
        assertThat(answer).contains("\"x-request-id\":\"" + given + "\"");
    }

    @Test
    void aProblemNamesTheRequest() {
        HttpResponse<String> answer = visitor.send(
                visitor.to("/v1/referrals").header("X-Request-Id", "mine").GET());

        assertThat(json(answer).getString("requestId")).isEqualTo("mine");
    }

    @Test
    void aTraceGoesOnAndOneIsBegunWhereThereIsNone() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        HttpResponse<String> traced = visitor.send(visitor.to("/v1/activities")
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .GET());
        HttpResponse<String> untraced = visitor.get("/v1/activities");

        assertThat(received(traced, "traceparent"))
                .matches("00-" + trace + "-[0-9a-f]{16}-01")
                .doesNotContain("b7ad6b7169203331");
        assertThat(received(untraced, "traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/activities",
                "/v1/activities?status=500",
                "/v1/activities?status=204",
                "/v1/activities?say=X-Frame-Options:ALLOWALL;;Content-Security-Policy:default-src%20*",
                "/v1/referrals",
                "/v1/deliveries",
                "/nowhere",
                "/fhir/r4/Task",
                "/",
                "/docs",
                "/provider.html",
                "/offer.html",
                "/self-referral.html",
                "/openapi.json",
                "/problems/not-found",
                "/assets/base.css"
            })
    void everyAnswerCarriesTheSecurityHeaders(String path) {
        assertSecured(visitor.get(path));
        assertSecured(visitor.getAdmitted(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/activities HTTP/1.1\r\nno colon\r\n\r\n",
                "nonsense\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
            })
    void evenTheAnswerToNonsenseDoes(String request) throws IOException {
        assertThat(Wire.exchange(visitor.port(), request))
                .containsIgnoringCase("x-frame-options: DENY")
                .containsIgnoringCase("x-content-type-options: nosniff")
                .contains("requestId")
                .doesNotContain("Exception");
    }

    private static void assertSecured(HttpResponse<String> answer) {
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("frame-ancestors 'none'")
                .doesNotContain("*");
        assertThat(answer.headers().allValues("Strict-Transport-Security"))
                .singleElement()
                .asString()
                .startsWith("max-age=31536000");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(answer.headers().allValues("X-Request-Id")).hasSize(1);
        assertThat(answer.headers().allValues("Cache-Control")).hasSize(1);
    }

    @Test
    void theServicesOwnCachingIsRespected() {
        assertThat(header(visitor.get("/v1/activities?say=Cache-Control:max-age%3D60"), "Cache-Control"))
                .isEqualTo("max-age=60");
        assertThat(header(visitor.get("/v1/activities"), "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whatAServiceSaysOfItselfOrOfItsConnectionIsDropped() {
        HttpResponse<String> answer = visitor.get(
                "/v1/activities?say=Server:secret/1.0;;X-Powered-By:secret;;Set-Cookie:a%3Db;;Keep-Alive:timeout%3D1"
                        + ";;Access-Control-Allow-Origin:https://evil.example;;X-Request-Id:other;;ETag:%227%22;;Location:/v1/x");

        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by", "set-cookie", "keep-alive");
        assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(answer.headers().allValues("X-Request-Id")).doesNotContain("other");
        assertThat(header(answer, "ETag")).isEqualTo("\"7\"");
        assertThat(header(answer, "Location")).isEqualTo("/v1/x");
    }

    @Test
    void theApiVersionIsToldOnRestAnswersThatSucceed() {
        assertThat(header(visitor.get("/v1/activities"), "API-Version")).isEqualTo("1.0.0");
        assertThat(header(visitor.get("/v1/activities?status=303"), "API-Version"))
                .isEqualTo("1.0.0");
        assertThat(header(visitor.get("/v1/activities?say=API-Version:1.2.3"), "API-Version"))
                .isEqualTo("1.2.3");
        assertThat(header(visitor.get("/v1/activities?status=404"), "API-Version"))
                .isNull();
        assertThat(header(visitor.get("/fhir/r4/metadata"), "API-Version")).isNull();
    }

    @Test
    void headIsGetWithoutABody() {
        HttpRequest.Builder head = visitor.to("/v1/activities").method("HEAD", HttpRequest.BodyPublishers.noBody());
        HttpRequest.Builder refused = visitor.to("/v1/referrals").method("HEAD", HttpRequest.BodyPublishers.noBody());
        HttpRequest.Builder down =
                visitor.admittedTo("/v1/deliveries").method("HEAD", HttpRequest.BodyPublishers.noBody());

        assertThat(visitor.send(head).statusCode()).isEqualTo(200);
        assertThat(visitor.send(refused).statusCode()).isEqualTo(401);
        assertThat(visitor.send(down).statusCode()).isEqualTo(503);
        assertThat(visitor.send(down).body()).isEmpty();
    }
}
