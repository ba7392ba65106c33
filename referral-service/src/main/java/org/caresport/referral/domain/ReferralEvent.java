package org.caresport.referral.domain;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Something that happened to a referral, in words the trade would use.
 *
 * @param stage where the referral stands because of it
 */
public record ReferralEvent(ReferralId referral, Kind kind, ReferralStage stage, Optional<Reason> reason, Stamp stamp) {

    public ReferralEvent {
        if (!kind.stages().contains(stage)) {
            throw new IllegalArgumentException(kind + " does not leave a referral " + stage);
        }
    }

    /** Each with the CloudEvents type it is published under, and where it can leave a referral. */
    public enum Kind {
        DRAFTED("referral.drafted.v1", ReferralStage.DRAFT),
        SUBMITTED("referral.submitted.v1", ReferralStage.SUBMITTED),
        TAKEN_UP("referral.taken-up.v1", EnumSet.range(ReferralStage.IN_TRIAGE, ReferralStage.GUIDED)),
        INFORMATION_REQUESTED("referral.information-requested.v1", ReferralStage.INFORMATION_REQUESTED),
        INFORMATION_ANSWERED("referral.information-answered.v1", ReferralStage.IN_TRIAGE),
        ACCEPTED("referral.accepted.v1", ReferralStage.ACCEPTED),
        REJECTED("referral.rejected.v1", ReferralStage.REJECTED),
        CONTACT_ATTEMPTED("referral.contact-attempted.v1", ReferralStage.CONTACTING),
        INTAKE_RECORDED("referral.intake-recorded.v1", ReferralStage.INTAKE_DONE),
        MATCHED("referral.matched.v1", ReferralStage.MATCHED),
        NOT_MATCHED("referral.not-matched.v1", ReferralStage.NO_MATCH),
        CLEARANCE_NEEDED("referral.clearance-needed.v1", ReferralStage.NEEDS_CLEARANCE),
        CLEARANCE_GIVEN("referral.clearance-given.v1", ReferralStage.INTAKE_DONE),
        CLEARANCE_REFUSED("referral.clearance-refused.v1", ReferralStage.NEEDS_CLEARANCE),
        GUIDED("referral.guided.v1", ReferralStage.GUIDED),
        FIRST_SESSION_ATTENDED("referral.first-session-attended.v1", ReferralStage.GUIDED),
        OFFER_FELL_THROUGH("referral.offer-fell-through.v1", ReferralStage.MATCHED),
        COMPLETED("referral.completed.v1", ReferralStage.COMPLETED),
        CANCELLED("referral.cancelled.v1", ReferralStage.CANCELLED),
        UNREACHABLE("referral.unreachable.v1", ReferralStage.UNREACHABLE),
        DECLINED_BY_PATIENT("referral.declined-by-patient.v1", ReferralStage.DECLINED_BY_PATIENT),
        ENTERED_IN_ERROR("referral.entered-in-error.v1", ReferralStage.ENTERED_IN_ERROR),
        OVERDUE("referral.overdue.v1", EnumSet.range(ReferralStage.DRAFT, ReferralStage.GUIDED));

        private final String eventName;
        private final Set<ReferralStage> stages;

        Kind(String eventName, ReferralStage stage) {
            this(eventName, EnumSet.of(stage));
        }

        Kind(String eventName, Set<ReferralStage> stages) {
            this.eventName = eventName;
            this.stages = Set.copyOf(stages);
        }

        public String eventName() {
            return eventName;
        }

        /** Where a referral can stand because of it. */
        public Set<ReferralStage> stages() {
            return stages;
        }

        /** Whether matching must know: what it knew of the patient before is out of date. */
        public boolean asksForProposals() {
            return this == SUBMITTED || this == INTAKE_RECORDED || this == CLEARANCE_GIVEN;
        }
    }
}
