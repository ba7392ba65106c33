package org.caresport.referral.domain;

/** A code that fits, from a login that has proved to be another person's. */
public final class LoginOfSomebodyElse extends ReferralException {

    public LoginOfSomebodyElse() {
        super("this login is linked to another person's referrals");
    }
}
