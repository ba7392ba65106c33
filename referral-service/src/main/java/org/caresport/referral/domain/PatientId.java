package org.caresport.referral.domain;

import java.util.UUID;

/** One organisation's registration of a person; never a BSN. Two organisations that refer the same person have two. */
public record PatientId(UUID value) {

    public static PatientId next() {
        return new PatientId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
