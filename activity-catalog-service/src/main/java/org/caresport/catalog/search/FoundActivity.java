package org.caresport.catalog.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.caresport.catalog.entry.PublicActivity;
import org.jspecify.annotations.Nullable;

/**
 * An activity, and how far it is.
 *
 * @param distanceKilometres as the crow flies from the middle of the postcode area asked for; null when none was
 */
record FoundActivity(
        @JsonUnwrapped PublicActivity activity, @Nullable Double distanceKilometres) {

    static FoundActivity of(PublicActivity activity, @Nullable Integer metres) {
        return new FoundActivity(activity, metres == null ? null : Math.round(metres / 100.0) / 10.0);
    }
}
