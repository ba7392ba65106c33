package org.caresport.referral.todo;

/** What there is to do. */
public enum ToDoKind {
    BY_HAND(7),
    HANDED_OVER(1),
    TRANSFER_UNANSWERED(7),
    TRANSFER_RETURNED(1),
    SESSION_MISSED(0),
    SECOND_SESSION_MISSED(0),
    SESSION_CANCELLED(1),
    PROGRAMME_ENDED(3),
    PROGRAMME_END_REACHED(3),
    TRANSFER_REFUSED(2),
    TRIAL_HELD(2),
    OFFER_UNANSWERED(5),
    PLACE_OFFERED(0),
    OFFER_DECLINED(2),
    OFFER_LAPSED(2),
    REFUSED_BY_CLUB(2),
    WITHDRAWN(2),
    QUESTION_UNANSWERED(7),
    QUESTION_ANSWERED(2),
    CLEARANCE_GIVEN(2),
    CLEARANCE_REFUSED(2),
    NO_MATCH(3),
    CANCELLED_BY_DOCTOR(2),
    OVERDUE(0),
    MEASURE_DUE(7),
    SCREENING_EXPIRED(7);

    private final int days;

    ToDoKind(int days) {
        this.days = days;
    }

    /** How many days somebody has for it, where no setting says otherwise. */
    public int days() {
        return days;
    }

    /** Whether it is about one participation, and another one of the same referral does not settle it. */
    public boolean isOfOneParticipation() {
        return switch (this) {
            case SESSION_MISSED,
                    SECOND_SESSION_MISSED,
                    SESSION_CANCELLED,
                    PROGRAMME_END_REACHED,
                    TRANSFER_REFUSED,
                    TRIAL_HELD,
                    OFFER_UNANSWERED,
                    PLACE_OFFERED -> true;
            case BY_HAND,
                    HANDED_OVER,
                    TRANSFER_UNANSWERED,
                    TRANSFER_RETURNED,
                    PROGRAMME_ENDED,
                    OFFER_DECLINED,
                    OFFER_LAPSED,
                    REFUSED_BY_CLUB,
                    WITHDRAWN,
                    QUESTION_UNANSWERED,
                    QUESTION_ANSWERED,
                    CLEARANCE_GIVEN,
                    CLEARANCE_REFUSED,
                    NO_MATCH,
                    CANCELLED_BY_DOCTOR,
                    OVERDUE,
                    MEASURE_DUE,
                    SCREENING_EXPIRED -> false;
        };
    }
}
