package org.caresport.referral.patient;

import org.caresport.referral.domain.PatientId;

/** The vault holds no such patient. */
final class PatientNotFound extends RuntimeException {

    PatientNotFound(PatientId id) {
        super("no patient " + id.value());
    }
}
