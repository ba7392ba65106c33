package org.caresport.referral.domain;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Something that happened to a participation.
 *
 * @param from where it stood before
 * @param stage where it stands because of it
 * @param givesPlaceBack whether the catalogue still keeps a place or a spot on the list that is no longer wanted
 */
public record ParticipationEvent(
        ParticipationId participation,
        ReferralId referral,
        Kind kind,
        ParticipationStage from,
        ParticipationStage stage,
        boolean givesPlaceBack,
        Optional<Reason> reason,
        Stamp stamp) {

    public ParticipationEvent {
        if (!kind.stages().contains(stage)) {
            throw new IllegalArgumentException(kind + " does not leave a participation " + stage);
        }
    }

    /** Whether the place was taken away from somebody who had one: their programme is over, and not by them. */
    public boolean losesPlace() {
        return kind == Kind.CANCELLED && from.isKnownToProvider() && !givesPlaceBack;
    }

    /** Each with the CloudEvents type it is published under, and where it can leave a participation. */
    public enum Kind {
        OFFERED("org.caresport.participations.offered.v1", ParticipationStage.OFFERED),
        OFFER_REMINDED("org.caresport.participations.offer-reminded.v1", ParticipationStage.OFFERED),
        ACCEPTED("org.caresport.participations.accepted.v1", ParticipationStage.PLACE_REQUESTED),
        WAITLISTED("org.caresport.participations.waitlisted.v1", ParticipationStage.WAITLISTED),
        PLACE_OFFERED("org.caresport.participations.place-offered.v1", ParticipationStage.WAITLISTED),
        PLACE_TAKEN("org.caresport.participations.place-taken.v1", ParticipationStage.PLACE_REQUESTED),
        ENROLLED("org.caresport.participations.enrolled.v1", ParticipationStage.ENROLLED),
        CONFIRMED("org.caresport.participations.confirmed.v1", ParticipationStage.ENROLLED),
        STARTED("org.caresport.participations.started.v1", ParticipationStage.STARTED),
        ACTIVE("org.caresport.participations.became-active.v1", ParticipationStage.ACTIVE),
        SESSION_MISSED(
                "org.caresport.participations.session-missed.v1",
                EnumSet.range(ParticipationStage.ENROLLED, ParticipationStage.ACTIVE)),
        SESSIONS_MISSED_IN_A_ROW(
                "org.caresport.participations.sessions-missed-in-a-row.v1",
                EnumSet.range(ParticipationStage.ENROLLED, ParticipationStage.ACTIVE)),
        PUT_ON_HOLD(
                "org.caresport.participations.put-on-hold.v1",
                EnumSet.range(ParticipationStage.OFFERED, ParticipationStage.ACTIVE)),
        RESUMED(
                "org.caresport.participations.resumed.v1",
                EnumSet.range(ParticipationStage.OFFERED, ParticipationStage.ACTIVE)),
        FIRST_SESSION_MOVED("org.caresport.participations.first-session-moved.v1", ParticipationStage.ENROLLED),
        FIRST_SESSION_CANCELLED("org.caresport.participations.first-session-cancelled.v1", ParticipationStage.ENROLLED),
        ABSENT_WITH_NOTICE(
                "org.caresport.participations.absent-with-notice.v1",
                EnumSet.range(ParticipationStage.ENROLLED, ParticipationStage.ACTIVE)),
        ATTENDANCE_CORRECTED(
                "org.caresport.participations.attendance-corrected.v1",
                EnumSet.range(ParticipationStage.ENROLLED, ParticipationStage.ACTIVE)),
        TRANSFER_REQUESTED(
                "org.caresport.participations.transfer-requested.v1",
                EnumSet.range(ParticipationStage.ENROLLED, ParticipationStage.ACTIVE)),
        TRANSFERRED(
                "org.caresport.participations.transferred.v1",
                EnumSet.range(ParticipationStage.ENROLLED, ParticipationStage.ACTIVE)),
        TRANSFER_REFUSED(
                "org.caresport.participations.transfer-refused.v1",
                EnumSet.range(ParticipationStage.ENROLLED, ParticipationStage.ACTIVE)),
        TRIAL_CONTINUED(
                "org.caresport.participations.trial-continued.v1",
                EnumSet.range(ParticipationStage.STARTED, ParticipationStage.ACTIVE)),
        EXTENDED(
                "org.caresport.participations.extended.v1",
                EnumSet.range(ParticipationStage.STARTED, ParticipationStage.ACTIVE)),
        END_REACHED(
                "org.caresport.participations.end-reached.v1",
                EnumSet.range(ParticipationStage.STARTED, ParticipationStage.ACTIVE)),
        COMPLETED("org.caresport.participations.completed.v1", ParticipationStage.COMPLETED),
        DECLINED_BY_PATIENT(
                "org.caresport.participations.declined-by-patient.v1", ParticipationStage.DECLINED_BY_PATIENT),
        DECLINED_BY_PROVIDER(
                "org.caresport.participations.declined-by-provider.v1", ParticipationStage.DECLINED_BY_PROVIDER),
        OFFER_EXPIRED("org.caresport.participations.offer-expired.v1", ParticipationStage.OFFER_EXPIRED),
        DID_NOT_START("org.caresport.participations.did-not-start.v1", ParticipationStage.DID_NOT_START),
        DROPPED_OUT("org.caresport.participations.dropped-out.v1", ParticipationStage.DROPPED_OUT),
        CANCELLED("org.caresport.participations.cancelled.v1", ParticipationStage.CANCELLED);

        private final String eventName;
        private final Set<ParticipationStage> stages;

        Kind(String eventName, ParticipationStage stage) {
            this(eventName, EnumSet.of(stage));
        }

        Kind(String eventName, Set<ParticipationStage> stages) {
            this.eventName = eventName;
            this.stages = Set.copyOf(stages);
        }

        public String eventName() {
            return eventName;
        }

        /** Where a participation can stand because of it. */
        public Set<ParticipationStage> stages() {
            return stages;
        }
    }
}
