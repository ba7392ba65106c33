package org.caresport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.caresport.demo.data.Intake;
import org.caresport.demo.data.ReferralLetter;
import org.caresport.demo.story.Journey;
import org.caresport.demo.story.MainJob;
import org.caresport.demo.story.MainJob.Outcome;
import org.caresport.demo.story.MainScene;
import org.caresport.kit.testing.Patience;
import org.caresport.stack.Part;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts die in the middle of the run, at the moment when they are needed, and the run completes. */
@OnPlatform
@TestInstance(Lifecycle.PER_CLASS)
class FaultsIT {

    private static final Duration BACK_AGAIN = Patience.LONG;

    private final Platform platform;
    private final List<Outcome> runs = new ArrayList<>();

    FaultsIT(Platform platform) {
        this.platform = platform;
    }

    @ParameterizedTest(name = "{0} killed before {1}")
    @CsvSource({
        "GATEWAY, REFERRAL",
        "REFERRAL, ACCEPTANCE",
        "MATCHING, INTAKE",
        "CATALOG, PATIENT_CHOICE",
        "NOTIFICATION, OFFER",
        "KAFKA, PATIENT_CHOICE",
        "POSTGRES, INTAKE",
    })
    void theRunCompletesWithNothingLostAndNothingDoubled(Part victim, MainScene moment) {
        var ledger = Ledger.open(platform.cast());
        var killer = new Chronicle(scene -> {
            if (scene == moment) {
                platform.stack().kill(victim);
            }
        });

        var run = new MainJob(platform.cast(), killer).play();

        assertThat(killer.played()).containsExactly(MainScene.values());
        platform.awaitEverything();
        ledger.assertNothingLostAndNothingDoubled(run);
        runs.add(run);
    }

    @Test
    void withoutKafkaReferralsAreAcceptedAndFlowWhenItIsBack() {
        var journey = new Journey(
                platform.cast(),
                platform.cast().johanna(),
                ReferralLetter.ofJohanna(),
                Intake.withJohanna(),
                "no-kafka-" + System.nanoTime());
        platform.stack().stop(Part.KAFKA);
        try {
            var referral = Journey.referral(journey.refer());

            assertThat(platform.cast()
                            .ehr()
                            .task(referral)
                            .body()
                            .path("status")
                            .asText())
                    .isEqualTo("requested");
            assertThat(platform.cast().anna().proposals(referral)).isEmpty();

            platform.stack().resume(Part.KAFKA);
            platform.stack().await(Part.KAFKA, BACK_AGAIN);
            assertThat(journey.proposals(referral)).isNotEmpty();
        } finally {
            platform.stack().resume(Part.KAFKA);
            platform.awaitEverything();
        }
    }

    /** A doubled mail may take its time: what was counted at once is counted again when all is quiet. */
    @AfterAll
    void nothingCameTwiceLater() {
        Ledger.assertOneMailOfAKind(platform.cast(), runs);
    }
}
