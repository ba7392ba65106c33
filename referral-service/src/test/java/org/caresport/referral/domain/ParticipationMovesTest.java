package org.caresport.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caresport.referral.domain.ParticipationMove.stop;
import static org.caresport.referral.domain.ParticipationStage.*;
import static org.caresport.referral.domain.ReferralExamples.BROKER;
import static org.caresport.referral.domain.ReferralExamples.NOW;
import static org.caresport.referral.domain.ReferralExamples.WHY;
import static org.caresport.referral.domain.ReferralExamples.in;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.caresport.kit.code.Codes;
import org.caresport.referral.attendance.Presence;
import org.caresport.referral.attendance.Register;
import org.caresport.referral.ending.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every move from every state: where it leads, or that it is refused. The table is the specification. */
class ParticipationMovesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 12, 15);

    static Stream<Arguments> everyMoveFromEveryStage() {
        return Arrays.stream(ParticipationMove.values())
                .flatMap(move -> Arrays.stream(ParticipationStage.values())
                        .map(stage -> Arguments.of(
                                move, stage, Optional.ofNullable(move.legal().get(stage)))));
    }

    @ParameterizedTest(name = "{0} from {1} leads to {2}")
    @MethodSource("everyMoveFromEveryStage")
    void aMoveLeadsWhereTheTableSaysOrIsRefused(
            ParticipationMove move, ParticipationStage from, Optional<ParticipationStage> to) {
        var participation = in(from);

        if (to.isPresent()) {
            var change = move.make(participation);

            assertThat(change.isPresent()).isEqualTo(move != ParticipationMove.ATTEND || from != ACTIVE);
            change.ifPresent(made -> {
                assertThat(made.participation().stage()).isEqualTo(to.get());
                assertThat(made.event().stage()).isEqualTo(to.get());
                assertThat(made.event().from()).isEqualTo(from);
            });
        } else {
            assertThatThrownBy(() -> move.make(participation))
                    .isInstanceOf(MoveNotAllowed.class)
                    .hasMessageEndingWith("it is " + Codes.of(from));
        }
    }

    @Test
    void theFirstAttendanceStartsTheSecondMakesActive() {
        var started = in(ENROLLED).attend(LocalDate.of(2026, 12, 1), BROKER).orElseThrow();
        var active = started.participation()
                .attend(LocalDate.of(2026, 12, 8), BROKER)
                .orElseThrow();

        assertThat(started.participation().stage()).isEqualTo(STARTED);
        assertThat(active.participation().stage()).isEqualTo(ACTIVE);
        assertThat(active.participation().firstSessionOn()).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void whoWasThereOnceByMistakeHasStartedLaterOrNotAtAll() {
        var twice = Register.EMPTY.with(FIRST, Presence.PRESENT).with(FIRST.plusWeeks(1), Presence.PRESENT);

        var once = in(ACTIVE).correct(FIRST, twice, BROKER).participation();
        var never = once.correct(FIRST.plusWeeks(1), twice.with(FIRST, Presence.ABSENT_WITH_NOTICE), BROKER)
                .participation();

        assertThat(once.stage()).isEqualTo(STARTED);
        assertThat(once.firstSessionOn()).isEqualTo(FIRST.plusWeeks(1));
        assertThat(never.stage()).isEqualTo(ENROLLED);
        assertThat(never.firstSessionOn()).isNull();
    }

    @Test
    void aConfirmationIsOneOnlyWhenSomebodyConfirmed() {
        var started = in(ENROLLED).attend(FIRST, BROKER).orElseThrow().participation();
        var expected = in(ENROLLED).confirm(BROKER).participation();
        var came = expected.attend(FIRST, BROKER).orElseThrow().participation();

        assertThat(started.confirmedAt()).isNull();
        assertThat(came.confirmedAt()).isEqualTo(expected.confirmedAt()).isNotNull();
        assertThat(came.complete(Outcome.END, BROKER).participation().confirmedAt())
                .isNotNull();
        assertThat(in(ENROLLED).refuse(WHY, BROKER).participation().confirmedAt())
                .isNull();
    }

    @Test
    void beingToldOfTheSameFirstDayTwiceChangesNothing() {
        assertThat(in(STARTED).attend(LocalDate.of(2026, 12, 1), BROKER)).isEmpty();
    }

    @Test
    void anActiveParticipantStaysActive() {
        assertThat(in(ACTIVE).attend(LATER, BROKER)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ParticipationStage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ENROLLED", "STARTED", "ACTIVE"})
    void onlyWhoHasAPlaceCanAttend(ParticipationStage stage) {
        var participation = in(stage);

        assertThatThrownBy(() -> participation.attend(LATER, BROKER)).isInstanceOf(MoveNotAllowed.class);
    }

    @Test
    void thereIsNoPlaceToTakeBeforeOneCameFree() {
        var waiting = in(WAITLISTED);

        assertThatThrownBy(() -> waiting.takePlace(BROKER)).isInstanceOf(MoveNotAllowed.class);
    }

    @Test
    void steppingBackGivesTheCatalogueItsPlaceBackWhereThereIsOne() {
        assertThat(in(OFFERED).withdraw(WHY, BROKER).event().givesPlaceBack()).isFalse();
        assertThat(in(WAITLISTED).withdraw(WHY, BROKER).event().givesPlaceBack())
                .isTrue();
        assertThat(in(ENROLLED).withdraw(WHY, BROKER).event().givesPlaceBack()).isTrue();
        assertThat(in(ENROLLED).refuse(WHY, BROKER).event().givesPlaceBack()).isTrue();
        assertThat(in(ACTIVE).complete(BROKER).event().givesPlaceBack()).isTrue();
    }

    @Test
    void whatTheCatalogueTookAwayIsNotGivenBack() {
        assertThat(in(ENROLLED).losePlace(WHY, BROKER).event().givesPlaceBack()).isFalse();
        assertThat(in(PLACE_REQUESTED).refusePlace(WHY, BROKER).event().givesPlaceBack())
                .isFalse();
    }

    @Test
    void howAReferralEndsIsHowItsParticipationEnds() {
        var completed = in(ReferralStage.GUIDED).complete(WHY, BROKER).event();
        var cancelled = in(ReferralStage.GUIDED).cancel(WHY, BROKER).event();
        var declined = in(ReferralStage.GUIDED).decline(WHY, BROKER).event();

        assertThat(followed(ACTIVE, completed).stage()).isEqualTo(COMPLETED);
        assertThat(followed(ACTIVE, cancelled).stage()).isEqualTo(CANCELLED);
        assertThat(followed(WAITLISTED, cancelled).stage()).isEqualTo(CANCELLED);
        assertThat(followed(WAITLISTED, declined).stage()).isEqualTo(DECLINED_BY_PATIENT);
        assertThat(followed(ACTIVE, declined).stage()).isEqualTo(DROPPED_OUT);
    }

    @Test
    void aReferralIsNotCompletedWhileItsParticipantHasNotStarted() {
        var completed = in(ReferralStage.GUIDED).complete(WHY, BROKER).event();
        var enrolled = in(ENROLLED);

        assertThatThrownBy(() -> enrolled.follow(completed)).isInstanceOf(MoveNotAllowed.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPT", "CONFIRM", "MISS", "TAKE_PLACE", "REMIND"})
    void onHoldNothingGoesForward(ParticipationMove move) {
        var held = followed(move.legal().keySet().iterator().next(), stop());

        assertThatThrownBy(() -> move.make(held)).isInstanceOf(ParticipationOnHold.class);
    }

    @Test
    void onHoldNobodyComesForTheFirstTime() {
        var held = followed(ENROLLED, stop());

        assertThatThrownBy(() -> held.attend(LATER, BROKER)).isInstanceOf(ParticipationOnHold.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = ParticipationStage.class,
            names = {"OFFERED", "PLACE_REQUESTED", "WAITLISTED", "ENROLLED", "STARTED", "ACTIVE"})
    void whatIsOnHoldCanEndAndThenIsOnHoldNoMore(ParticipationStage stage) {
        var ended = followed(stage, stop()).withdraw(WHY, BROKER).participation();

        assertThat(ended.stage().isEnd()).isTrue();
        assertThat(ended.hold()).isEmpty();
    }

    @Test
    void whatIsOnHoldIsNotPutOnHoldAgainAndGoesOnWhereItStood() {
        var held = followed(STARTED, stop());
        var resumed = in(ReferralStage.INTAKE_DONE).resume(BROKER).event();

        assertThat(held.hold()).isPresent();
        assertThat(held.follow(stop())).isEmpty();
        assertThat(followed(held, resumed).stage()).isEqualTo(STARTED);
        assertThat(followed(held, resumed).hold()).isEmpty();
        assertThat(in(STARTED).follow(resumed)).isEmpty();
    }

    @Test
    void anOfferLapsesAfterItsDaysAndNotWhileItIsOnHold() {
        var offered = in(OFFERED);
        var lapse = NOW.plus(Duration.ofDays(7));

        assertThat(offered.hasLapsed(lapse.minusSeconds(1))).isFalse();
        assertThat(offered.hasLapsed(lapse)).isTrue();
        assertThat(followed(offered, stop()).hasLapsed(lapse)).isFalse();
    }

    @Test
    void theDaysOnHoldAreAddedToTheOffer() {
        var threeDaysLater = new Stamp("broker-anna", Hand.BROKER, NOW.plus(Duration.ofDays(3)));
        var held = followed(OFFERED, stop());

        var resumed = followed(
                held, in(ReferralStage.INTAKE_DONE).resume(threeDaysLater).event());

        assertThat(resumed.hasLapsed(NOW.plus(Duration.ofDays(9)))).isFalse();
        assertThat(resumed.hasLapsed(NOW.plus(Duration.ofDays(10)))).isTrue();
    }

    @Test
    void oneIsRemindedOfAnOfferOnce() {
        var offered = in(OFFERED);
        var lapse = NOW.plus(Duration.ofDays(7));

        assertThat(offered.isToBeRemindedOf(lapse.minusSeconds(1))).isFalse();
        assertThat(offered.isToBeRemindedOf(lapse)).isTrue();
        assertThat(offered.remind(BROKER).participation().isToBeRemindedOf(lapse))
                .isFalse();
    }

    private static Participation followed(ParticipationStage stage, ReferralEvent event) {
        return followed(in(stage), event);
    }

    private static Participation followed(Participation participation, ReferralEvent event) {
        return participation.follow(event).orElseThrow().participation();
    }
}
