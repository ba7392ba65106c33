package org.caresport.referral.progress;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalTime;

/** When people may be reminded, by the clock of their municipality. */
@ConfigMapping(prefix = "caresport.reminders.hours")
interface ReminderConfig {

    /** From this hour on. */
    @WithDefault("09:00")
    LocalTime from();

    /** Not any more from this hour on. */
    @WithDefault("20:00")
    LocalTime until();
}
