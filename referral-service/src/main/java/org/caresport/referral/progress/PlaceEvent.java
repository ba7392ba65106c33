package org.caresport.referral.progress;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.caresport.referral.domain.FirstSession;
import org.jspecify.annotations.Nullable;

/** The data of every {@code place.*.v1}, as far as it matters here; each type carries some of it. */
record PlaceEvent(
        UUID participationId,
        @Nullable FirstSession firstSession,
        @Nullable Integer position,
        @Nullable Instant expiresAt,
        @Nullable String reason) {

    PlaceEvent {
        requireNonNull(participationId, "participationId");
    }
}
