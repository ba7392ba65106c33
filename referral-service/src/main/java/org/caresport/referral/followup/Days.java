package org.caresport.referral.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * On which days something can have been measured, as the patient's municipality counts days.
 *
 * @param first the first on which it counts
 */
record Days(LocalDate first, LocalDate today, Instant now, ZoneId zone) {

    private static final int NOON = 12;

    /** Today it was now; of another day nobody knows the hour, so it was noon. */
    Instant at(LocalDate day) {
        return day.equals(today) ? now : day.atTime(NOON, 0).atZone(zone).toInstant();
    }
}
