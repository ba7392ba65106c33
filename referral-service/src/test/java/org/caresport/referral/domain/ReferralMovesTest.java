package org.caresport.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caresport.referral.domain.ReferralExamples.NOW;
import static org.caresport.referral.domain.ReferralExamples.in;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.caresport.kit.code.Codes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every move from every state: where it leads, or that it is refused. The table is the specification. */
class ReferralMovesTest {

    static Stream<Arguments> everyMoveFromEveryStage() {
        return Arrays.stream(ReferralMove.values())
                .flatMap(move -> Arrays.stream(ReferralStage.values())
                        .map(stage -> Arguments.of(
                                move, stage, Optional.ofNullable(move.legal().get(stage)))));
    }

    @ParameterizedTest(name = "{0} from {1} leads to {2}")
    @MethodSource("everyMoveFromEveryStage")
    void aMoveLeadsWhereTheTableSaysOrIsRefused(ReferralMove move, ReferralStage from, Optional<ReferralStage> to) {
        var referral = in(from);

        if (to.isPresent()) {
            var change = move.make(referral);

            assertThat(change.referral().stage()).isEqualTo(to.get());
            assertThat(change.event().stage()).isEqualTo(to.get());
            assertThat(change.event().referral()).isEqualTo(referral.id());
            assertThat(change.referral().lastUpdated()).isEqualTo(NOW);
        } else {
            assertThatThrownBy(() -> move.make(referral))
                    .isInstanceOf(MoveNotAllowed.class)
                    .hasMessageEndingWith("it is " + Codes.of(from));
        }
    }
}
