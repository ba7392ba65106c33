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

    /** Each with the CloudEvents type it is published under, and where it can leave a participation. */
    public enum Kind {
        OFFERED("participation.offered.v1", ParticipationStage.OFFERED),
        ACCEPTED("participation.accepted.v1", ParticipationStage.PLACE_REQUESTED),
        WAITLISTED("participation.waitlisted.v1", ParticipationStage.WAITLISTED),
        PLACE_OFFERED("participation.place-offered.v1", ParticipationStage.WAITLISTED),
        PLACE_TAKEN("participation.place-taken.v1", ParticipationStage.PLACE_REQUESTED),
        ENROLLED("participation.enrolled.v1", ParticipationStage.ENROLLED),
        CONFIRMED("participation.confirmed.v1", ParticipationStage.ENROLLED),
        STARTED("participation.started.v1", ParticipationStage.STARTED),
        ACTIVE("participation.active.v1", ParticipationStage.ACTIVE),
        SESSION_MISSED("participation.session-missed.v1", EnumSet.range(ParticipationStage.ENROLLED, ParticipationStage.ACTIVE)),
        COMPLETED("participation.completed.v1", ParticipationStage.COMPLETED),
        DECLINED_BY_PATIENT("participation.declined-by-patient.v1", ParticipationStage.DECLINED_BY_PATIENT),
        DECLINED_BY_PROVIDER("participation.declined-by-provider.v1", ParticipationStage.DECLINED_BY_PROVIDER),
        OFFER_EXPIRED("participation.offer-expired.v1", ParticipationStage.OFFER_EXPIRED),
        DID_NOT_START("participation.did-not-start.v1", ParticipationStage.DID_NOT_START),
        DROPPED_OUT("participation.dropped-out.v1", ParticipationStage.DROPPED_OUT);

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
