package org.caresport.referral.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.referral.Stories.soon;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.ClearanceQuestion;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationStage;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralExamples;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.domain.ReferralState;
import org.caresport.referral.domain.Step;
import org.caresport.referral.persistence.ProposalBook;
import org.caresport.referral.persistence.Proposals;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class MatchResultConsumerTest {

    private static final String STOPPED = """
            "excluded": [], "medicalStops": [
              {"rule": "stop-systolic-pressure", "text": {"nl": "Bloeddruk te hoog.", "en": "Too high."},
               "source": "x", "measured": 185}]""";

    @Inject
    Stories stories;

    @Inject
    ProposalBook book;

    @Test
    void proposalsBeforeTheIntakeAreKeptAndMoveNothing() {
        var referral = stories.submitted();

        answer(referral, "org.caresport.matches.proposed.v1", proposed());

        soon().untilAsserted(() -> assertThat(proposals(referral)).isPresent());
        var kept = proposals(referral).orElseThrow();
        assertThat(kept.proposals()).singleElement().satisfies(programme -> {
            assertThat(programme.title()).isEqualTo("Wandelen met aandacht");
            assertThat(programme.suitability()).isEqualTo("suitable-with-conditions");
            assertThat(kept.reasonsOf(programme).getFirst().text()).containsEntry("nl", "Let op de knie");
        });
        assertThat(stories.now(referral.id()).stage()).isEqualTo(ReferralStage.SUBMITTED);
    }

    @Test
    void proposalsAfterTheIntakeMatchTheReferral() {
        var referral = stories.intakeDone();

        answer(referral, "org.caresport.matches.proposed.v1", proposed());

        awaitStage(referral, ReferralStage.MATCHED);
        Topics.await("referral", referral.id().toString(), "org.caresport.referrals.matched.v1");
    }

    @Test
    void noProposalPutsTheReferralOnHold() {
        var referral = stories.intakeDone();

        answer(referral, "org.caresport.matches.none-found.v1", """
                "excluded": [{"rule": "too-far", "count": 12}], "medicalStops": []""");

        awaitStage(referral, ReferralStage.NO_MATCH);
        assertThat(proposals(referral).orElseThrow().excluded().getFirst().rule())
                .isEqualTo("too-far");
        assertThat(stories.now(referral.id()).state().reason())
                .contains(new Reason("no-suitable-offer", "Er is nog geen aanbod gevonden dat past."));
    }

    @Test
    void whatStandsInTheWayIsTheBrokersToReadWithWhatCouldFitWithoutIt() {
        var referral = stories.intakeDone();

        answer(referral, "org.caresport.matches.none-found.v1", """
                "excluded": [{"rule": "too-dear", "count": 12, "alone": 3, "text": {"nl": "Te duur.", "en": "Too dear."}}],
                "medicalStops": []""");

        awaitStage(referral, ReferralStage.NO_MATCH);
        As.broker()
                .get("/v1/referrals/{id}", referral.id().toString())
                .then()
                .statusCode(200)
                .body("excluded[0].rule", equalTo("too-dear"))
                .body("excluded[0].alone", equalTo(3))
                .body("excluded[0].text.nl", equalTo("Te duur."));
    }

    @Test
    void whatIsFoundLaterMatchesTheReferralAfterAll() {
        var referral = stories.intakeDone();
        answer(referral, "org.caresport.matches.none-found.v1", """
                "excluded": [{"rule": "too-far", "count": 12}], "medicalStops": []""");
        awaitStage(referral, ReferralStage.NO_MATCH);

        answer(referral, "org.caresport.matches.proposed.v1", proposed());

        awaitStage(referral, ReferralStage.MATCHED);
        var told = Topics.await("referral", referral.id().toString(), "org.caresport.referrals.matched.v1");
        assertThat(told.body().path("reasonCode").asText()).isEqualTo("later-match");
        assertThat(proposals(referral).orElseThrow().proposals()).hasSize(1);
    }

    @Test
    void aMedicalStopAsksForAClearance() {
        var referral = stories.intakeDone();

        answer(referral, "org.caresport.matches.none-found.v1", """
                "excluded": [], "medicalStops": [
                  {"rule": "stop-systolic-pressure", "text": {"nl": "Bloeddruk te hoog.", "en": "Too high."},
                   "source": "x", "measured": 185},
                  {"rule": "stop-fever", "text": {"nl": "Koorts.", "en": "Fever."}, "source": "x"}]""");

        awaitStage(referral, ReferralStage.NEEDS_CLEARANCE);
        var asked = (ReferralState.NeedsClearance) stories.now(referral.id()).state();
        assertThat(asked.why()).isEqualTo(new Reason("stop-systolic-pressure", "Bloeddruk te hoog. Koorts."));
        assertThat(asked.questions())
                .containsExactly(
                        new ClearanceQuestion("stop-systolic-pressure", "Bloeddruk te hoog.", BigDecimal.valueOf(185)),
                        new ClearanceQuestion("stop-fever", "Koorts.", null));
    }

    @Test
    void whenEveryProgrammeNeedsAClearanceTheClinicianIsAsked() {
        var referral = stories.intakeDone();

        answer(
                referral,
                "org.caresport.matches.proposed.v1",
                proposed().replace("suitable-with-conditions", "needs-clearance"));

        awaitStage(referral, ReferralStage.NEEDS_CLEARANCE);
        var asked = (ReferralState.NeedsClearance) stories.now(referral.id()).state();
        assertThat(asked.questions()).containsExactly(new ClearanceQuestion("joints", "Let op de knie", null));
    }

    @Test
    void theProposalsOfBeforeTheStopAreStillThereToSee() {
        var referral = stories.intakeDone();

        answer(
                referral,
                "org.caresport.matches.proposed.v1",
                proposed().replace("suitable-with-conditions", "needs-clearance"));

        awaitStage(referral, ReferralStage.NEEDS_CLEARANCE);
        assertThat(proposals(referral).orElseThrow().proposals()).hasSize(1);
    }

    @Test
    void theAnswerToAnOlderRequestIsOutOfDate() {
        var accepted = stories.accepted();
        var renewed = stories.moved(accepted, r -> r.recordIntake(ReferralExamples.intake(), Stories.broker()));

        answer(accepted, "org.caresport.matches.proposed.v1", proposed());
        answer(renewed, "org.caresport.matches.none-found.v1", """
                "excluded": [], "medicalStops": []""");

        awaitStage(renewed, ReferralStage.NO_MATCH);
        assertThat(proposals(renewed).orElseThrow().proposals()).isEmpty();
    }

    @Test
    void anAnswerDeliveredTwiceTakesEffectOnce() {
        var referral = stories.intakeDone();
        answer(referral, "org.caresport.matches.proposed.v1", proposed());
        answer(referral, "org.caresport.matches.proposed.v1", proposed());
        awaitStage(referral, ReferralStage.MATCHED);
        var version = stories.now(referral.id()).version();

        answer(referral, "org.caresport.matches.proposed.v1", "\"proposals\": 7");
        Topics.await(
                "match-result.dead-letter",
                seen -> seen.key().equals(referral.id().toString()));

        assertThat(stories.now(referral.id()).version()).isEqualTo(version);
    }

    @Test
    void anAnswerThatPointsToAReasonThatIsNotThereIsKeptAside() {
        var referral = stories.submitted();

        answer(
                referral,
                "org.caresport.matches.proposed.v1",
                proposed().replace("\"reasons\": [0]", "\"reasons\": [1]"));

        Topics.await(
                "match-result.dead-letter",
                seen -> seen.key().equals(referral.id().toString()));
        assertThat(proposals(referral)).isEmpty();
    }

    @Test
    void aStopThatComesLaterHoldsWhatRunsAndAClearanceLetsItGoOn() {
        var started = stories.started();
        var guided = asksAgain(started);

        answer(guided, "org.caresport.matches.none-found.v1", STOPPED);

        awaitStage(guided, ReferralStage.NEEDS_CLEARANCE);
        assertThat(stories.now(started.id()).hold()).isPresent();
        assertThat(stories.now(started.id()).stage()).isEqualTo(ParticipationStage.STARTED);
        assertThat(stories.now(guided.id()).step()).isEqualTo(Step.ON_HOLD);
        Topics.await("referral", started.id().toString(), "org.caresport.participations.put-on-hold.v1");
        awaitMessage(started.patient().toString(), "patient-on-hold");
        awaitMessage(started.activity().organisation().toString(), "provider-on-hold");

        var cleared = stories.moved(
                stories.now(guided.id()), r -> r.clear(ReferralExamples.clearance(true), Stories.broker()));
        answer(cleared, "org.caresport.matches.none-found.v1", """
                "excluded": [{"rule": "full", "count": 1}], "medicalStops": []""");

        awaitStage(guided, ReferralStage.GUIDED);
        assertThat(stories.now(started.id()).hold()).isEmpty();
        awaitMessage(started.patient().toString(), "patient-resumed");
        awaitMessage(started.activity().organisation().toString(), "provider-resumed");
    }

    @Test
    void whatRunsGoesOnWhenMatchingFindsNothingAgainstIt() {
        var started = stories.started();
        var guided = asksAgain(started);
        var version = guided.version();

        answer(guided, "org.caresport.matches.proposed.v1", proposed());

        soon().untilAsserted(() -> assertThat(proposals(guided)).isPresent());
        assertThat(stories.now(guided.id()).stage()).isEqualTo(ReferralStage.GUIDED);
        assertThat(stories.now(guided.id()).version()).isEqualTo(version);
        assertThat(stories.now(started.id()).hold()).isEmpty();
    }

    @Test
    void theVeryProgrammeThatRunsCanNeedAClearanceLater() {
        var started = stories.started();
        var guided = asksAgain(started);

        answer(
                guided,
                "org.caresport.matches.proposed.v1",
                proposed(started.activity().id().value()).replace("suitable-with-conditions", "needs-clearance"));

        awaitStage(guided, ReferralStage.NEEDS_CLEARANCE);
        assertThat(stories.now(started.id()).hold().orElseThrow().why().code()).isEqualTo("joints");
    }

    @Test
    void aDoctorsNoHoldsWhatRuns() {
        var started = stories.started();

        stories.moved(
                stories.now(started.referral()), r -> r.clear(ReferralExamples.clearance(false), Stories.broker()));

        assertThat(stories.now(started.id()).hold().orElseThrow().why().code()).isEqualTo("clearance-refused");
        assertThat(stories.now(started.referral()).stage()).isEqualTo(ReferralStage.NEEDS_CLEARANCE);
    }

    private Referral asksAgain(Participation running) {
        return stories.moved(
                stories.now(running.referral()), r -> r.recordIntake(ReferralExamples.intake(), Stories.broker()));
    }

    private static void awaitMessage(String recipient, String template) {
        Topics.await(
                "message-request",
                seen -> seen.key().equals(recipient)
                        && seen.body().get("template").asText().equals(template));
    }

    private Optional<Proposals> proposals(Referral referral) {
        return QuarkusTransaction.requiringNew().call(() -> book.of(stories.now(referral.id())));
    }

    private void awaitStage(Referral referral, ReferralStage stage) {
        soon().untilAsserted(
                        () -> assertThat(stories.now(referral.id()).stage()).isEqualTo(stage));
    }

    private static void answer(Referral referral, String type, String more) {
        Topics.publish("match-result", referral.id().toString(), type, """
                {"referralId": "%s", "requestId": "%s", "rulesVersion": "2026-11-01",
                 "matchedAt": "2026-11-22T09:00:01Z", "considered": 143, %s}""".formatted(
                        referral.id(), referral.matchRequest(), more));
    }

    private static String proposed() {
        return proposed(UUID.randomUUID());
    }

    private static String proposed(UUID activity) {
        return """
                "excluded": [], "medicalStops": [], "reasons": [{
                  "rule": "joints", "kind": "suitability", "suitability": "suitable-with-conditions",
                  "contribution": null, "text": {"nl": "Let op de knie", "en": "Mind the knee"}, "source": "KNGF"}],
                "proposals": [{
                  "rank": 1, "activityId": "%s", "title": "Wandelen met aandacht", "organisationId": "%s",
                  "organisationName": "Wandelclub Doetinchem", "suitability": "suitable-with-conditions", "score": 87.5,
                  "distanceKilometres": 1.2, "reasons": [0]}]""".formatted(activity, UUID.randomUUID());
    }
}
