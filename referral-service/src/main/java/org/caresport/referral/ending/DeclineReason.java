package org.caresport.referral.ending;

/** Why somebody does not choose a programme that was offered. */
public enum DeclineReason {
    NO_TIME,
    NOT_NOW,
    TIMES_DO_NOT_SUIT,
    TOO_FAR,
    NO_TRANSPORT,
    TOO_EXPENSIVE,
    NOT_MY_THING,
    GROUP_DOES_NOT_SUIT,
    LANGUAGE,
    ILLNESS,
    PREFERS_OTHER_ACTIVITY,
    MOVED_AWAY,
    OTHER
}
