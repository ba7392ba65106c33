package org.caresport.referral.participation;

import java.time.LocalDate;
import org.caresport.referral.attendance.Presence;
import org.jspecify.annotations.Nullable;

/**
 * A day on which a session was held, and what was reported of it.
 *
 * @param correctableUntil the last day on which what was reported can be corrected
 */
record HeldOn(
        LocalDate on, @Nullable Presence presence, @Nullable LocalDate correctableUntil) {}
