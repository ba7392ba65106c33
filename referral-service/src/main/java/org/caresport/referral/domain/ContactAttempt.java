package org.caresport.referral.domain;

import org.jspecify.annotations.Nullable;

/** One try of the broker to speak with the patient. */
public record ContactAttempt(
        Channel channel, boolean reached, @Nullable String note) {
    public enum Channel {
        PHONE,
        EMAIL,
        MESSAGE,
        VISIT,
        LETTER
    }
}
