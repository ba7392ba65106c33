package org.caresport.referral.patient;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation tells about a patient, but for the BSN. A detail that is absent from what it sends now is taken from
 * what the same organisation sent before: silence does not say that it has ceased to be.
 *
 * @param language two-letter code of the language in which the patient is addressed
 * @param municipality CBS code, such as GM0222
 */
public record PersonDetails(
        String name,
        @Nullable String family,
        @Nullable String given,
        LocalDate birthDate,
        String gender,
        @Nullable String phone,
        @Nullable String email,
        String language,
        @Nullable String postcode,
        String municipality) {

    /** The newer details, with the gaps filled from the older ones. */
    PersonDetails orElse(PersonDetails older) {
        return new PersonDetails(
                name,
                family == null ? older.family : family,
                given == null ? older.given : given,
                birthDate,
                gender,
                phone == null ? older.phone : phone,
                email == null ? older.email : email,
                language,
                postcode == null ? older.postcode : postcode,
                postcode == null && older.postcode != null ? older.municipality : municipality);
    }

    Contact contact() {
        return new Contact(name, email, phone, language);
    }

    /** Says nothing: details of a person do not belong in a log. */
    @Override
    public String toString() {
        return "PersonDetails[…]";
    }
}
