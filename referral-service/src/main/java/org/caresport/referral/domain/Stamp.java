package org.caresport.referral.domain;

import java.time.Instant;

/** Who made a move, and when. */
public record Stamp(String by, Instant at) {

    private static final String THE_PLATFORM = "caresport-connect";

    /** A move that nobody made by hand: a matching result, a place reserved, a date that passed. */
    public static Stamp byThePlatform(Instant at) {
        return new Stamp(THE_PLATFORM, at);
    }
}
