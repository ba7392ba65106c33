package org.caresport.referral.domain;

/** A code that fits, for a registration that another login has proved to be its own. */
public final class RegistrationLinkedAlready extends ReferralException {

    public RegistrationLinkedAlready() {
        super("what this code was mailed for is linked to another login already");
    }
}
