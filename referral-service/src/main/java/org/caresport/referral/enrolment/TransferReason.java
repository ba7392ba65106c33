package org.caresport.referral.enrolment;

/** Why somebody goes to another group of the same provider. */
public enum TransferReason {
    TIMES_DO_NOT_SUIT,
    TOO_FAR,
    NO_TRANSPORT,
    TOO_HEAVY,
    TOO_LIGHT,
    GROUP_DOES_NOT_SUIT,
    LANGUAGE,
    PREFERS_OTHER_ACTIVITY,

    /** The provider splits, joins or stops groups. */
    GROUPS_CHANGE,

    OTHER
}
