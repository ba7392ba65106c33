package org.caresport.referral.domain;

/** An activity that the catalogue has not announced, or that is not open. */
public final class UnknownActivity extends ReferralException {

    public UnknownActivity(ActivityId id) {
        super("the catalogue has no open activity " + id);
    }
}
