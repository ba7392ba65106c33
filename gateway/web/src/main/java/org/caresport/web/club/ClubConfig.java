package org.caresport.web.club;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The settings of the club's pages. */
@ConfigMapping(prefix = "caresport.web.club")
interface ClubConfig {

    /** After how many days without a look a club is asked whether an entry is still right. */
    @WithDefault("90")
    int verifyAfterDays();
}
