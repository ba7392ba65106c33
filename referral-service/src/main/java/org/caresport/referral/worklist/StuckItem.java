package org.caresport.referral.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.caresport.referral.escalation.Rung;
import org.caresport.referral.standing.Saying;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is stuck, and why.
 *
 * @param since when it came to stand where it stands
 * @param why everything that holds it up
 * @param missing the event of the referral, or of its participation, that it waits for
 * @param told whom it was told; null while it was told nobody
 */
record StuckItem(
        WorklistItem line,
        Instant since,
        List<Why> why,
        String missing,
        @Nullable Told told) {

    /** One thing that holds it up, as a code and in words. */
    @Schema(name = "StuckWhy")
    record Why(Snag code, Saying text) {

        static Why of(Snag snag) {
            return new Why(snag, snag.words());
        }
    }

    /**
     * Who was told last that it is overdue.
     *
     * @param name of the broker, as the directory has it; null for others
     * @param nextOn when the next one is told; null when nobody is above them
     */
    @Schema(name = "StuckTold")
    record Told(
            Rung rung,
            @Nullable String name,
            LocalDate since,
            @Nullable LocalDate nextOn) {}
}
