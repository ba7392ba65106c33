package org.caresport.referral.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The doctor gets a referral back, and reads why. */
@QuarkusTest
@WithTestResource(RealParts.class)
class HandBackTest {

    @Inject
    Stories stories;

    @Test
    void beforeItWasAcceptedTheReferralIsRejected() {
        handBack(stories.submitted(), "outside-the-area")
                .statusCode(200)
                .body("state", equalTo("rejected"))
                .body("reason.code", equalTo("outside-the-area"));
    }

    @Test
    void afterwardsTheGuidanceHasFailedAndWhatRanIsStopped() {
        var enrolled = stories.enrolled();
        var referral = stories.now(enrolled.referral());

        handBack(referral, "needs-medical-assessment")
                .statusCode(200)
                .body("state", equalTo("handed-back"))
                .body("step", equalTo("stopped"))
                .body("reason.text", equalTo("Please look at her knee first"));

        assertThat(stories.now(enrolled.id()).stage().isEnd()).isTrue();
        assertThat(stories.now(referral.id()).nextActionOn()).isNull();
        var told = Topics.await(
                "referral",
                seen -> seen.key().equals(referral.id().toString())
                        && seen.body().get("state").asText().equals("handed-back"));
        assertThat(told.body().get("reasonCode").asText()).isEqualTo("needs-medical-assessment");
        assertThat(told.body().toString()).doesNotContain("knee");
        handBack(stories.now(referral.id()), "other").statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-idea", "", "NEEDS_OTHER_CARE"})
    void anUnknownReasonIsRefused(String code) {
        var referral = stories.matched();

        handBack(referral, code).statusCode(400).body("errors.field", hasItem("reasonCode"));

        assertThat(stories.now(referral.id()).stage()).isEqualTo(ReferralStage.MATCHED);
    }

    private static ValidatableResponse handBack(Referral referral, String code) {
        return As.broker()
                .body("{\"reasonCode\": \"%s\", \"text\": \"Please look at her knee first\"}".formatted(code))
                .post("/v1/referrals/{id}/hand-back", referral.id().value())
                .then();
    }
}
