package org.caresport.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caresport.referral.domain.ReferralExamples.BROKER;
import static org.caresport.referral.domain.ReferralExamples.DUE;
import static org.caresport.referral.domain.ReferralExamples.NOW;
import static org.caresport.referral.domain.ReferralExamples.TERMS;
import static org.caresport.referral.domain.ReferralExamples.WHY;
import static org.caresport.referral.domain.ReferralExamples.clearance;
import static org.caresport.referral.domain.ReferralExamples.in;
import static org.caresport.referral.domain.ReferralExamples.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReferralTest {

    @Test
    void aSubmittedReferralAsksForProposals() {
        var change = Referral.submit(ReferralId.next(), ReferralExamples.submission(), NOW)
                .under(TERMS);

        assertThat(change.referral().matchRequest()).isNotNull();
        assertThat(change.event().kind()).isEqualTo(ReferralEvent.Kind.SUBMITTED);
        assertThat(change.event().stamp().by()).isEqualTo("ehr-de-huet");
    }

    @Test
    void aDraftAsksForNothing() {
        var drafted = Referral.draft(ReferralId.next(), ReferralExamples.submission(), NOW);

        assertThat(drafted.under(TERMS).referral().matchRequest()).isNull();
    }

    @Test
    void whoAcceptsAReferralOwnsIt() {
        assertThat(in(ReferralStage.SUBMITTED).accept(BROKER).referral().owner())
                .map(Owner::broker)
                .contains("broker-anna");
    }

    @Test
    void aColleagueTakesOverWithoutMovingTheReferral() {
        var taken = in(ReferralStage.CONTACTING)
                .takeUp(new Stamp("broker-bram", Hand.BROKER, NOW))
                .referral();

        assertThat(taken.owner()).map(Owner::broker).contains("broker-bram");
        assertThat(taken.stage()).isEqualTo(ReferralStage.CONTACTING);
    }

    @Test
    void anIntakeAsksForProposalsAgainAndOutdatesTheOlderRequest() {
        var before = in(ReferralStage.ACCEPTED);

        var after = before.recordIntake(intake(), BROKER).under(TERMS).referral();

        assertThat(after.matchRequest()).isNotEqualTo(before.matchRequest());
    }

    @Test
    void theIntakeAddsToWhatWasReferredAndTakesNothingAway() {
        var profile = in(ReferralStage.INTAKE_DONE).profile();

        assertThat(profile.conditions()).containsExactly("beta-blocker", "insulin");
        assertThat(profile.languages()).containsExactly("nl");
        assertThat(profile.careProfile()).isEqualTo(2);
        assertThat(profile.measurements().systolic()).isEqualTo(150);
    }

    @Test
    void givingUpTakesEnoughUnansweredAttempts() {
        var contacting = in(ReferralStage.CONTACTING);

        assertThatThrownBy(() -> contacting.giveUpContact(WHY, 3, BROKER))
                .isInstanceOf(TooFewContactAttempts.class)
                .hasMessageContaining("1 unanswered contact attempts of the 3");
    }

    @Test
    void reachingThePatientStartsTheCountAgain() {
        var reached = new ContactAttempt(ContactAttempt.Channel.PHONE, true, null);

        var contacting =
                in(ReferralStage.CONTACTING).recordContact(reached, BROKER).referral();

        assertThatThrownBy(() -> contacting.giveUpContact(WHY, 1, BROKER)).isInstanceOf(TooFewContactAttempts.class);
    }

    @Test
    void aGeneralYesAnswersWhatWasAskedAtTheValueThatWasMeasured() {
        var cleared =
                in(ReferralStage.NEEDS_CLEARANCE).clear(clearance(true), BROKER).referral();

        assertThat(cleared.profile().clearance())
                .isEqualTo(new Profile.Clearance(true, clearance(true).on()));
        assertThat(cleared.clearances().getFirst().covers())
                .containsExactly(new Clearance.Cover("stop-systolic-pressure", BigDecimal.valueOf(185)));
        assertThat(cleared.stage()).isEqualTo(ReferralStage.INTAKE_DONE);
    }

    @Test
    void aWordAboutOneQuestionIsNoneAboutExerciseAsSuch() {
        var asked = new Clearance.Cover("stop-fever", null);

        var cleared =
                in(ReferralStage.NEEDS_CLEARANCE).clear(about(asked), BROKER).referral();

        assertThat(cleared.profile().clearance()).isNull();
        assertThat(cleared.clearances().getFirst().covers()).containsExactly(asked);
    }

    @Test
    void aLaterIntakeTakesNoClearanceAway() {
        var cleared =
                in(ReferralStage.NEEDS_CLEARANCE).clear(clearance(true), BROKER).referral();

        var again = cleared.recordIntake(ReferralExamples.intake(), BROKER).referral();

        assertThat(again.clearances()).isEqualTo(cleared.clearances());
        assertThat(again.profile().clearance()).isNotNull();
    }

    @Test
    void theNewestGeneralWordCountsInWhateverOrderTheyCome() {
        var refused = in(ReferralStage.NEEDS_CLEARANCE)
                .clear(clearance(false), BROKER)
                .referral();
        var older = new Clearance(
                true, LocalDate.of(2026, 10, 1), null, true, List.of(), null, null, Clearance.Origin.CLINICIAN, null);

        var passedOnLate = refused.clear(older, BROKER).referral();

        assertThat(passedOnLate.profile().clearance())
                .isEqualTo(new Profile.Clearance(false, LocalDate.of(2026, 11, 20)));
    }

    @Test
    void aNoThatIsTakenBackTheSameDayCountsNoMore() {
        var refused = in(ReferralStage.NEEDS_CLEARANCE)
                .clear(clearance(false), BROKER)
                .referral();

        var cleared = refused.clear(clearance(true), BROKER).referral();

        assertThat(cleared.profile().clearance())
                .isEqualTo(new Profile.Clearance(true, clearance(true).on()));
        assertThat(cleared.clearances()).hasSize(2);
    }

    private static Clearance about(Clearance.Cover question) {
        return new Clearance(
                true,
                LocalDate.of(2026, 11, 20),
                null,
                false,
                List.of(question),
                null,
                null,
                Clearance.Origin.CLINICIAN,
                null);
    }

    @Test
    void aClearanceThatIsRefusedLeavesTheReferralOnHoldWithThatReason() {
        var refused = in(ReferralStage.NEEDS_CLEARANCE)
                .clear(clearance(false), BROKER)
                .referral();

        assertThat(refused.state().reason()).map(Reason::code).contains("clearance-refused");
    }

    @Test
    void aFirstSessionOutlivesTheOfferAndADropOutIsToldAsOne() {
        var offered = ReferralExamples.offer(in(ReferralStage.MATCHED));
        var enrolled = offered.participation()
                .accept(BROKER)
                .participation()
                .reserve(null, BROKER)
                .participation();
        var started = enrolled.attend(LocalDate.of(2026, 12, 1), BROKER).orElseThrow();

        var withdrawn = started.participation().withdraw(WHY, BROKER);

        var referral = in(ReferralStage.GUIDED)
                .knowing(started.event(), false)
                .follow(started, false)
                .orElseThrow()
                .referral();
        var later = referral.knowing(withdrawn.event(), false)
                .follow(withdrawn, false)
                .orElseThrow();

        assertThat(referral.step()).isEqualTo(Step.FIRST_SESSION);
        assertThat(later.referral().stage()).isEqualTo(ReferralStage.MATCHED);
        assertThat(later.referral().firstSessionOn()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(later.referral().step()).isEqualTo(Step.DROPPED_OUT);
    }

    @Test
    void aRefusedOfferLeadsBackToTheNextOffer() {
        var refused = in(ParticipationStage.ENROLLED).refuse(WHY, BROKER);

        var change = in(ReferralStage.GUIDED).follow(refused, false).orElseThrow();

        assertThat(change.referral().stage()).isEqualTo(ReferralStage.MATCHED);
        assertThat(change.event().kind()).isEqualTo(ReferralEvent.Kind.OFFER_FELL_THROUGH);
        assertThat(change.event().reason()).contains(WHY);
    }

    @Test
    void whileAnotherProgrammeRunsTheEndOfOneMovesNothing() {
        var referral = in(ReferralStage.GUIDED);
        var refused = in(ParticipationStage.ENROLLED).refuse(WHY, BROKER);

        assertThat(referral.follow(refused, true)).isEmpty();
        assertThat(referral.knowing(refused.event(), true)).isEqualTo(referral);
    }

    @Test
    void theEndOfAParticipationDoesNotMoveAReferralThatHasEnded() {
        var withdrawn = in(ParticipationStage.ENROLLED).withdraw(WHY, BROKER);

        assertThat(in(ReferralStage.CANCELLED).follow(withdrawn, false)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ReferralStage.class,
            names = {
                "INFORMATION_REQUESTED",
                "NEEDS_CLEARANCE",
                "NO_MATCH",
                "REJECTED",
                "CANCELLED",
                "UNREACHABLE",
                "DECLINED_BY_PATIENT",
                "HANDED_BACK"
            })
    void whatStandsStillOrStoppedSaysWhy(ReferralStage stage) {
        assertThat(in(stage).state().reason()).isPresent();
    }

    @ParameterizedTest
    @EnumSource(
            value = ReferralStage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "INFORMATION_REQUESTED",
                "NEEDS_CLEARANCE",
                "NO_MATCH",
                "REJECTED",
                "CANCELLED",
                "UNREACHABLE",
                "DECLINED_BY_PATIENT",
                "HANDED_BACK"
            })
    void whatGoesOnHasNoReasonToGive(ReferralStage stage) {
        assertThat(in(stage).state().reason()).isEqualTo(Optional.empty());
    }

    @Test
    void aReasonIsNeverEmpty() {
        assertThatThrownBy(() -> new Reason("full", " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Reason("", "no place")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoHasToActNextHasUntilTheDayThatTheTermsSay() {
        var accepted = in(ReferralStage.IN_TRIAGE).accept(BROKER).under(TERMS).referral();

        assertThat(accepted.nextActionOn()).isEqualTo(DUE);
    }

    @Test
    void whatHasEndedIsDueNoMore() {
        var due = withNextAction(in(ReferralStage.GUIDED), DUE);

        var ended = due.complete(new Reason("regular-membership", "Became a member"), BROKER)
                .under(TERMS)
                .referral();

        assertThat(ended.nextActionOn()).isNull();
    }

    @Test
    void anAlarmIsRememberedForItsDayAndMovesNothing() {
        var due = withNextAction(in(ReferralStage.IN_TRIAGE), LocalDate.of(2026, 11, 30));

        var told = due.escalate(BROKER).under(TERMS).referral();

        assertThat(told.escalatedFor()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(told.nextActionOn()).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void whoeverGetsACaseFromAColleagueHasNoMoreTimeForItThanTheColleagueHad() {
        var due = withNextAction(in(ReferralStage.MATCHED), LocalDate.of(2026, 11, 30));

        var handedOver = due.handOver(new Owner("broker-bert", "sportservice"), WHY, BROKER)
                .under(TERMS)
                .referral();

        assertThat(handedOver.owner()).map(Owner::broker).contains("broker-bert");
        assertThat(handedOver.nextActionOn()).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void aReferralIsOverdueFromTheDayAfterItsDate() {
        var due = withNextAction(in(ReferralStage.IN_TRIAGE), LocalDate.of(2026, 12, 6));

        assertThat(due.isOverdue(LocalDate.of(2026, 12, 6))).isFalse();
        assertThat(due.isOverdue(LocalDate.of(2026, 12, 7))).isTrue();
    }

    private static Referral withNextAction(Referral referral, LocalDate day) {
        return new Referral(
                referral.id(),
                referral.version(),
                referral.submission(),
                referral.state(),
                referral.owner(),
                day,
                referral.escalatedFor(),
                referral.intake(),
                referral.clearances(),
                referral.matchRequest(),
                referral.firstSessionOn(),
                referral.progress(),
                referral.lastUpdated());
    }
}
