package org.caresport.matching;

import static io.restassured.RestAssured.given;
import static org.caresport.kit.testing.Patience.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.caresport.kit.testing.Topics;
import org.caresport.matching.engine.ProgrammeIndex;
import org.junit.jupiter.api.Test;

/** Where the brokers of a municipality keep to their own organisation, a match is read in its referral alone. */
@QuarkusTest
@WithTestResource(RealParts.class)
@TestProfile(BrokersTeamTest.OwnOrganisationOnly.class)
class BrokersTeamTest {

    @Inject
    ProgrammeIndex programmes;

    public static class OwnOrganisationOnly implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("caresport.brokers.team", "organisation");
        }
    }

    @Test
    void aStoredMatchIsNobodysToReadHere() {
        Topics.create("access", Map.of()); // as referral-service does
        Asked.announce(Asked.WALKING_GROUP, "GM0222");
        await().until(() -> programmes.size() > 0);
        var referral = UUID.randomUUID();
        var request = UUID.randomUUID();
        Topics.publish(
                "match-request",
                referral.toString(),
                "org.caresport.matches.requested.v1",
                Asked.by(referral, request, "GM0222"));
        Topics.await(
                "match-result", seen -> seen.body().path("requestId").asText().equals(request.toString()));

        given().auth()
                .oauth2(Tokens.of("broker").municipality("GM0222").sign())
                .get("/v1/matches/{id}", request)
                .then()
                .statusCode(404);
    }
}
