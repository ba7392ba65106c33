package org.caresport.referral.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.caresport.referral.domain.ParticipationStage;
import org.caresport.referral.domain.ReferralStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StandingTest {

    @ParameterizedTest
    @EnumSource(names = "DRAFT", mode = EnumSource.Mode.EXCLUDE)
    void everyStageSaysWhatIsTheMatter(ReferralStage stage) {
        var standing = Standing.of(stage.name());

        assertThat(standing.key()).isEqualTo(stage.name());
        assertThat(standing.waitingFor() == WaitingFor.NOBODY).isEqualTo(stage.isEnd());
        assertThat(standing.next() == NextStep.NOTHING).isEqualTo(stage.isEnd());
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFERED", "PLACE_REQUESTED", "WAITLISTED", "ENROLLED", "STARTED", "ACTIVE"})
    void everyRunningOfferOrPlaceStandsForItself(ParticipationStage stage) {
        assertThat(Standing.of("GUIDED/" + stage).key()).isEqualTo("GUIDED/" + stage);
    }

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, BROKER, DECIDE",
        "INFORMATION_REQUESTED, DOCTOR, REMIND_DOCTOR",
        "NEEDS_CLEARANCE, DOCTOR, AWAIT_CLEARANCE",
        "NEEDS_CLEARANCE/REFUSED, BROKER, READ_REFUSAL",
        "INTAKE_DONE, PLATFORM, AWAIT_PROPOSALS",
        "GUIDED, BROKER, FOLLOW_UP",
        "GUIDED/OFFERED, PATIENT, ASK_PATIENT",
        "GUIDED/WAITLISTED, CLUB, AWAIT_TURN",
        "GUIDED/WAITLISTED/PLACE_FREE, PATIENT, ASK_PATIENT_ABOUT_PLACE",
        "GUIDED/ENROLLED, CLUB, ASK_CLUB_TO_CONFIRM",
    })
    void itSaysWhoseTurnItIsAndWhatIsNext(String key, WaitingFor turn, NextStep next) {
        assertThat(Standing.of(key).waitingFor()).isEqualTo(turn);
        assertThat(Standing.of(key).next()).isEqualTo(next);
    }

    @Test
    void whatIsNotKnownInDetailIsKnownByItsStage() {
        assertThat(Standing.of("GUIDED/ON_THE_MOON")).isEqualTo(Standing.IN_GUIDANCE);
        assertThat(Standing.of("GUIDED/ENROLLED/TWICE")).isEqualTo(Standing.PLACE_UNCONFIRMED);
        assertThatThrownBy(() -> Standing.of("LOST")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eachOneIsFoundByWhoseTurnItIs() {
        assertThat(Standing.keysOf(Set.of(WaitingFor.PATIENT)))
                .containsExactlyInAnyOrder("GUIDED/OFFERED", "GUIDED/WAITLISTED/PLACE_FREE");
    }

    @ParameterizedTest
    @EnumSource
    void eachSaysItInTwoLanguages(Standing standing) {
        assertThat(standing.matter().nl())
                .isNotBlank()
                .isNotEqualTo(standing.matter().en());
        assertThat(standing.next().words().nl())
                .isNotBlank()
                .isNotEqualTo(standing.next().words().en());
    }
}
