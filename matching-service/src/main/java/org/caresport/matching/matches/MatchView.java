package org.caresport.matching.matches;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caresport.matching.domain.MatchOutcome;
import org.caresport.matching.messaging.MatchDetails;
import org.caresport.matching.messaging.MatchDetails.Excluded;
import org.caresport.matching.messaging.MatchDetails.MedicalStop;
import org.caresport.matching.messaging.MatchDetails.Reason;
import org.caresport.matching.persistence.StoredMatch;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A match with everything that was weighed; the ids are missing when the profile was only tried. */
@Schema(name = "Match")
record MatchView(
        @Schema(description = "The request that was answered; left out when a profile was only tried") @Nullable
        UUID requestId,

        @Nullable UUID referralId,
        String municipality,

        @Schema(description = "The version of the rules that decided")
        String rulesVersion,

        @Nullable Instant requestedAt,
        Instant matchedAt,

        @Schema(description = "The newer request of the same referral that made this answer out of date") @Nullable
        UUID supersededBy,

        @Schema(description = "At most 20, best first") List<Programme> proposals,

        @Schema(description = "Reasons to go back to the clinician first; nothing is proposed then")
        List<MedicalStop> medicalStops,

        @Schema(description = "How many programmes were looked at")
        int considered,

        @Schema(description = "How many programmes each rule excluded; one that two rules exclude counts with both")
        List<Excluded> excluded) {

    /** A programme that is proposed, with its reasons written out. */
    @Schema(name = "Proposed")
    record Programme(
            int rank,
            UUID activityId,
            String title,
            UUID organisationId,
            String organisationName,
            String suitability,
            double score,
            @Nullable Double distanceKilometres,
            List<Reason> reasons) {

        static List<Programme> of(MatchDetails details) {
            return details.proposals().stream()
                    .map(proposed -> new Programme(
                            proposed.rank(),
                            proposed.activityId(),
                            proposed.title(),
                            proposed.organisationId(),
                            proposed.organisationName(),
                            proposed.suitability(),
                            proposed.score(),
                            proposed.distanceKilometres(),
                            details.reasonsOf(proposed)))
                    .toList();
        }
    }

    static MatchView of(StoredMatch match) {
        var details = match.details();
        return new MatchView(
                match.requestId(),
                match.referralId(),
                match.municipality(),
                match.rulesVersion(),
                match.requestedAt(),
                match.matchedAt(),
                match.supersededBy(),
                Programme.of(details),
                details.medicalStops(),
                details.considered(),
                details.excluded());
    }

    static MatchView tried(String municipality, MatchOutcome outcome) {
        var details = MatchDetails.of(outcome);
        return new MatchView(
                null,
                null,
                municipality,
                outcome.rulesVersion(),
                null,
                outcome.at(),
                null,
                Programme.of(details),
                details.medicalStops(),
                details.considered(),
                details.excluded());
    }
}
