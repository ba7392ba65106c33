package org.caresport.referral.guidance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** What was agreed about guiding patients. */
@ConfigMapping(prefix = "caresport.guidance")
interface GuidanceConfig {

    /** Unanswered contact attempts in a row before one may give up. */
    @WithDefault("3")
    int attemptsBeforeUnreachable();

    /** How long the answers to a screening count at most, from the day on which they were given; PAR-Q+ says twelve months of itself. */
    @WithDefault("P12M")
    Period screeningValidFor();
}
