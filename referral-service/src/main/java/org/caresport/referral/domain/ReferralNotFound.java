package org.caresport.referral.domain;

/** There is no such referral, or not for this caller. */
public final class ReferralNotFound extends ReferralException {

    public ReferralNotFound(ReferralId id) {
        super("there is no referral " + id);
    }
}
