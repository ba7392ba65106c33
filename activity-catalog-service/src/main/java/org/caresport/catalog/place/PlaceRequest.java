package org.caresport.catalog.place;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the catalogue reads of {@code org.caresport.places.*-requested.v1}; the rest is ignored. */
record PlaceRequest(
        UUID participationId,
        UUID activityId,
        Instant requestedAt,
        @Nullable String reason) {

    static final String HOLD = "org.caresport.places.hold-requested.v1";
    static final String CONFIRM = "org.caresport.places.confirm-requested.v1";
    static final String RELEASE = "org.caresport.places.release-requested.v1";

    boolean isComplete() {
        return participationId != null && activityId != null && requestedAt != null;
    }

    /** A code that fits its column, whatever was sent. */
    String reasonCode() {
        return reason == null || !reason.matches("[A-Za-z0-9._-]{1,40}") ? "unspecified" : reason;
    }
}
