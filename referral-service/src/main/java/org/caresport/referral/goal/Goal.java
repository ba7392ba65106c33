package org.caresport.referral.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caresport.referral.domain.ReferralId;
import org.jspecify.annotations.Nullable;

/**
 * What a patient wants to reach, in words that broker and patient agreed on.
 *
 * @param measure by what it is seen, as a code; null when words say it
 * @param targetOn by when; null when that was left open
 * @param by the login of the broker who wrote it down
 * @param progress how far it was, in order of the days
 */
public record Goal(
        UUID id,
        ReferralId referral,
        String text,
        @Nullable String measure,
        @Nullable LocalDate targetOn,
        String by,
        Instant at,
        List<Progress> progress) {

    public Goal {
        progress = List.copyOf(progress);
    }

    /**
     * How far it was on a day.
     *
     * @param percent from 0, nothing yet, to 100, reached
     * @param by the login of the broker who wrote it down
     */
    public record Progress(
            int percent, LocalDate on, @Nullable String text, String by, Instant at) {}
}
