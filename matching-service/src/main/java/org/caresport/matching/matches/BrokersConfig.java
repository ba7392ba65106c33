package org.caresport.matching.matches;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the brokers of a municipality work together; referral-service has the same setting. */
@ConfigMapping(prefix = "caresport.brokers")
interface BrokersConfig {

    /** With {@code organisation}, a stored match is read in its referral alone, which knows whose it is. */
    @WithDefault("municipality")
    Team team();

    /** Who are one team. */
    enum Team {
        MUNICIPALITY,
        ORGANISATION
    }
}
