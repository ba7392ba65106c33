package org.caresport.referral.patient;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a person says that they want to be reached.
 *
 * @param language two-letter code of the language in which they want to be addressed
 * @param saidTo {@link ContactSource#APP} or {@link ContactSource#BROKER}
 */
public record OwnContact(
        @Nullable String email, @Nullable String phone, String language, ContactSource saidTo, Instant saidAt) {

    Contact contact(String name) {
        return new Contact(name, email, phone, language);
    }

    /** Says nothing: contact details do not belong in a log. */
    @Override
    public String toString() {
        return "OwnContact[…]";
    }
}
