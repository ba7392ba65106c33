package org.caresport.referral.patient;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's statement of who a patient is.
 *
 * @param organisation the sender's organisation, within which its identifiers mean something
 * @param identifiers the sender's own identifiers, each written {@code system|value}
 */
public record Registration(String organisation, @Nullable Bsn bsn, Set<String> identifiers, PersonDetails details) {

    /** @param content what stands in for an identifier when there is none, and no BSN either */
    public static Registration of(
            String organisation,
            @Nullable Bsn bsn,
            Collection<String> identifiers,
            String content,
            PersonDetails details) {
        var known = identifiers.isEmpty() && bsn == null ? Set.of(content) : Set.copyOf(identifiers);
        return new Registration(organisation, bsn, known, details);
    }
}
