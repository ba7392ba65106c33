package org.caresport.referral.domain;

/** A login that states no identity of which the platform may be sure. */
public final class IdentityNotProved extends ReferralException {

    public IdentityNotProved() {
        super("this login has not proved who you are at the level that is needed here");
    }
}
