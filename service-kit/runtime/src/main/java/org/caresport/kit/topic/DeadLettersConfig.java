package org.caresport.kit.topic;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How long what a consumer gave up on is kept. */
@ConfigMapping(prefix = "caresport.dead-letters")
interface DeadLettersConfig {

    @WithDefault("365d")
    Duration retention();

    /** Shorter for a topic whose events hold what nobody should keep: by the topic's name. */
    Map<String, Duration> retentionOf();

    default Duration retention(String topic) {
        return retentionOf().getOrDefault(topic, retention());
    }
}
