package org.caresport.referral.patient;

import java.util.Set;
import org.caresport.kit.caller.Caller;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.PatientId;

/**
 * Whoever acts by a link from a patient's mail. Nobody is signed in: in the access log and in the history it is the patient, or
 * who speaks for them and gets their mail.
 */
public record LinkHolder(PatientId patient, boolean representative) {

    public static LinkHolder of(Person person) {
        return new LinkHolder(person.id(), person.isWrittenToRepresentative());
    }

    public Hand hand() {
        return representative ? Hand.REPRESENTATIVE_BY_LINK : Hand.PATIENT_BY_LINK;
    }

    /** As the access log knows them. */
    public Caller caller() {
        return representative ? caller("representative-link", "representative") : caller("patient-link", "patient");
    }

    private Caller caller(String link, String role) {
        return new Caller(link + ":" + patient, Set.of(role), "", Set.of(), link, Set.of());
    }
}
