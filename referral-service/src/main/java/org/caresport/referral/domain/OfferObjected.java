package org.caresport.referral.domain;

import java.util.Set;

/** Something speaks against the offer, and the broker has not said why it is made all the same. */
public final class OfferObjected extends ReferralException {

    private final Set<Objection> objections;

    public OfferObjected(ActivityId activity, Set<Objection> objections) {
        super("something speaks against offering activity " + activity);
        this.objections = Set.copyOf(objections);
    }

    public Set<Objection> objections() {
        return objections;
    }
}
