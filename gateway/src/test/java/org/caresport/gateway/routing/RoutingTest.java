package org.caresport.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.gateway.town.Visitor.json;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.caresport.gateway.town.Tokens;
import org.caresport.gateway.town.Town;
import org.caresport.gateway.town.Visitor;
import org.caresport.gateway.town.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Town.class)
class RoutingTest {

    @Inject
    Visitor visitor;

    @Inject
    Tokens tokens;

    @ParameterizedTest
    @CsvSource({
        "/fhir/r4/Task, referral",
        "/fhir/r4, referral",
        "/fhir/r4/, referral",
        "/v1/referrals, referral",
        "/v1/participations/1/attendance, referral",
        "/v1/me/referrals, referral",
        "/v1/access-log, referral",
        "/v1/provider-link/confirmation, referral",
        "/v1/offer-link/acceptance, referral",
        "/v1/participants/7/attendance, referral",
        "/v1/activities, catalog",
        "/v1/organisations/1, catalog",
        "/v1/brokers, catalog",
        "/v1/sessions, catalog",
        "/v1/matches, matching",
        "/v1/unmet-demands, matching",
        "/v1/matching-rules, matching"
    })
    void eachPathReachesItsService(String path, String service) {
        HttpResponse<String> answer = visitor.getAdmitted(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).getString("service")).isEqualTo(service);
        assertThat(json(answer).getString("uri")).isEqualTo(path);
    }

    @Test
    void methodBodyAndQueryArriveUnchanged() {
        HttpResponse<String> answer = visitor.postAdmitted("/v1/referrals?a=%2F&b=1+2&b=%C3%A9", "{\"naam\":\"Jörg\"}");

        assertThat(json(answer).getString("method")).isEqualTo("POST");
        assertThat(json(answer).getString("uri")).isEqualTo("/v1/referrals?a=%2F&b=1+2&b=%C3%A9");
        assertThat(json(answer).getString("body")).isEqualTo("{\"naam\":\"Jörg\"}");
    }

    @Test
    void aLargeAnswerArrivesWhole() {
        assertThat(visitor.getAdmitted("/v1/referrals?bytes=3000000").body()).hasSize(3_000_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v2/referrals",
                "/v1",
                "/fhir",
                "/fhir/r5/Task",
                "/v1/referralsx",
                "/q/health",
                "/internal",
                "/realms/caresport",
                "/openapi-ui/index.html",
                "/template/index.html",
                "/favicon.ico"
            })
    void anUnknownPathIsAProblemThatPointsToTheDocumentation(String path) {
        HttpResponse<String> answer = visitor.getAdmitted(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        if (path.startsWith("/fhir/")) {
            assertThat(answer.body()).contains("OperationOutcome").contains("unknown-route");
        } else {
            assertThat(json(answer).getString("type")).isEqualTo("http://127.0.0.1:8080/problems/unknown-route");
        }
        assertThat(answer.body()).contains("/docs").doesNotContain("referral\"").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/activities/../referrals",
                "/v1/activities/%2e%2e/referrals",
                "/v1/activities%2f..%2freferrals",
                "/v1//activities",
                "//v1/activities",
                "/v1/activities/",
                "/v1/activities/.",
                "/v1/activities;a=b",
                "/v1/%61ctivities",
                "/v1/activities%00",
                "/v1/activities\\..\\referrals",
                "http://127.0.0.1/v1/activities",
                "v1/activities",
                "/fhir/r4/metadata/../Patient"
            })
    void aPathWithATrickIsNeverForwarded(String target) throws IOException {
        String answer = Wire.get(visitor.port(), target);

        assertThat(answer).startsWith("HTTP/1.1 404 ").contains("unknown-route").doesNotContain("\"service\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "get", "FOO"})
    void aMethodTheApiDoesNotKnowIsRefusedAtTheDoor(String method) throws IOException {
        String answer = Wire.exchange(visitor.port(), Wire.request(method, "/v1/activities") + "\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 405 ")
                .containsIgnoringCase("allow: GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS")
                .contains("method-not-allowed");
    }

    @ParameterizedTest
    @CsvSource({
        "/fhir/r4/Task?identifier=http://a.example|1, /fhir/r4/Task?identifier=http://a.example%7C1",
        "'/v1/activities?q=<a>\"{b}^`\\', /v1/activities?q=%3Ca%3E%22%7Bb%7D%5E%60%5C"
    })
    void whatBrowsersLeaveUnescapedInAQueryIsEscapedForThem(String sent, String forwarded) throws IOException {
        String answer = Wire.exchange(
                visitor.port(), Wire.request("GET", sent, "Authorization: Bearer " + tokens.valid()) + "\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200 ").contains("\"uri\":\"" + forwarded + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip, chunked", "identity", "chunked, chunked", "xchunked"})
    void aBodyFramedInAnotherWayIsRefused(String coding) throws IOException {
        String answer = Wire.exchange(
                visitor.port(),
                Wire.request("POST", "/v1/provider-link/confirmation", "Transfer-Encoding: " + coding)
                        + "\r\n0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host: a\r\nHost: b\r\n", "Host: a b\r\n"})
    void aRequestNamesOneHost(String hosts) throws IOException {
        String answer =
                Wire.exchange(visitor.port(), "GET /v1/activities HTTP/1.1\r\nConnection: close\r\n" + hosts + "\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("malformed-request");
    }

    @Test
    void twoLengthsAreNoLength() throws IOException {
        String answer = Wire.exchange(
                visitor.port(),
                Wire.request("POST", "/v1/provider-link/confirmation", "Content-Length: 5", "Content-Length: 6")
                        + "\r\nhello!");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("malformed-request");
    }

    @Test
    void aRequestSmuggledBehindAnotherIsNotSeenByTheService() throws IOException {
        String inner = "GET /v1/patients HTTP/1.1\r\nHost: x\r\n\r\n";
        String answer = Wire.exchange(
                visitor.port(),
                Wire.request(
                                "POST",
                                "/v1/provider-link/confirmation",
                                "Content-Length: " + (5 + inner.length()),
                                "Transfer-Encoding: chunked")
                        + "\r\n0\r\n\r\n" + inner);

        assertThat(answer.split("HTTP/1.1 ", -1)).as("one answer").hasSize(2);
        assertThat(answer).doesNotContain("/v1/patients");
    }
}
