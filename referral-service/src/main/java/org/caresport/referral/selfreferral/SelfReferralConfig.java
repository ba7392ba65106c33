package org.caresport.referral.selfreferral;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a self-referral is verified, and how long what was not verified is kept. */
@ConfigMapping(prefix = "caresport.self-referral")
interface SelfReferralConfig {

    /** How long the link in the mail holds. */
    @WithDefault("P3D")
    Duration verifyWithin();

    /** After this an unverified one is erased; until then its link says what to do. */
    @WithDefault("P7D")
    Duration keepUnverified();

    /** For so long the same person with the same contact who asks again is the one who asked already. */
    @WithDefault("P30D")
    Duration sameFor();

    /** How many one address or number may be given for within a day. */
    @WithDefault("3")
    int mostPerContact();
}
