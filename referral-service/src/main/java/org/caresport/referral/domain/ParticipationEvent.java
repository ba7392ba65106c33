package org.caresport.referral.domain;

import java.util.Optional;

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

    /** Each is published as {@code participation.<kind in kebab>.v1}. */
    public enum Kind {
        OFFERED,
        ACCEPTED,
        WAITLISTED,
        PLACE_OFFERED,
        PLACE_TAKEN,
        ENROLLED,
        CONFIRMED,
        STARTED,
        ACTIVE,
        SESSION_MISSED,
        COMPLETED,
        DECLINED_BY_PATIENT,
        DECLINED_BY_PROVIDER,
        OFFER_EXPIRED,
        DID_NOT_START,
        DROPPED_OUT
    }
}
