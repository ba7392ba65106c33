package org.caresport.referral.domain;

/** The name of each {@link ReferralState}, for lists, searches and everyone who only needs to know where it stands. */
public enum ReferralStage {
    DRAFT,
    SUBMITTED,
    IN_TRIAGE,
    INFORMATION_REQUESTED,
    ACCEPTED,
    CONTACTING,
    INTAKE_DONE,
    NEEDS_CLEARANCE,
    MATCHED,
    NO_MATCH,
    GUIDED,
    COMPLETED,
    REJECTED,
    CANCELLED,
    UNREACHABLE,
    DECLINED_BY_PATIENT,
    HANDED_BACK,
    ENTERED_IN_ERROR;

    /** Whether nothing more will happen: a new attempt is a new referral. */
    public boolean isEnd() {
        return switch (this) {
            case COMPLETED, REJECTED, CANCELLED, UNREACHABLE, DECLINED_BY_PATIENT, HANDED_BACK, ENTERED_IN_ERROR ->
                true;
            case DRAFT,
                    SUBMITTED,
                    IN_TRIAGE,
                    INFORMATION_REQUESTED,
                    ACCEPTED,
                    CONTACTING,
                    INTAKE_DONE,
                    NEEDS_CLEARANCE,
                    MATCHED,
                    NO_MATCH,
                    GUIDED -> false;
        };
    }
}
