package org.caresport.referral.participation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** How attendance is reported. */
@ConfigMapping(prefix = "caresport.attendance")
interface AttendanceConfig {

    /** How long a report can be corrected, from when it was first made. */
    @WithDefault("P14D")
    Period correctableFor();
}
