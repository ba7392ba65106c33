package org.caresport.matching.rematch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When those are looked for again for whom nothing was found. */
@ConfigMapping(prefix = "caresport.rematch.change")
interface RematchConfig {

    /** How long a change lies before it is looked at: the index has it by then, and changes come in swarms. */
    @WithDefault("15s")
    Duration settle();
}
