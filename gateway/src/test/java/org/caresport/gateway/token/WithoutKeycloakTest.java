package org.caresport.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.gateway.town.Visitor.header;
import static org.caresport.gateway.town.Visitor.json;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Map;
import org.caresport.gateway.town.Town;
import org.caresport.gateway.town.Visitor;
import org.junit.jupiter.api.Test;

/** The gateway starts without Keycloak, serves what is open, and says plainly that it can't check tokens. */
@QuarkusTest
@WithTestResource(Town.class)
@TestProfile(WithoutKeycloakTest.NoKeycloak.class)
class WithoutKeycloakTest {

    @Inject
    Visitor visitor;

    public static class NoKeycloak implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.auth-server-url", "http://127.0.0.1:9/realms/caresport",
                    "quarkus.oidc.token.issuer", "http://127.0.0.1:8180/realms/caresport");
        }
    }

    @Test
    void openDataIsServed() {
        assertThat(visitor.get("/v1/activities").statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenThatCanNotBeCheckedIsNotCalledInvalid() {
        HttpResponse<String> answer = visitor.getAdmitted("/v1/referrals");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(header(answer, "Retry-After")).isEqualTo("5");
        assertThat(json(answer).getString("service")).isEqualTo("identity");
        assertThat(json(answer).getString("type")).endsWith("/problems/service-unavailable");
    }

    @Test
    void whatIsWrongAtFirstSightStillIs() {
        assertThat(visitor.get("/v1/referrals").statusCode()).isEqualTo(401);
    }
}
