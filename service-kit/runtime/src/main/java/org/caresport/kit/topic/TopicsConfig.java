package org.caresport.kit.topic;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Map;

/** The topics that this service owns, by name. */
@ConfigMapping(prefix = "caresport.topics")
interface TopicsConfig {

    @WithParentName
    Map<String, Topic> all();

    /** How one topic keeps its events. */
    interface Topic {

        @WithDefault("6")
        int partitions();

        /** {@code delete} after the retention, or {@code compact} to the newest event of each key. */
        @WithDefault("delete")
        String cleanup();

        @WithDefault("7d")
        Duration retention();
    }
}
