package org.caresport.referral.note;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caresport.referral.domain.ReferralId;

/**
 * What a broker wrote down about a case. It is never changed: a correction is a note of its own, for the same readers.
 *
 * @param sharedWith who may read it besides the brokers of the municipality; with nobody it is internal
 * @param corrects the note that this one takes the place of
 * @param correctedBy the note that took the place of this one
 * @param by the broker's login
 */
public record Note(
        UUID id,
        ReferralId referral,
        String text,
        Set<Audience> sharedWith,
        Optional<UUID> corrects,
        Optional<UUID> correctedBy,
        String by,
        Instant at) {

    public Note {
        sharedWith = Set.copyOf(sharedWith);
    }

    /** Who may read a shared note. */
    public enum Audience {
        PATIENT,
        PROVIDER,
        REFERRER
    }
}
