package org.caresport.referral.domain;

/** There is no such participation, or not for this caller. */
public final class ParticipationNotFound extends ReferralException {

    public ParticipationNotFound(ParticipationId id) {
        super("there is no participation " + id);
    }
}
