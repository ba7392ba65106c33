package org.caresport.notification.requests;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "caresport.requests")
interface RequestsConfig {

    /** How long a message whose sender set no limit is worth delivering. */
    @WithDefault("P3D")
    Duration usefulFor();
}
