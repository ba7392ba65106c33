package org.caresport.matching.matches;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caresport.kit.code.Codes;
import org.caresport.matching.domain.Exploration;
import org.caresport.matching.domain.Finding;
import org.caresport.matching.domain.Miss;
import org.caresport.matching.domain.Programme;
import org.caresport.matching.domain.Proposal;
import org.caresport.matching.domain.Text;
import org.caresport.matching.messaging.MatchDetails;
import org.caresport.matching.messaging.MatchDetails.Excluded;
import org.caresport.matching.messaging.MatchDetails.MedicalStop;
import org.caresport.matching.messaging.MatchDetails.Reason;
import org.caresport.matching.persistence.Matches.AskedWith;
import org.caresport.matching.profile.ProfileForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What would be proposed, what falls out against what is proposed, and what nearly fits; each with its reasons. */
@Schema(name = "WhatIfMatch")
record WhatIfView(
        UUID requestId,
        UUID referralId,
        String municipality,
        String rulesVersion,
        @Schema(description = "When it was tried") Instant matchedAt,

        @Schema(description = "What was asked with, as far as it can be said otherwise")
        AskedAs askedWith,

        @Schema(description = "At most 20, best first") List<Ranked> proposals,

        @Schema(description = "Proposed to them as they are, at this moment, and not so; by their former rank")
        List<Missed> gone,

        @Schema(description = "Not proposed: at most 50, fewest obstacles first, then nearest")
        List<Missed> misses,

        @Schema(description = "Reasons to go back to the clinician first; nothing is proposed then")
        List<MedicalStop> medicalStops,

        @Schema(description = "How many programmes were looked at")
        int considered,

        @Schema(description = "How many programmes each rule excluded; one that two rules exclude counts with both")
        List<Excluded> excluded) {

    /** The values that a broker can change for a try, after the change. What is left out is not known. */
    @Schema(name = "WhatIfAskedWith")
    record AskedAs(
            @Nullable Double maxPerMonth,
            @Nullable Boolean municipalPass,
            @Nullable String travelMode,
            @Nullable Double maxKilometres,

            @Schema(description = "The days on which they can come; none is any")
            Set<String> availableDays,

            @Nullable Set<String> languages,
            @Nullable Set<String> accessibilityNeeds,
            @Nullable String goal,
            @Nullable String socialForm,

            @Schema(description = "What they would like to do")
            Set<String> preferredConcepts,

            Set<String> preferredDays,
            Set<String> preferredDayParts) {

        static AskedAs of(ProfileForm form) {
            var budget = form.budget();
            var travel = form.travel();
            var availability = form.availability();
            var liked = form.preferences();
            return new AskedAs(
                    budget == null ? null : budget.maxPerMonth(),
                    budget == null ? null : budget.municipalPass(),
                    travel == null ? null : travel.mode(),
                    travel == null ? null : travel.maxKilometres(),
                    orNone(availability == null ? null : availability.days()),
                    form.languages(),
                    form.accessibilityNeeds(),
                    form.goal(),
                    liked == null ? null : liked.socialForm(),
                    orNone(liked == null ? null : liked.concepts()),
                    orNone(liked == null ? null : liked.days()),
                    orNone(liked == null ? null : liked.dayParts()));
        }

        private static Set<String> orNone(@Nullable Set<String> said) {
            return said == null ? Set.of() : said;
        }
    }

    /** What of a programme a map and a list show. */
    @Schema(name = "WhatIfProgramme")
    record Place(
            UUID activityId,
            String title,
            UUID organisationId,
            String organisationName,
            @Nullable Double latitude,
            @Nullable Double longitude,

            @Schema(description = "Euros a month; left out when nobody stated it") @Nullable
            Double pricePerMonth) {

        static Place of(Programme programme) {
            var where = programme.place().location();
            return new Place(
                    programme.id(),
                    programme.title(),
                    programme.organisation().id(),
                    programme.organisation().name(),
                    where == null ? null : Double.valueOf(where.latitude()),
                    where == null ? null : Double.valueOf(where.longitude()),
                    cents(programme.price().monthly(programme.timing().sessionsPerMonth())));
        }

        private static @Nullable Double cents(@Nullable Double euros) {
            return euros == null ? null : Math.round(euros * 100) / 100.0;
        }
    }

    /** A programme that would be proposed. */
    @Schema(name = "WhatIfProposal")
    record Ranked(
            int rank,

            @Schema(description = "Its rank for them as they are; left out when it is not proposed then") @Nullable
            Integer rankBefore,

            Place programme,
            String suitability,
            double score,
            @Nullable Double distanceKilometres,
            List<Reason> reasons) {

        static Ranked of(Proposal proposal, @Nullable Integer before, MatchDetails details) {
            var proposed = details.proposals().get(proposal.rank() - 1);
            return new Ranked(
                    proposal.rank(),
                    before,
                    Place.of(proposal.programme()),
                    Codes.of(proposal.suitability()),
                    proposal.score(),
                    proposal.kilometres(),
                    details.reasonsOf(proposed));
        }
    }

    /** A programme that would not be proposed. */
    @Schema(name = "WhatIfMiss")
    record Missed(
            @Schema(description = "Its rank for them as they are; left out when it is not proposed then") @Nullable
            Integer rankBefore,

            Place programme,
            @Nullable Double distanceKilometres,

            @Schema(description = "Every rule that excludes it; empty when it fits and twenty others fit better")
            List<Against> reasons) {

        static Missed of(Miss miss, @Nullable Integer before) {
            return new Missed(
                    before,
                    Place.of(miss.programme()),
                    miss.kilometres(),
                    miss.against().stream().map(Against::of).toList());
        }
    }

    /** Why not. */
    @Schema(name = "WhatIfObstacle")
    record Against(
            @Schema(description = "Id of the rule; GET /v1/matching-rules tells more")
            String rule,

            Text text,
            String source) {

        static Against of(Finding finding) {
            return new Against(finding.rule(), finding.text(), finding.source());
        }
    }

    static WhatIfView of(
            AskedWith asked, ProfileForm form, Exploration now, Map<UUID, Integer> ranks, List<Miss> gone) {
        var outcome = now.outcome();
        var details = MatchDetails.of(outcome);
        return new WhatIfView(
                asked.requestId(),
                asked.referralId(),
                asked.municipality(),
                outcome.rulesVersion(),
                outcome.at(),
                AskedAs.of(form),
                outcome.proposals().stream()
                        .map(proposal -> Ranked.of(
                                proposal, ranks.get(proposal.programme().id()), details))
                        .toList(),
                gone.stream()
                        .map(miss -> Missed.of(miss, ranks.get(miss.programme().id())))
                        .toList(),
                now.misses().stream()
                        .map(miss -> Missed.of(miss, ranks.get(miss.programme().id())))
                        .toList(),
                details.medicalStops(),
                details.considered(),
                details.excluded());
    }
}
