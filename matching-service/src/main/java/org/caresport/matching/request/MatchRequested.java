package org.caresport.matching.request;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** The part of {@code match.requested.v1} that says which question this is; the profile beside it is read separately. */
record MatchRequested(
        @NotNull UUID referralId,
        @NotNull UUID requestId,
        @NotNull Instant requestedAt) {

    static final String TYPE = "match.requested.v1";
}
