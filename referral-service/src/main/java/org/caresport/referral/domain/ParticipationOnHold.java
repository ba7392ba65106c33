package org.caresport.referral.domain;

/** A clinician is asked first: for now this participation does not go on. */
public final class ParticipationOnHold extends ReferralException {

    public ParticipationOnHold(ParticipationId id, String move) {
        super("cannot %s participation %s: it is on hold".formatted(move, id));
    }
}
