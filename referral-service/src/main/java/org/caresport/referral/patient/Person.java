package org.caresport.referral.patient;

import org.caresport.referral.domain.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * A patient as the care side knows them, without the BSN.
 *
 * @param subject the patient's own login, once they have linked it
 */
public record Person(
        PatientId id, PersonDetails details, @Nullable String subject) {

    public Contact contact() {
        return details.contact();
    }
}
