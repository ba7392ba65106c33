package org.caresport.referral.progress;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.UUID;
import org.caresport.referral.persistence.Proposals;
import org.jspecify.annotations.Nullable;

/** The data of {@code match.proposed.v1} and {@code match.none-found.v1}, as far as it matters here. */
record MatchResult(
        UUID referralId,
        UUID requestId,
        String rulesVersion,
        @Nullable List<Proposals.Proposal> proposals,
        @Nullable List<Proposals.MedicalStop> medicalStops,
        int considered,
        @Nullable List<Proposals.Exclusion> excluded) {

    MatchResult {
        requireNonNull(referralId, "referralId");
        requireNonNull(requestId, "requestId");
        requireNonNull(rulesVersion, "rulesVersion");
    }

    Proposals toProposals() {
        return new Proposals(
                requestId,
                rulesVersion,
                requireNonNullElse(proposals, List.of()),
                requireNonNullElse(medicalStops, List.of()),
                considered,
                requireNonNullElse(excluded, List.of()));
    }
}
