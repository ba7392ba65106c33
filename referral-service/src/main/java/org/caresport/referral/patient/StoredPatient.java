package org.caresport.referral.patient;

import org.caresport.referral.domain.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * A registration as the database holds it: with the BSN sealed, and the hash by which it is found.
 *
 * @param formerId the id that it had while it shared a row with another organisation's
 */
record StoredPatient(
        Person person,
        @Nullable SealedBsn bsn,
        byte @Nullable [] lookup,
        @Nullable PatientId formerId) {

    /** The id that was authenticated with the BSN. */
    PatientId sealedFor() {
        return formerId == null ? person.id() : formerId;
    }
}
