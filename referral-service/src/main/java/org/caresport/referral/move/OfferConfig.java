package org.caresport.referral.move;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** How long an offer stands. */
@ConfigMapping(prefix = "caresport.offers")
public interface OfferConfig {

    /** Days that a patient has to answer; the last one counts to its end. */
    @WithDefault("P7D")
    Period validFor();

    /** How long before it lapses the patient is reminded. */
    @WithDefault("P2D")
    Period remindBefore();

    /** How often offers are looked for of which one of both is due; {@code off} for never. */
    @WithDefault("15m")
    String lookEvery();
}
