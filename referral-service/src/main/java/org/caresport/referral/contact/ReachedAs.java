package org.caresport.referral.contact;

import org.caresport.referral.patient.ContactSource;
import org.caresport.referral.patient.Person;
import org.jspecify.annotations.Nullable;

/**
 * How a person is reached about what one organisation sent.
 *
 * @param registeredBy the organisation by its code, such as {@code agb:01234567}
 */
record ReachedAs(
        String registeredBy,
        String name,
        @Nullable String email,
        @Nullable String phone,
        String language,
        ContactSource source) {

    static ReachedAs of(Person person) {
        var contact = person.contact();
        return new ReachedAs(
                person.organisation(),
                contact.name(),
                contact.email(),
                contact.phone(),
                contact.language(),
                person.contactSource());
    }
}
