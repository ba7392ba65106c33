package org.caresport.referral.persistence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the brokers of a municipality work together: see decision 0010. */
@ConfigMapping(prefix = "caresport.brokers")
interface BrokersConfig {

    /** Who are one team: all brokers of a municipality, or those of one organisation once it has taken a referral up. */
    @WithDefault("municipality")
    Team team();

    /** Who share what has been taken up. */
    enum Team {
        MUNICIPALITY,
        ORGANISATION
    }
}
