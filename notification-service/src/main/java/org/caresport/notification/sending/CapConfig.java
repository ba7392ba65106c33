package org.caresport.notification.sending;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many messages go to one address; what is over waits its turn. */
@ConfigMapping(prefix = "caresport.cap")
interface CapConfig {

    /** To a resident. A course of events takes about ten messages in some weeks. */
    @WithDefault("10")
    int residentHourly();

    @WithDefault("30")
    int residentDaily();

    /** To somebody at work: a club or a centre that takes part, for all residents together. */
    @WithDefault("100")
    int workHourly();

    @WithDefault("500")
    int workDaily();
}
