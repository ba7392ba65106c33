package org.caresport.referral.domain;

import java.util.UUID;

/** A referral, for as long as it exists. */
public record ReferralId(UUID value) {

    public static ReferralId next() {
        return new ReferralId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
