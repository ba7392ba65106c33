package org.caresport.referral.ending;

/** What comes after a programme that was finished: the result that is paid for. */
public enum Outcome {
    /** Goes on as a member, as anybody does. */
    REGULAR_MEMBERSHIP,

    /** Another programme follows. */
    NEXT_PROGRAMME,

    /** Moves on their own, without club or programme. */
    ON_THEIR_OWN,

    /** It ends here. */
    END
}
