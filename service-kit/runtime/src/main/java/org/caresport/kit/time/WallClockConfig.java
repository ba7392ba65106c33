package org.caresport.kit.time;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

@ConfigMapping(prefix = "caresport.time")
interface WallClockConfig {

    /** Where people live of whom nothing says where. */
    @WithDefault("Europe/Amsterdam")
    ZoneId zone();

    /** By municipality, for those who live elsewhere: {@code caresport.time.zone-of.<municipality>=America/Kralendijk}. */
    Map<String, ZoneId> zoneOf();

    /** For tests: a file that says how far the clock is put forward, as {@code P42D}. Refused but on a machine that speaks to itself alone. */
    Optional<Path> movedBy();
}
