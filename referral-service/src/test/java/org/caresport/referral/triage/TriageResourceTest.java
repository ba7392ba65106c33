package org.caresport.referral.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealParts.class)
class TriageResourceTest {

    @Inject
    Stories stories;

    @Test
    void acceptingAReferralMakesItTheBrokersAndTellsSo() {
        var referral = stories.submitted();

        post(As.broker(), referral, "acceptance", "{}")
                .statusCode(200)
                .header("ETag", equalTo("W/\"2\""))
                .body("state", equalTo("accepted"))
                .body("owner", equalTo("broker-anna"))
                .body("step", equalTo("accepted"))
                .body("nextActionOn", notNullValue());

        var told = Topics.await("referral", referral.id().toString(), "org.caresport.referrals.accepted.v1");
        assertThat(told.body().get("municipality").asText()).isEqualTo("GM0222");
    }

    @Test
    void takingUpPutsAReferralInTriage() {
        post(As.broker(), stories.submitted(), "assignment", "{}")
                .statusCode(200)
                .body("state", equalTo("in-triage"))
                .body("owner", equalTo("broker-anna"));
    }

    @Test
    void aRejectionSaysWhyInCodeAndText() {
        post(As.broker(), stories.submitted(), "rejection", """
                        {"reasonCode": "outside-municipality", "text": "Lives in Zutphen"}""")
                .statusCode(200)
                .body("state", equalTo("rejected"))
                .body("reason.code", equalTo("outside-municipality"))
                .body("reason.text", equalTo("Lives in Zutphen"))
                .body("nextActionOn", is((Object) null));
    }

    @Test
    void theReferrersAnswerBringsTheReferralBackToTriage() {
        var referral = stories.submitted();
        post(As.broker(), referral, "information-request", """
                {"text": "Which medication?"}""")
                .statusCode(200)
                .body("state", equalTo("information-requested"));

        post(As.referrer(Stories.PRACTICE), referral, "information", """
                {"text": "A beta-blocker"}""")
                .statusCode(200)
                .body("state", equalTo("in-triage"));
    }

    @Test
    void aReferralIsAcceptedOnlyOnce() {
        var referral = stories.accepted();

        post(As.broker(), referral, "acceptance", "{}")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("http://127.0.0.1:8080/problems/move-not-allowed"))
                .body("state", equalTo("accepted"));
    }

    @Test
    void ofTwoBrokersAtOnceOneIsFirstAndTheOtherIsToldSo() {
        var referral = stories.submitted();
        var together = new CyclicBarrier(2);

        try (var brokers = Executors.newFixedThreadPool(2)) {
            var answers = Stream.of("broker-anna", "broker-bram")
                    .map(broker -> CompletableFuture.supplyAsync(
                            () -> {
                                var request = As.broker(broker, Stories.MUNICIPALITY);
                                meet(together);
                                return post(request, referral, "acceptance", "{}")
                                        .extract()
                                        .statusCode();
                            },
                            brokers))
                    .toList();

            assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void anOutdatedIfMatchChangesNothing() {
        var referral = stories.submitted();

        post(As.broker().header("If-Match", "W/\"7\""), referral, "acceptance", "{}")
                .statusCode(412)
                .body("type", equalTo("http://127.0.0.1:8080/problems/precondition-failed"));

        assertThat(stories.now(referral.id()).stage()).isEqualTo(ReferralStage.SUBMITTED);
    }

    @Test
    void theRightIfMatchLetsTheMovePass() {
        post(As.broker().header("If-Match", "W/\"1\""), stories.submitted(), "acceptance", "{}")
                .statusCode(200);
    }

    @Test
    void theSameKeyAndBodyGetTheSameAnswer() {
        var referral = stories.submitted();
        var key = UUID.randomUUID().toString();
        post(As.broker().header("Idempotency-Key", key), referral, "acceptance", "{}")
                .statusCode(200);

        post(As.broker().header("Idempotency-Key", key), referral, "acceptance", "{}")
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body("state", equalTo("accepted"));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        var referral = stories.submitted();
        var key = UUID.randomUUID().toString();
        post(As.broker().header("Idempotency-Key", key), referral, "information-request", """
                {"text": "Which medication?"}""")
                .statusCode(200);

        post(As.broker().header("Idempotency-Key", key), referral, "information-request", """
                {"text": "Which insurance?"}""")
                .statusCode(422)
                .body("type", equalTo("http://127.0.0.1:8080/problems/idempotency-key-reused"));
    }

    @Test
    void anOldKeyShowsNothingToABrokerWhoseMunicipalityItIsNoMore() {
        var referral = stories.submitted();
        var key = UUID.randomUUID().toString();
        post(As.broker("broker-moved", Stories.MUNICIPALITY).header("Idempotency-Key", key), referral, "rejection", """
                {"reasonCode": "not-suitable", "text": "Pregnant"}""")
                .statusCode(200);

        post(As.broker("broker-moved", "GM0301").header("Idempotency-Key", key), referral, "rejection", """
                {"reasonCode": "not-suitable", "text": "Pregnant"}""")
                .statusCode(404)
                .body("type", equalTo("http://127.0.0.1:8080/problems/not-found"));
    }

    @Test
    void aRepeatedMoveIsAnsweredWithHowThingsStandNow() {
        var referral = stories.submitted();
        var key = UUID.randomUUID().toString();
        post(As.broker().header("Idempotency-Key", key), referral, "acceptance", "{}")
                .statusCode(200)
                .header("ETag", "W/\"2\"");
        post(As.broker(), referral, "cancellation", """
                {"reasonCode": "moved-away", "text": "Moved away"}""").statusCode(200);

        post(As.broker().header("Idempotency-Key", key).header("If-Match", "W/\"1\""), referral, "acceptance", "{}")
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .header("ETag", "W/\"3\"")
                .body("state", equalTo("cancelled"));
    }

    @Test
    void aReferralOfAnotherMunicipalityDoesNotExist() {
        var referral = stories.submitted();

        post(As.broker("broker-zoe", "GM0301"), referral, "acceptance", "{}")
                .statusCode(404)
                .body("type", equalTo("http://127.0.0.1:8080/problems/not-found"));

        assertThat(stories.now(referral.id()).stage()).isEqualTo(ReferralStage.SUBMITTED);
    }

    @Test
    void aReferralOfAnotherPracticeDoesNotExist() {
        var referral = stories.submitted();
        post(As.broker(), referral, "information-request", """
                {"text": "Which medication?"}""").statusCode(200);

        post(As.referrer("agb:09999999"), referral, "information", """
                {"text": "A beta-blocker"}""").statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"provider", "patient", "policy-officer", "admin", "portal", "referrer"})
    void onlyABrokerDecides(String role) {
        var caller = As.with(Tokens.of(role).organisation(Stories.PRACTICE).municipality(Stories.MUNICIPALITY));

        post(caller, stories.submitted(), "acceptance", "{}").statusCode(403);
    }

    @Test
    void withoutATokenNothingIsDone() {
        post(RestAssured.given().contentType("application/json"), stories.submitted(), "acceptance", "{}")
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"reasonCode\": \"full\"}",
                "{\"reasonCode\": \"full\", \"text\": \" \"}",
                "{\"reasonCode\": \"Not a code\", \"text\": \"no\"}",
                "{\"reasonCode\": \"full\", \"text\": 1}",
                "{\"reasonCode\": \"full\", \"text\": \"no\", \"extra\": 1}",
                "[]",
                ""
            })
    void aRejectionThatIsNotWholeIsRefusedAndChangesNothing(String body) {
        var referral = stories.submitted();

        post(As.broker(), referral, "rejection", body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors", notNullValue());

        assertThat(stories.now(referral.id()).stage()).isEqualTo(ReferralStage.SUBMITTED);
    }

    @Test
    void whatIsNoJsonIsSaidToBeNone() {
        post(As.broker(), stories.submitted(), "rejection", "{\"reasonCode\": ")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("http://127.0.0.1:8080/problems/malformed-json"));
    }

    @Test
    void everyFaultOfARequestIsNamed() {
        post(As.broker(), stories.submitted(), "rejection", "{}")
                .statusCode(400)
                .body("errors.field", hasItem("reasonCode"))
                .body("errors.field", hasItem("text"));
    }

    private static ValidatableResponse post(
            RequestSpecification caller, Referral referral, String decision, String body) {
        return caller.body(body)
                .post("/v1/referrals/{id}/{decision}", referral.id().value(), decision)
                .then();
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
