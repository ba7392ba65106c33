package org.caresport.referral.domain;

import java.util.Locale;

/** A move that is not legal from the state the aggregate is in. */
public final class MoveNotAllowed extends ReferralException {

    private final String state;

    MoveNotAllowed(String move, String aggregate, Enum<?> stage) {
        this(move, aggregate, stage.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private MoveNotAllowed(String move, String aggregate, String state) {
        super("cannot %s %s: it is %s".formatted(move, aggregate, state));
        this.state = state;
    }

    /** Where it stands instead, as a code. */
    public String state() {
        return state;
    }
}
