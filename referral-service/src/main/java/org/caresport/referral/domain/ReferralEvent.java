package org.caresport.referral.domain;

import java.util.Optional;

/**
 * Something that happened to a referral, in words the trade would use.
 *
 * @param stage where the referral stands because of it
 */
public record ReferralEvent(ReferralId referral, Kind kind, ReferralStage stage, Optional<Reason> reason, Stamp stamp) {

    /** Each is published as {@code referral.<kind in kebab>.v1}. */
    public enum Kind {
        DRAFTED,
        SUBMITTED,
        TAKEN_UP,
        INFORMATION_REQUESTED,
        INFORMATION_ANSWERED,
        ACCEPTED,
        REJECTED,
        CONTACT_ATTEMPTED,
        INTAKE_RECORDED,
        MATCHED,
        NOT_MATCHED,
        CLEARANCE_NEEDED,
        CLEARANCE_GIVEN,
        CLEARANCE_REFUSED,
        GUIDED,
        FIRST_SESSION_ATTENDED,
        OFFER_FELL_THROUGH,
        COMPLETED,
        CANCELLED,
        UNREACHABLE,
        DECLINED_BY_PATIENT,
        ENTERED_IN_ERROR,
        OVERDUE;

        /** Whether matching must know: what it knew of the patient before is out of date. */
        public boolean asksForProposals() {
            return this == SUBMITTED || this == INTAKE_RECORDED || this == CLEARANCE_GIVEN;
        }
    }
}
