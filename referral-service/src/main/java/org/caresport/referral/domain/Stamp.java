package org.caresport.referral.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Who made a move, by which way and on whose behalf, and when: to the microsecond, which is what a database keeps.
 *
 * @param by the subject, client or link
 * @param organisation for whom; empty when that does not matter to the move
 */
public record Stamp(String by, String organisation, Hand hand, Instant at) {

    private static final String THE_PLATFORM = "caresport-connect";

    public Stamp {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    public Stamp(String by, Hand hand, Instant at) {
        this(by, "", hand, at);
    }

    /** A move that nobody made by hand: a matching result, a place reserved, a date that passed. */
    public static Stamp byThePlatform(Instant at) {
        return new Stamp(THE_PLATFORM, Hand.PLATFORM, at);
    }
}
