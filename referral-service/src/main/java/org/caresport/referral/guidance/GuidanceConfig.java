package org.caresport.referral.guidance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What was agreed about guiding patients. */
@ConfigMapping(prefix = "caresport.guidance")
interface GuidanceConfig {

    /** Unanswered contact attempts in a row before one may give up. */
    @WithDefault("3")
    int attemptsBeforeUnreachable();
}
