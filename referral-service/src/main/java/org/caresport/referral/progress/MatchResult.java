package org.caresport.referral.progress;

import static java.util.Objects.checkIndex;
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
        @Nullable List<Proposals.RuleReason> reasons,
        @Nullable List<Proposals.Proposal> proposals,
        @Nullable List<Proposals.MedicalStop> medicalStops,
        int considered,
        @Nullable List<Proposals.Exclusion> excluded) {

    MatchResult {
        requireNonNull(referralId, "referralId");
        requireNonNull(requestId, "requestId");
        requireNonNull(rulesVersion, "rulesVersion");
        var told = reasons == null ? 0 : reasons.size();
        requireNonNullElse(proposals, List.<Proposals.Proposal>of()).stream()
                .flatMap(proposal -> proposal.reasons().stream())
                .forEach(place -> checkIndex(place, told));
    }

    Proposals toProposals() {
        return new Proposals(
                requestId,
                rulesVersion,
                requireNonNullElse(reasons, List.of()),
                requireNonNullElse(proposals, List.of()),
                requireNonNullElse(medicalStops, List.of()),
                considered,
                requireNonNullElse(excluded, List.of()));
    }
}
