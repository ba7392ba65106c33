package org.caresport.referral.domain;

/** The name of each {@link ParticipationState}. */
public enum ParticipationStage {
    OFFERED,
    PLACE_REQUESTED,
    WAITLISTED,
    ENROLLED,
    STARTED,
    ACTIVE,
    COMPLETED,
    DECLINED_BY_PATIENT,
    DECLINED_BY_PROVIDER,
    OFFER_EXPIRED,
    DID_NOT_START,
    DROPPED_OUT,
    CANCELLED;

    public boolean isEnd() {
        return switch (this) {
            case COMPLETED,
                    DECLINED_BY_PATIENT,
                    DECLINED_BY_PROVIDER,
                    OFFER_EXPIRED,
                    DID_NOT_START,
                    DROPPED_OUT,
                    CANCELLED -> true;
            case OFFERED, PLACE_REQUESTED, WAITLISTED, ENROLLED, STARTED, ACTIVE -> false;
        };
    }

    /** Whether the provider has been told of this person. */
    public boolean isKnownToProvider() {
        return switch (this) {
            case ENROLLED, STARTED, ACTIVE -> true;
            case OFFERED,
                    PLACE_REQUESTED,
                    WAITLISTED,
                    COMPLETED,
                    DECLINED_BY_PATIENT,
                    DECLINED_BY_PROVIDER,
                    OFFER_EXPIRED,
                    DID_NOT_START,
                    DROPPED_OUT,
                    CANCELLED -> false;
        };
    }
}
