package org.caresport.referral.progress;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.caresport.referral.domain.FirstSession;
import org.jspecify.annotations.Nullable;

/** The data of every {@code org.caresport.places.*.v1}, as far as it matters here; each type carries some of it. */
record PlaceEvent(
        UUID participationId,
        @Nullable FirstSession firstSession,
        @Nullable Integer position,
        @Nullable Instant expiresAt,
        @Nullable String reason) {

    static final String RESERVED = "org.caresport.places.reserved.v1";
    static final String WAITLISTED = "org.caresport.places.waitlisted.v1";
    static final String OFFERED = "org.caresport.places.offered.v1";
    static final String OFFER_EXPIRED = "org.caresport.places.offer-expired.v1";
    static final String RELEASED = "org.caresport.places.released.v1";
    static final String REFUSED = "org.caresport.places.refused.v1";

    static final Set<String> TYPES = Set.of(RESERVED, WAITLISTED, OFFERED, OFFER_EXPIRED, RELEASED, REFUSED);

    PlaceEvent {
        requireNonNull(participationId, "participationId");
    }
}
