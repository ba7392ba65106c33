package org.caresport.notification.domain;

/** What a broker or the administrator is written to about. Each has its own sentence in every {@link Language}; none says whom or what it is about. */
public enum Matter {
    NEW_REFERRAL,
    SELF_REFERRAL_TO_CALL,
    URGENT_REFERRAL,
    OVERDUE,
    HANDED_OVER,
    OFFER_DECLINED,
    OFFER_LAPSED,
    REFUSED_BY_CLUB,
    PLACE_GIVEN,
    SESSION_MISSED,
    SECOND_SESSION_MISSED,
    SESSION_CANCELLED,
    ABSENT_WITH_NOTICE,
    ATTENDANCE_CORRECTED,
    PROGRAMME_ENDED,
    PROGRAMME_EXTENDED,
    PROGRAMME_END_REACHED,
    TRANSFER_REFUSED,
    WITHDRAWN,
    CANCELLED_BY_DOCTOR,
    QUESTION_ANSWERED,
    CLEARANCE_GIVEN,
    CLEARANCE_REFUSED,
    CLEARANCE_NEEDED,
    NO_MATCH,
    MATCH_FOUND,
    MEASURE_DUE,
    NEW_MEASUREMENT
}
