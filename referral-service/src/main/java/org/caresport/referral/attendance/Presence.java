package org.caresport.referral.attendance;

/** Whether a participant was at a session. */
public enum Presence {
    PRESENT,
    ABSENT_WITH_NOTICE,
    ABSENT_WITHOUT_NOTICE,

    /** There was no session after all: it is nobody's missed one. */
    CANCELLED_BY_CLUB;

    public boolean isAbsence() {
        return this == ABSENT_WITH_NOTICE || this == ABSENT_WITHOUT_NOTICE;
    }
}
