package org.caresport.referral.domain;

import java.util.UUID;

/** A patient inside this service; never a BSN. */
public record PatientId(UUID value) {

    public static PatientId next() {
        return new PatientId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
