package org.caresport.referral.domain;

import org.caresport.kit.code.Codes;

/** A move that is not legal from the state the aggregate is in. */
public final class MoveNotAllowed extends ReferralException {

    private final String state;

    MoveNotAllowed(String move, String aggregate, Enum<?> stage) {
        super("cannot %s %s: it is %s".formatted(move, aggregate, Codes.of(stage)));
        this.state = Codes.of(stage);
    }

    /** Where it stands instead, as a code. */
    public String state() {
        return state;
    }
}
