package org.caresport.referral.move;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When those are looked at again who take part in a programme that has changed. */
@ConfigMapping(prefix = "caresport.programmes.change")
public interface ProgrammeConfig {

    /** How long a change lies before matching is asked: it knows of it by then, and changes come in swarms. */
    @WithDefault("30s")
    Duration settle();
}
