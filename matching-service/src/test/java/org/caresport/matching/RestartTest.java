package org.caresport.matching;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.kit.testing.Patience.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Map;
import java.util.UUID;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.caresport.kit.testing.Topics;
import org.junit.jupiter.api.Test;

/** The service starts after the others have long been talking: what they said is all it knows. */
@QuarkusTest
@WithTestResource(RestartTest.BusyBefore.class)
class RestartTest {

    private static final String HERE = "GM9100";
    private static final UUID STAYS = UUID.randomUUID();
    private static final UUID GOES = UUID.randomUUID();
    private static final UUID REQUEST = UUID.randomUUID();

    /** The catalogue and a request, on the broker before the service is there. */
    public static class BusyBefore extends RealParts {

        @Override
        public Map<String, String> start() {
            var settings = super.start();
            Topics.create("access", Map.of());
            Topics.create("activity", Map.of("cleanup.policy", "compact"));
            Topics.publish(
                    "match-request",
                    REQUEST.toString(),
                    "org.caresport.matches.requested.v1",
                    Asked.by(UUID.randomUUID(), REQUEST, HERE));
            Topics.publish(
                    "activity",
                    STAYS.toString(),
                    "org.caresport.activities.changed.v1",
                    Asked.activity(STAYS, HERE).replace("\"published\"", "\"paused\""));
            Asked.announce(GOES, HERE);
            for (int n = 0; n < 200; n++) {
                Asked.announce(UUID.randomUUID(), "GM9101");
            }
            Asked.announce(STAYS, HERE);
            Topics.publishTombstone("activity", GOES.toString());
            return settings;
        }
    }

    @Test
    void aRequestThatWaitedIsAnsweredFromTheWholeCatalogue() {
        var answer = Topics.await(
                "match-result", seen -> seen.body().path("requestId").asText().equals(REQUEST.toString()));

        assertThat(answer.type()).isEqualTo("org.caresport.matches.proposed.v1");
        assertThat(answer.body().path("considered").asInt()).isGreaterThanOrEqualTo(201);
    }

    @Test
    void theIndexIsRebuiltToTheNewestStateOfEachActivity() {
        await().untilAsserted(() -> given().headers(Map.of(
                        "Authorization",
                        "Bearer " + Tokens.of("broker").municipality(HERE).sign()))
                .contentType(ContentType.JSON)
                .body(Asked.profile(HERE).replace("\"maxKilometres\": 5", "\"maxKilometres\": 0"))
                .post("/v1/matches")
                .then()
                .statusCode(200)
                .body("considered", equalTo(1))
                .body("excluded[0].rule", equalTo("too-far"))
                .body("excluded.size()", equalTo(1)));
    }
}
