package org.caresport.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.gateway.town.Visitor.header;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.caresport.gateway.town.Town;
import org.caresport.gateway.town.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Town.class)
class CorsTest {

    private static final String STRANGER = "https://portal.example";
    private static final String CONFIGURED = "https://workbench.example";

    @Inject
    Visitor visitor;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/activities",
                "/fhir/r4/metadata",
                "/fhir/r4/.well-known/smart-configuration",
                "/openapi.json",
                "/openapi.yaml",
                "/problems/not-found"
            })
    void anyPageMayReadTheOpenData(String path) {
        HttpResponse<String> answer =
                visitor.send(visitor.to(path).header("Origin", STRANGER).GET());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(answer, "Access-Control-Allow-Credentials")).isNull();
        assertThat(header(answer, "Access-Control-Expose-Headers")).contains("API-Version", "ETag");
    }

    @Test
    void aStrangersPageCanNotReadProtectedData() {
        HttpResponse<String> answer = visitor.send(
                visitor.admittedTo("/v1/referrals").header("Origin", STRANGER).GET());

        assertThat(header(answer, "Access-Control-Allow-Origin")).isNull();
        assertThat(answer.headers().allValues("Vary")).contains("origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {CONFIGURED, "http://127.0.0.1:8080"})
    void configuredPagesAndOurOwnCan(String origin) {
        HttpResponse<String> answer = visitor.send(
                visitor.admittedTo("/v1/referrals").header("Origin", origin).GET());

        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo(origin);
        assertThat(header(answer, "Access-Control-Allow-Credentials")).isNull();
    }

    @Test
    void aRefusalCanBeReadByThePageThatGotIt() {
        HttpResponse<String> answer = visitor.send(
                visitor.to("/v1/referrals").header("Origin", CONFIGURED).GET());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo(CONFIGURED);
    }

    @Test
    void aConfiguredPageMayAskToWrite() {
        HttpResponse<String> answer = preflight("/v1/referrals", CONFIGURED, "POST");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo(CONFIGURED);
        assertThat(header(answer, "Access-Control-Allow-Methods")).contains("POST");
        assertThat(header(answer, "Access-Control-Allow-Headers"))
                .contains("Authorization", "Idempotency-Key", "Link-Token");
        assertThat(header(answer, "Access-Control-Max-Age")).isEqualTo("7200");
    }

    @Test
    void aStrangersPageMayAskToReadOpenDataOnly() {
        assertThat(preflight("/v1/activities", STRANGER, "GET").statusCode()).isEqualTo(204);
        assertThat(header(preflight("/v1/activities", STRANGER, "GET"), "Access-Control-Allow-Methods"))
                .isEqualTo("GET, HEAD");
        assertThat(preflight("/v1/activities", STRANGER, "POST").statusCode()).isEqualTo(403);
        assertThat(preflight("/v1/referrals", STRANGER, "GET").statusCode()).isEqualTo(403);
        assertThat(preflight("/v1/provider-link", STRANGER, "GET").statusCode()).isEqualTo(403);
        assertThat(preflight("/v1/referrals", "null", "GET").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> preflight(String path, String origin, String method) {
        return visitor.send(visitor.to(path)
                .header("Origin", origin)
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", "authorization")
                .method("OPTIONS", BodyPublishers.noBody()));
    }
}
