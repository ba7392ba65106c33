package org.caresport.referral.patient;

import org.jspecify.annotations.Nullable;

/**
 * Who speaks for a patient, on what ground, and how they are reached.
 *
 * @param relationship who they are to the patient
 * @param ground in what right they speak for the patient
 * @param language two-letter code of the language in which messages to them are written
 * @param source {@link ContactSource#REGISTERED} by who sent the referral, told to a {@link ContactSource#BROKER}, or changed
 *     by a {@link ContactSource#LINK}
 */
public record Representative(
        String name,
        Relationship relationship,
        Ground ground,
        @Nullable String phone,
        @Nullable String email,
        String language,
        ContactSource source) {

    /** Who they are to the patient. */
    public enum Relationship {
        PARTNER,
        PARENT,
        CHILD,
        SIBLING,
        OTHER_RELATIVE,
        FRIEND,
        PROFESSIONAL
    }

    /** In what right they speak for the patient. */
    public enum Ground {
        PARENTAL_AUTHORITY,
        GUARDIANSHIP,
        CURATORSHIP,
        MENTORSHIP,
        WRITTEN_AUTHORISATION,
        NEXT_OF_KIN
    }

    /** The same, to whom nothing is mailed any more. */
    Representative unwritten() {
        return new Representative(name, relationship, ground, phone, null, language, ContactSource.LINK);
    }

    Contact contact() {
        return new Contact(name, email, phone, language);
    }

    /** Says nothing: details of a person do not belong in a log. */
    @Override
    public String toString() {
        return "Representative[…]";
    }
}
