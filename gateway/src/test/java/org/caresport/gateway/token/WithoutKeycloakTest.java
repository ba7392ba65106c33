package org.caresport.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.gateway.town.Visitor.header;
import static org.caresport.gateway.town.Visitor.json;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.caresport.gateway.town.IdentityProvider;
import org.caresport.gateway.town.Tokens;
import org.caresport.gateway.town.Town;
import org.caresport.gateway.town.Visitor;
import org.caresport.kit.testing.OwnPort;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The gateway starts without Keycloak, serves what is open, and says plainly that it can't check tokens. */
@QuarkusTest
@WithTestResource(Town.class)
@TestProfile(WithoutKeycloakTest.NoKeycloak.class)
class WithoutKeycloakTest {

    @Inject
    Visitor visitor;

    @Inject
    Tokens tokens;

    @Inject
    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    URI keycloak;

    public static class NoKeycloak implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.auth-server-url",
                    "http://127.0.0.1:" + OwnPort.take() + "/realms/caresport",
                    "quarkus.oidc.token.issuer",
                    "http://127.0.0.1:8180/realms/caresport");
        }
    }

    @Test
    void openDataIsServed() {
        assertThat(visitor.get("/v1/activities").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsWrongAtFirstSightIsStillRefused() {
        assertThat(visitor.get("/v1/referrals").statusCode()).isEqualTo(401);
        assertThat(visitor.send(visitor.to("/v1/referrals")
                                .header("Authorization", "Bearer " + tokens.expired())
                                .GET())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aTokenThatCanNotBeCheckedIsNotCalledInvalidAndIsGoodOnceKeycloakIsThere() throws IOException {
        HttpResponse<String> before = visitor.getAdmitted("/v1/referrals");
        HttpResponse<String> during;
        try (IdentityProvider late = new IdentityProvider(tokens.key(), keycloak.getPort())) {
            during = visitor.getAdmitted("/v1/referrals");
        }
        HttpResponse<String> goneAgain = visitor.getAdmitted("/v1/referrals");

        assertThat(before.statusCode()).isEqualTo(503);
        assertThat(header(before, "Retry-After")).isEqualTo("5");
        assertThat(json(before).getString("service")).isEqualTo("identity");
        assertThat(json(before).getString("type")).endsWith("/problems/service-unavailable");
        assertThat(during.statusCode()).isEqualTo(200);
        assertThat(goneAgain.statusCode()).as("keys once known are kept").isEqualTo(200);
    }
}
