package org.caresport.referral.domain;

import java.time.Duration;

/** A login that has tried too many codes that were not for it, and may not try another one yet. */
public final class TooManyCodes extends ReferralException {

    private final Duration wait;

    public TooManyCodes(Duration wait) {
        super("too many codes were tried with this login");
        this.wait = wait;
    }

    public Duration waitFor() {
        return wait;
    }
}
