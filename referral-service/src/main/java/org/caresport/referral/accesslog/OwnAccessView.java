package org.caresport.referral.accesslog;

import java.time.Instant;
import java.util.Locale;

/**
 * A line of the log as the patient sees it.
 *
 * @param organisation from where; empty for the patient's own visits
 * @param text what happened, in plain words
 */
record OwnAccessView(Instant at, String text, String organisation, boolean granted) {

    static OwnAccessView of(AccessEntry entry, Locale language) {
        return new OwnAccessView(
                entry.at(),
                PlainWords.of(entry, language),
                entry.organisation(),
                entry.outcome().equals("granted"));
    }
}
