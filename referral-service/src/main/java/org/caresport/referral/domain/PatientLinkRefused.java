package org.caresport.referral.domain;

/** A patient's code that does not fit: unknown, expired, used up or with another birth date. It never says which. */
public final class PatientLinkRefused extends ReferralException {

    public PatientLinkRefused() {
        super("this code and birth date do not belong together, or the code is no longer valid");
    }
}
