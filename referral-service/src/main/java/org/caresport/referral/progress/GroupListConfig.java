package org.caresport.referral.progress;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a provider is sent the list of whom to expect. */
@ConfigMapping(prefix = "caresport.group-list")
interface GroupListConfig {

    /** How long before a session to which somebody comes for the first time. */
    @WithDefault("P1D")
    Duration before();

    /** How often it is looked. */
    @WithDefault("15m")
    String every();
}
