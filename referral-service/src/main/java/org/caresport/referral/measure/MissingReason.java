package org.caresport.referral.measure;

/** Why there is no value: that, too, is a result. */
public enum MissingReason {
    NOT_REACHED,
    DOES_NOT_WANT,
    MOVED,
    DIED,
    ILL,
    OTHER,

    /** Nobody said anything while its window was open. */
    NOT_ANSWERED
}
