package org.caresport.web.patient;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a patient's pages ask what they show, and hand in what was answered: one for each way in. */
interface Desk {

    /** Where the pages of this way in begin: {@code /app} or {@code /link}. */
    String home();

    Standing standing();

    /** @param answer as {@link Offer#allowed} has it */
    void answer(UUID offer, String answer, @Nullable String reason, String key);

    /** @param referral which one is asked about; a link knows it by itself */
    void measured(@Nullable UUID referral, String moment, Measured answers, String key);

    void stopMessages(String key);
}
