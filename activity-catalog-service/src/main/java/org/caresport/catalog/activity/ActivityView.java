package org.caresport.catalog.activity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.caresport.catalog.entry.PublicActivity;
import org.caresport.catalog.persistence.ActivityOnShow;
import org.jspecify.annotations.Nullable;

/**
 * An activity, and who last verified it.
 *
 * @param verifiedBy the organisation whose member did
 */
record ActivityView(
        @JsonUnwrapped PublicActivity activity, @Nullable String verifiedBy) {

    static ActivityView of(ActivityOnShow shown) {
        return new ActivityView(shown.activity(), shown.verifiedBy());
    }
}
