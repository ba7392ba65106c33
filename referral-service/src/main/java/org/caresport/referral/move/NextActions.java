package org.caresport.referral.move;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import org.caresport.referral.domain.ReferralStage;

/** How many days an owner has for the next action: a matter of policy, so configuration. */
@ConfigMapping(prefix = "caresport.next-action")
public interface NextActions {

    /** The days of the people who use this: a deadline ends at their midnight. */
    ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** For every stage that has no term of its own. */
    @WithDefault("P14D")
    Period within();

    /** By stage, for example {@code caresport.next-action.by-stage.guided=P28D}. */
    Map<ReferralStage, Period> byStage();

    /** Counted from the day of the people who use this. */
    default LocalDate after(ReferralStage stage, Instant moved) {
        return LocalDate.ofInstant(moved, ZONE).plus(byStage().getOrDefault(stage, within()));
    }
}
