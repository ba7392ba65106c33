package org.caresport.referral.guidance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.caresport.kit.testing.RealParts;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.ReferralId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealParts.class)
class GoalResourceTest {

    @Inject
    Stories stories;

    @Test
    void aGoalIsFollowedByWhatWasSeenOfIt() {
        var referral = stories.accepted().id();
        var goal = post(referral, "", """
                        {"text": "Walk to the market", "measure": "six-minute-walk", "targetOn": "2030-06-01"}""")
                .statusCode(201)
                .body("progress", hasSize(0))
                .extract()
                .path("id")
                .toString();

        post(referral, "/%s/progress".formatted(goal), """
                {"percent": 40, "on": "2026-11-30", "text": "Half way"}""").statusCode(200);
        post(referral, "/%s/progress".formatted(goal), """
                {"percent": 20, "on": "2026-11-20"}""")
                .statusCode(200)
                .body("progress.percent", contains(20, 40))
                .body("progress.by", contains("broker-anna", "broker-anna"));

        As.broker()
                .get("/v1/referrals/{id}/goals", referral.value())
                .then()
                .body("items.text", contains("Walk to the market"))
                .body("items[0].measure", equalTo("six-minute-walk"))
                .body("items[0].targetOn", equalTo("2030-06-01"))
                .body("items[0].progress[1].text", equalTo("Half way"));
        As.broker("broker-zoe", "GM9999")
                .get("/v1/referrals/{id}/goals", referral.value())
                .then()
                .statusCode(404);
        post(stories.accepted().id(), "/%s/progress".formatted(goal), "{\"percent\": 1, \"on\": \"2026-11-20\"}")
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text     | {"text": ""}
            measure  | {"text": "Walk", "measure": "Not A Code"}
            targetOn | {"text": "Walk", "targetOn": "2026-01-01"}
            targetOn | {"text": "Walk", "targetOn": "summer"}
            """)
    void aFaultInAGoalIsNamed(String field, String body) {
        var referral = stories.accepted().id();

        post(referral, "", body).statusCode(400).body("errors.field", hasItem(startsWith(field)));

        As.broker().get("/v1/referrals/{id}/goals", referral.value()).then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            percent | {"percent": 101, "on": "2026-11-20"}
            percent | {"percent": -1, "on": "2026-11-20"}
            percent | {"on": "2026-11-20"}
            on      | {"percent": 50}
            on      | {"percent": 50, "on": "2099-01-01"}
            """)
    void aFaultInProgressIsNamed(String field, String body) {
        var referral = stories.accepted().id();
        var goal =
                post(referral, "", "{\"text\": \"Walk\"}").extract().path("id").toString();

        post(referral, "/%s/progress".formatted(goal), body)
                .statusCode(400)
                .body("errors.field", hasItem(startsWith(field)));

        As.broker().get("/v1/referrals/{id}/goals", referral.value()).then().body("items[0].progress", hasSize(0));
    }

    private static ValidatableResponse post(ReferralId referral, String path, String body) {
        return As.broker()
                .body(body)
                .post("/v1/referrals/%s/goals%s".formatted(referral, path))
                .then();
    }
}
