package org.caresport.referral.invitation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many codes one login may try, whichever codes they are; how often one code may be tried is counted apart. */
@ConfigMapping(prefix = "caresport.code-tries")
interface CodeTriesConfig {

    /** A person has one code for each organisation that referred them, and mistypes a few times. */
    @WithDefault("10")
    int most();

    /** Counted from the first of them. */
    @WithDefault("PT24H")
    Duration within();
}
