package org.caresport.referral.domain;

/** Giving up on a patient before the agreed number of attempts. */
public final class TooFewContactAttempts extends ReferralException {

    TooFewContactAttempts(ReferralId id, int made, int needed) {
        super("referral %s has %d unanswered contact attempts of the %d it takes to give up"
                .formatted(id, made, needed));
    }
}
