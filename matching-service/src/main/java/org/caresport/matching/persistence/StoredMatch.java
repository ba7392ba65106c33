package org.caresport.matching.persistence;

import java.time.Instant;
import java.util.UUID;
import org.caresport.matching.messaging.MatchDetails;
import org.jspecify.annotations.Nullable;

/** A match as it was published. */
public record StoredMatch(
        UUID requestId,
        UUID referralId,
        String municipality,
        String rulesVersion,
        Instant requestedAt,
        Instant matchedAt,
        @Nullable UUID supersededBy,
        MatchDetails details) {}
