package org.caresport.referral.patient;

import org.caresport.referral.domain.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * A patient as one organisation registered them, without the BSN.
 *
 * @param organisation who registered them; nobody else's word changes this
 * @param own how they themselves said that they want to be reached, which wins over what was registered
 */
public record Person(
        PatientId id,
        String organisation,
        PersonDetails details,
        @Nullable OwnContact own) {

    public Contact contact() {
        return own == null ? details.contact() : own.contact(details.name());
    }

    public ContactSource contactSource() {
        return own == null ? ContactSource.REGISTERED : own.saidTo();
    }
}
