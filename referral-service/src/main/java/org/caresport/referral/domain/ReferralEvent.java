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

    /** Whether matching must know: what it knew of the patient before is out of date. What is not sent yet is not matched. */
    public boolean asksForProposals() {
        return kind.asksForProposals() && stage != ReferralStage.DRAFT;
    }

    /** Each with the CloudEvents type it is published under, and where it can leave a referral. */
    public enum Kind {
        DRAFTED("org.caresport.referrals.drafted.v1", ReferralStage.DRAFT),
        SUBMITTED("org.caresport.referrals.submitted.v1", ReferralStage.SUBMITTED),
        TAKEN_UP("org.caresport.referrals.taken-up.v1", EnumSet.range(ReferralStage.IN_TRIAGE, ReferralStage.GUIDED)),
        HANDED_OVER(
                "org.caresport.referrals.handed-over.v1", EnumSet.range(ReferralStage.SUBMITTED, ReferralStage.GUIDED)),
        ASSIGNED("org.caresport.referrals.assigned.v1", EnumSet.range(ReferralStage.SUBMITTED, ReferralStage.GUIDED)),
        TRANSFER_ASKED(
                "org.caresport.referrals.transfer-asked.v1",
                EnumSet.range(ReferralStage.SUBMITTED, ReferralStage.GUIDED)),
        TRANSFERRED(
                "org.caresport.referrals.transferred.v1", EnumSet.range(ReferralStage.SUBMITTED, ReferralStage.GUIDED)),
        TRANSFER_RETURNED(
                "org.caresport.referrals.transfer-returned.v1",
                EnumSet.range(ReferralStage.SUBMITTED, ReferralStage.GUIDED)),
        TRANSFER_WITHDRAWN(
                "org.caresport.referrals.transfer-withdrawn.v1",
                EnumSet.range(ReferralStage.SUBMITTED, ReferralStage.GUIDED)),
        INFORMATION_REQUESTED("org.caresport.referrals.information-requested.v1", ReferralStage.INFORMATION_REQUESTED),
        INFORMATION_ANSWERED("org.caresport.referrals.information-answered.v1", ReferralStage.IN_TRIAGE),
        ACCEPTED("org.caresport.referrals.accepted.v1", ReferralStage.ACCEPTED),
        REJECTED("org.caresport.referrals.rejected.v1", ReferralStage.REJECTED),
        CONTACT_ATTEMPTED(
                "org.caresport.referrals.contact-attempted.v1",
                EnumSet.range(ReferralStage.IN_TRIAGE, ReferralStage.GUIDED)),
        INTAKE_RECORDED(
                "org.caresport.referrals.intake-recorded.v1",
                EnumSet.of(ReferralStage.INTAKE_DONE, ReferralStage.GUIDED)),
        MATCHED("org.caresport.referrals.matched.v1", ReferralStage.MATCHED),
        NOT_MATCHED("org.caresport.referrals.not-matched.v1", ReferralStage.NO_MATCH),
        CLEARANCE_NEEDED("org.caresport.referrals.clearance-needed.v1", ReferralStage.NEEDS_CLEARANCE),
        CLEARANCE_GIVEN(
                "org.caresport.referrals.clearance-given.v1",
                EnumSet.of(ReferralStage.INTAKE_DONE, ReferralStage.GUIDED)),
        CLEARANCE_REFUSED("org.caresport.referrals.clearance-refused.v1", ReferralStage.NEEDS_CLEARANCE),
        GUIDED("org.caresport.referrals.guided.v1", ReferralStage.GUIDED),
        RESUMED("org.caresport.referrals.resumed.v1", ReferralStage.GUIDED),
        FIRST_SESSION_ATTENDED("org.caresport.referrals.first-session-attended.v1", ReferralStage.GUIDED),
        FIRST_SESSION_CORRECTED("org.caresport.referrals.first-session-corrected.v1", ReferralStage.GUIDED),
        PROGRAMME_ENDED("org.caresport.referrals.programme-ended.v1", ReferralStage.GUIDED),
        OFFER_FELL_THROUGH("org.caresport.referrals.offer-fell-through.v1", ReferralStage.MATCHED),
        REMATCH_OPENED("org.caresport.referrals.rematch-opened.v1", ReferralStage.GUIDED),
        COMPLETED("org.caresport.referrals.completed.v1", ReferralStage.COMPLETED),
        CANCELLED("org.caresport.referrals.cancelled.v1", ReferralStage.CANCELLED),
        UNREACHABLE("org.caresport.referrals.found-unreachable.v1", ReferralStage.UNREACHABLE),
        DECLINED_BY_PATIENT("org.caresport.referrals.declined-by-patient.v1", ReferralStage.DECLINED_BY_PATIENT),
        HANDED_BACK("org.caresport.referrals.handed-back.v1", ReferralStage.HANDED_BACK),
        ENTERED_IN_ERROR("org.caresport.referrals.entered-in-error.v1", ReferralStage.ENTERED_IN_ERROR),
        PROFILE_UPDATED(
                "org.caresport.referrals.profile-updated.v1", EnumSet.range(ReferralStage.DRAFT, ReferralStage.GUIDED)),
        PROGRAMME_CHANGED(
                "org.caresport.referrals.programme-changed.v1",
                EnumSet.of(
                        ReferralStage.INTAKE_DONE,
                        ReferralStage.NEEDS_CLEARANCE,
                        ReferralStage.MATCHED,
                        ReferralStage.GUIDED)),
        FOLLOWED_UP(
                "org.caresport.referrals.followed-up.v1",
                EnumSet.range(ReferralStage.SUBMITTED, ReferralStage.COMPLETED)),
        OVERDUE("org.caresport.referrals.became-overdue.v1", EnumSet.range(ReferralStage.DRAFT, ReferralStage.GUIDED));

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

        private boolean asksForProposals() {
            return this == SUBMITTED
                    || this == INTAKE_RECORDED
                    || this == CLEARANCE_GIVEN
                    || this == REMATCH_OPENED
                    || this == PROFILE_UPDATED
                    || this == PROGRAMME_CHANGED
                    || this == TRANSFERRED;
        }

        /** Whether it only tells what was learnt, or asked of others: whoever is to act has as long as before. */
        public boolean leavesPlan() {
            return this == PROFILE_UPDATED
                    || this == PROGRAMME_CHANGED
                    || this == FOLLOWED_UP
                    || this == TRANSFER_ASKED
                    || this == TRANSFER_RETURNED
                    || this == TRANSFER_WITHDRAWN;
        }
    }
}
