package org.caresport.matching.request;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** The part of {@code org.caresport.matches.requested.v1} that says which question this is; the profile beside it is read separately. */
record MatchRequested(
        @NotNull UUID referralId,
        @NotNull UUID requestId,
        @NotNull Instant requestedAt) {

    static final String TYPE = "org.caresport.matches.requested.v1";
}
