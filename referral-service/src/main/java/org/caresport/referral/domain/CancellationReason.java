package org.caresport.referral.domain;

import org.caresport.kit.code.Codes;

/** Why a referral is taken back by whoever made it or guides it; nobody's refusal. */
public enum CancellationReason {
    DECEASED,
    MOVED_AWAY,
    CONDITION_CHANGED,
    OTHER_CARE,
    PATIENT_WISH,
    DUPLICATE,
    CANCELLED_BY_REFERRER,
    OTHER;

    public Reason saying(String text) {
        return new Reason(Codes.of(this), text);
    }
}
