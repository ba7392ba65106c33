package org.caresport.catalog.persistence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "caresport.catalog")
interface CatalogConfig {

    /** How long a place that came free is kept for the first on the waiting list. */
    @WithDefault("P3D")
    Duration offerFor();

    /** How far ahead sessions are planned. */
    @WithDefault("P84D")
    Duration horizon();

    /** How often it is looked for offers that nobody took in time. */
    @WithDefault("20s")
    Duration offerExpiryEvery();

    /** How often it is looked for sessions that are over, and planned further ahead. */
    @WithDefault("60s")
    Duration sessionPlanningEvery();
}
