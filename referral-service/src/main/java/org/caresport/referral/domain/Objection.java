package org.caresport.referral.domain;

/** What speaks against offering a programme to a patient; a broker who knows better says why. */
public enum Objection {
    /** It is offered already, or the patient takes part: no reason makes one programme two. */
    ALREADY_OFFERED,
    /** Matching has not proposed it: it does not fit, others fit better, or nothing was proposed yet. */
    NOT_PROPOSED,
    /** A clinician has to say yes first. */
    NEEDS_CLEARANCE,
    /** Something about the patient has to be found out first. */
    INSUFFICIENT_DATA,
    /** It is not what it was when it was proposed; matching is looking at it again. */
    CHANGED_SINCE_PROPOSED,
    /** It is not for people who are referred. */
    OTHER_AUDIENCE,
    /** No place, and no waiting list. */
    FULL
}
