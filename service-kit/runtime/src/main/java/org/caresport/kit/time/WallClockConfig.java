package org.caresport.kit.time;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;
import java.util.Map;

@ConfigMapping(prefix = "caresport.time")
interface WallClockConfig {

    /** Where people live of whom nothing says where. */
    @WithDefault("Europe/Amsterdam")
    ZoneId zone();

    /** By municipality, for those who live elsewhere: {@code caresport.time.zone-of.<municipality>=America/Kralendijk}. */
    Map<String, ZoneId> zoneOf();
}
