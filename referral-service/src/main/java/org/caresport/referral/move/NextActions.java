package org.caresport.referral.move;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.domain.Urgency;

/** How many days an owner has for the next action: a matter of policy, so configuration. */
@ConfigMapping(prefix = "caresport.next-action")
interface NextActions {

    /** For every stage that has no term of its own. */
    @WithDefault("P14D")
    Period within();

    /** By stage, for example {@code caresport.next-action.by-stage.guided=P28D}. */
    Map<ReferralStage, Period> byStage();

    /** By urgency, for example {@code caresport.next-action.by-urgency.asap.within=P1D}. */
    Map<Urgency, Urgent> byUrgency();

    /** The terms of one urgency; without one, those of every referral hold. {@code P0D} is the same day. */
    interface Urgent {

        Optional<Period> within();

        /** By stage, for example {@code caresport.next-action.by-urgency.urgent.by-stage.guided=P7D}. */
        Map<ReferralStage, Period> byStage();
    }

    /** Being urgent never gives more time. */
    default LocalDate after(ReferralStage stage, Urgency urgency, LocalDate moved) {
        var usual = moved.plus(byStage().getOrDefault(stage, within()));
        return Optional.ofNullable(byUrgency().get(urgency))
                .flatMap(urgent ->
                        Optional.ofNullable(urgent.byStage().get(stage)).or(urgent::within))
                .map(moved::plus)
                .map(shorter ->
                        Stream.of(shorter, usual).min(LocalDate::compareTo).orElse(usual))
                .orElse(usual);
    }
}
