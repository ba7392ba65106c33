package org.caresport.referral.patient;

import org.caresport.referral.domain.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * A patient as one organisation registered them, without the BSN.
 *
 * @param organisation who registered them; nobody else's word changes this
 * @param own how they themselves said that they want to be reached, which wins over what was registered
 * @param representative who speaks for them, if anybody does
 * @param withheld whether nothing goes to who speaks for them, because they may be the danger
 */
public record Person(
        PatientId id,
        String organisation,
        PersonDetails details,
        @Nullable OwnContact own,
        @Nullable Representative representative,
        boolean withheld) {

    Person with(@Nullable OwnContact said) {
        return new Person(id, organisation, details, said, representative, withheld);
    }

    Person with(@Nullable Representative spokesperson) {
        return new Person(id, organisation, details, own, spokesperson, withheld);
    }

    public Contact contact() {
        return own == null ? details.contact() : own.contact(details.name());
    }

    /** Where messages go: to the person, or where there is no address, to whoever speaks for them. */
    public Contact correspondence() {
        return isWrittenToRepresentative() && representative != null ? representative.contact() : contact();
    }

    public boolean isWrittenToRepresentative() {
        return !withheld && contact().email() == null && representative != null && representative.email() != null;
    }

    /** Whether links that were mailed are with somebody who may not have them any more. */
    public boolean isLinkWithheld() {
        return withheld && contact().email() == null;
    }

    public ContactSource contactSource() {
        return own == null ? ContactSource.REGISTERED : own.saidTo();
    }
}
