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
 * @param participation whose provider it is for; there when it is shared with the provider
 * @param corrects the note that this one takes the place of
 * @param correctedBy the note that took the place of this one
 * @param withdrawn when its readers ceased to see it, without another in its place
 * @param by the broker's login
 */
public record Note(
        UUID id,
        ReferralId referral,
        String text,
        Set<Audience> sharedWith,
        Optional<UUID> participation,
        Optional<UUID> corrects,
        Optional<UUID> correctedBy,
        Optional<Withdrawal> withdrawn,
        String by,
        Instant at) {

    public Note {
        sharedWith = Set.copyOf(sharedWith);
    }

    /** For the brokers of the municipality alone. */
    public static Note internal(ReferralId referral, String text, String by, Instant at) {
        return new Note(
                UUID.randomUUID(),
                referral,
                text,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                by,
                at);
    }

    /** It was taken back. */
    public record Withdrawal(String by, Instant at) {}

    public boolean isSharedWith(Audience audience) {
        return sharedWith.contains(audience);
    }

    /** Whether nothing took its place, and nobody took it back. */
    public boolean stands() {
        return correctedBy.isEmpty() && withdrawn.isEmpty();
    }

    /** Who may read a shared note. */
    public enum Audience {
        PATIENT,
        PROVIDER,
        REFERRER
    }
}
