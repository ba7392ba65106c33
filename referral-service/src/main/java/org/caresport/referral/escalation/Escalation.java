package org.caresport.referral.escalation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.caresport.referral.domain.ReferralId;

/**
 * That a referral's date has passed, and who was told. It ends with the referral's next step, whose date is another.
 *
 * @param due the date that passed
 * @param rung who was told last
 * @param since when they were
 * @param told to whom messages go that are for them; empty when there was nobody to tell
 * @param nextOn when the next one is told; empty when there is none
 */
public record Escalation(
        ReferralId referral,
        LocalDate due,
        Rung rung,
        LocalDate since,
        Optional<UUID> told,
        Optional<LocalDate> nextOn) {}
