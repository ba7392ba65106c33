package org.caresport.referral.move;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.caresport.referral.domain.ReferralStage;

/** How many days an owner has for the next action: a matter of policy, so configuration. */
@ConfigMapping(prefix = "caresport.next-action")
interface NextActions {

    /** For every stage that has no term of its own. */
    @WithDefault("P14D")
    Period within();

    /** By stage, for example {@code caresport.next-action.by-stage.guided=P28D}. */
    Map<ReferralStage, Period> byStage();

    default LocalDate after(ReferralStage stage, LocalDate moved) {
        return moved.plus(byStage().getOrDefault(stage, within()));
    }
}
