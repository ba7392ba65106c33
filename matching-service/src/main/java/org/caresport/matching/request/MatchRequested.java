package org.caresport.matching.request;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of {@code org.caresport.matches.requested.v1} that says which question this is; the profile beside it is read separately. */
record MatchRequested(
        @NotNull UUID referralId,
        @NotNull UUID requestId,
        @NotNull Instant requestedAt,
        @Size(max = 50) @Nullable Set<@NotNull UUID> running) {

    static final String TYPE = "org.caresport.matches.requested.v1";

    Set<UUID> takesPartIn() {
        return running == null ? Set.of() : running;
    }
}
