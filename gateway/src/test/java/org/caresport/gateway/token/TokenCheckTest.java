package org.caresport.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.gateway.town.Visitor.header;
import static org.caresport.gateway.town.Visitor.json;
import static org.caresport.gateway.town.Visitor.received;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.caresport.gateway.town.Tokens;
import org.caresport.gateway.town.Town;
import org.caresport.gateway.town.Visitor;
import org.caresport.kit.testing.Patience;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Town.class)
class TokenCheckTest {

    @Inject
    Visitor visitor;

    @Inject
    Tokens tokens;

    @Inject
    @ConfigProperty(name = "caresport.gateway.identity")
    URI identity;

    @Test
    void aValidTokenGetsInAndTravelsOnToTheService() {
        String token = tokens.valid();

        HttpResponse<String> answer = withToken(token);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(received(answer, "Authorization")).isEqualTo("Bearer " + token);
    }

    @Test
    void whoBringsNoTokenHearsWhereToGetOne() {
        HttpResponse<String> answer = visitor.get("/v1/referrals");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "WWW-Authenticate")).isEqualTo("Bearer realm=\"caresport\"");
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(json(answer).getString("type")).endsWith("/problems/unauthorized");
        assertThat(json(answer).getString("detail")).contains("/protocol/openid-connect/token");
    }

    @Test
    void onFhirPathsTheRefusalIsAnOperationOutcome() {
        HttpResponse<String> answer = visitor.get("/fhir/r4/Task");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "WWW-Authenticate")).startsWith("Bearer");
        assertThat(header(answer, "Content-Type")).isEqualTo("application/fhir+json");
        assertThat(json(answer).getString("resourceType")).isEqualTo("OperationOutcome");
        assertThat(json(answer).getJsonArray("issue").getJsonObject(0).getString("code"))
                .isEqualTo("login");
    }

    @Test
    void anExpiredTokenIsRefused() {
        assertRefused(withToken(tokens.expired()), "expired");
    }

    @Test
    void aTokenForAnotherApiIsRefused() {
        assertRefused(withToken(tokens.forAnotherApi()), "caresport-api");
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        assertRefused(withToken(tokens.fromAnotherIssuer()), "issuer");
    }

    @Test
    void aTokenThatNeverExpiresIsRefused() {
        assertRefused(withToken(tokens.withoutExpiry()), "expired");
    }

    @Test
    void anUnsignedTokenIsRefused() throws Exception {
        assertRefused(withToken(tokens.unsigned()), "signed JWT");
    }

    @Test
    void aTokenWithAnotherAlgorithmIsRefusedThoughItsKeyIsRight() throws Exception {
        assertRefused(withToken(tokens.signedWithRs256()), "PS256");
        assertRefused(withToken(tokens.signedWithThePublicKeyAsSecret()), "PS256");
    }

    @Test
    void aForgedTokenIsRefused() throws Exception {
        assertRefused(withToken(tokens.forged()), "could not be verified");
        assertRefused(withToken(tokens.withSwappedClaims()), "could not be verified");
    }

    @Test
    void tokensOfUnknownKeysAreRefusedWithoutBotheringTheIdentityProviderEachTime() throws Exception {
        withToken(tokens.ofUnknownKey());
        int before = timesAsked();

        for (int i = 0; i < 20; i++) {
            assertRefused(withToken(tokens.ofUnknownKey()), "could not be verified");
        }

        assertThat(timesAsked() - before).isLessThanOrEqualTo(1);
    }

    @Test
    void aTokenThatWasGoodOnceIsNotGoodForEver() {
        String token = tokens.expiringIn(-2); // within the grace of five seconds
        assertThat(withToken(token).statusCode()).isEqualTo(200);

        Patience.await()
                .untilAsserted(() -> assertThat(withToken(token).statusCode()).isEqualTo(401));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "Bearer",
                "Bearer ",
                "Bearer a.b.c",
                "Bearer e30.e30.e30",
                "Bearer ..",
                "Basic YTpi",
                "Bearer eyJhbGciOiJQUzI1NiJ9.bnVsbA.x",
                "Bearer W10.W10.x"
            })
    void nonsenseIsRefusedEvenWhereNoTokenIsNeeded(String authorization) {
        HttpResponse<String> answer = visitor.send(visitor.to("/v1/activities")
                .header("Authorization", authorization)
                .GET());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "WWW-Authenticate")).contains("invalid_token");
    }

    @Test
    void twoTokensAreNone() {
        HttpResponse<String> answer = visitor.send(visitor.admittedTo("/v1/referrals")
                .header("Authorization", "Bearer " + tokens.valid())
                .GET());

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/activities",
                "/v1/activities/1",
                "/v1/organisations",
                "/v1/brokers?postcode=7001AB",
                "/v1/sessions",
                "/fhir/r4/metadata",
                "/fhir/r4/.well-known/smart-configuration",
                "/v1/provider-link",
                "/v1/offer-link"
            })
    void openDataIsReadWithoutAToken(String path) {
        assertThat(visitor.get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/activities",
        "PUT, /v1/activities/1",
        "DELETE, /v1/activities/1",
        "PATCH, /v1/organisations/1",
        "PUT, /v1/brokers/1",
        "POST, /v1/activities/1/publication",
        "OPTIONS, /v1/activities",
        "POST, /fhir/r4/metadata",
        "GET, /fhir/r4/metadata/x",
        "GET, /fhir/r4/Patient",
        "POST, /fhir/r4",
        "GET, /v1/me",
        "GET, /v1/provider-links",
        "GET, /v1/offer-links",
        "GET, /v1/self-referrals/waiting",
        "POST, /v1/self-referrals/1/verification",
        "POST, /v1/fitness-test-referrals",
        "GET, /v1/matches",
        "GET, /v1/deliveries"
    })
    void everythingElseNeedsOne(String method, String path) {
        HttpResponse<String> answer = visitor.send(visitor.to(path).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isIn(401, 404);
        assertThat(answer.body()).doesNotContain("\"service\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/provider-link/attendance",
                "/v1/offer-link/decline",
                "/v1/self-referrals",
                "/v1/self-referrals/verification"
            })
    void aLinkIsItsOwnProofAndTheFormNeedsNone(String path) {
        HttpResponse<String> answer =
                visitor.send(visitor.to(path).header("Link-Token", "abc").POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(received(answer, "Link-Token")).isEqualTo("abc");
    }

    private HttpResponse<String> withToken(String token) {
        return visitor.send(visitor.to("/v1/referrals")
                .header("Authorization", "Bearer " + token)
                .GET());
    }

    private static void assertRefused(HttpResponse<String> answer, String reason) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "WWW-Authenticate")).contains("error=\"invalid_token\"");
        assertThat(json(answer).getString("detail")).contains(reason);
    }

    private int timesAsked() throws Exception {
        HttpRequest question =
                HttpRequest.newBuilder(identity.resolve("/asked")).build();
        return Integer.parseInt(HttpClient.newHttpClient()
                .send(question, BodyHandlers.ofString())
                .body());
    }
}
