package org.caresport.referral.ending;

/** Why somebody who had a place, or waited for one, does not come any more. */
public enum StopReason {
    NO_TIME,
    TIMES_DO_NOT_SUIT,
    TOO_FAR,
    NO_TRANSPORT,
    TOO_EXPENSIVE,
    NOT_MY_THING,
    GROUP_DOES_NOT_SUIT,
    LANGUAGE,
    TOO_HEAVY,
    TOO_LIGHT,
    ILLNESS,
    INJURY,
    MEDICAL_ADVICE,
    PRIVATE_CIRCUMSTANCES,
    GOAL_REACHED,
    PREFERS_OTHER_ACTIVITY,

    /** Does not come and cannot be reached. */
    NO_CONTACT,

    PROGRAMME_STOPPED,
    MOVED_AWAY,
    DECEASED,
    OTHER
}
