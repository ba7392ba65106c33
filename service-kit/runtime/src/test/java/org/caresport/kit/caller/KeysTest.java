package org.caresport.kit.caller;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.kit.testing.Patience.await;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.caresport.kit.testing.OwnPort;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The keys with which tokens are checked: the service starts while nobody can give them, and keeps what it has. */
@QuarkusTest
@WithTestResource(RealParts.class)
@TestProfile(KeysTest.NobodyThere.class)
@TestMethodOrder(OrderAnnotation.class)
class KeysTest {

    @Inject
    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    URI realm;

    @Inject
    @ConfigProperty(name = "quarkus.oidc.token.forced-jwk-refresh-interval")
    Duration interval;

    public static class NobodyThere implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.auth-server-url",
                    "http://127.0.0.1:" + OwnPort.take() + "/realms/late",
                    "quarkus.oidc.token.forced-jwk-refresh-interval",
                    "3s");
        }
    }

    @Test
    @Order(1)
    void aTokenThatCannotBeCheckedIsNotCalledInvalidAndIsGoodOnceItCan() throws IOException {
        given().get("/widgets").then().statusCode(200);
        show("first")
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("type", endsWith("/problems/service-unavailable"));

        try (var _ = new Realm(realm)) {
            show("first").statusCode(200);
        }

        show("first").statusCode(200);
        show("unknown").statusCode(503);
    }

    @Test
    @Order(2)
    void madeUpKeysDoNotMakeTheServiceAskForEachOfThem() throws IOException {
        try (var there = new Realm(realm)) {
            show("first").statusCode(200);
            var began = Instant.now();

            for (int i = 0; i < 100; i++) {
                show("made-up-" + UUID.randomUUID()).statusCode(401);
            }

            var intervals = Duration.between(began, Instant.now()).dividedBy(interval);
            assertThat(there.timesAsked()).isLessThanOrEqualTo((int) intervals + 1);
        }
    }

    @Test
    @Order(3)
    void aNewKeyIsLearnt() throws IOException {
        try (var there = new Realm(realm)) {
            show("first").statusCode(200);

            there.changeKey("second");

            await().until(() -> show("second").extract().statusCode() == 200);
        }
    }

    private ValidatableResponse show(String keyId) {
        return given().auth()
                .oauth2(Tokens.of("maker")
                        .withIssuer(realm.toString())
                        .withKeyId(keyId)
                        .sign())
                .get("/widgets/caller")
                .then();
    }
}
