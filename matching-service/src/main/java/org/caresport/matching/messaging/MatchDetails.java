package org.caresport.matching.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.caresport.kit.code.Codes;
import org.caresport.matching.domain.Finding;
import org.caresport.matching.domain.MatchOutcome;
import org.caresport.matching.domain.Proposal;
import org.caresport.matching.domain.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An outcome in the JSON of the contracts, as it is published. Twenty programmes are proposed for much the same
 * reasons, so each reason is told once and the proposals point to it: written out, an answer would be four times as long.
 *
 * @param reasons every different thing that a rule said of a programme
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record MatchDetails(
        List<Reason> reasons,
        List<Proposed> proposals,
        List<MedicalStop> medicalStops,
        int considered,
        List<Excluded> excluded) {

    private static final String SUITABILITY = "suitable|suitable-with-conditions|needs-clearance|insufficient-data";

    /** @param reasons places in the list of reasons, weightiest first */
    public record Proposed(
            @Schema(description = "1 is best") @Min(1) @Max(20)
            int rank,

            @Schema(description = "The activity in the catalogue")
            UUID activityId,

            @Size(max = 200) String title,
            @Schema(description = "Who offers it") UUID organisationId,
            @Size(max = 200) String organisationName,

            @Schema(description = "The worst rule wins; a programme that is not suitable is never proposed")
            @Pattern(regexp = SUITABILITY)
            String suitability,

            @Schema(description = "Sum of the contributions, kept within 0 and 100") @Min(0) @Max(100)
            double score,

            @Schema(description = "As the crow flies; null when a place is not known") @Min(0) @Nullable
            Double distanceKilometres,

            @Schema(
                    description = "Why: places in the list of reasons, counted from 0, weightiest first",
                    uniqueItems = true)
            @Size(max = 200)
            List<@Min(0) @Max(3999) Integer> reasons) {

        static Proposed of(Proposal proposal, List<Integer> reasons) {
            var programme = proposal.programme();
            return new Proposed(
                    proposal.rank(),
                    programme.id(),
                    programme.title(),
                    programme.organisation().id(),
                    programme.organisation().name(),
                    Codes.of(proposal.suitability()),
                    proposal.score(),
                    proposal.kilometres(),
                    reasons);
        }
    }

    public record Reason(
            @Schema(description = "Id of the rule; GET /v1/matching-rules tells more") @Size(max = 100)
            String rule,

            @Schema(description = "What the rule is about") @Pattern(regexp = "suitability|score")
            String kind,

            @Schema(description = "The rule's answer; null for a rule about the score")
            @Pattern(regexp = SUITABILITY)
            @Nullable
            String suitability,

            @Schema(description = "Points added or taken; null for a rule about suitability")
            @Min(-100)
            @Max(100)
            @Nullable
            Double contribution,

            @Schema(description = "One sentence in both languages")
            Text text,

            @Schema(description = "Where the rule comes from") @Size(max = 500)
            String source) {

        static Reason of(Finding finding) {
            var suitability = finding.suitability();
            return new Reason(
                    finding.rule(),
                    suitability == null ? "score" : "suitability",
                    suitability == null ? null : Codes.of(suitability),
                    finding.contribution(),
                    finding.text(),
                    finding.source());
        }
    }

    public record MedicalStop(
            @Size(max = 100) String rule,

            @Schema(description = "One sentence in both languages")
            Text text,

            @Size(max = 500) String source,

            @Schema(
                    description =
                            "The value at which a rule about a measurement stopped, so that a clearance can say up to which it "
                                    + "holds; null for every other rule. Missing in events from before December 2026")
            @Nullable
            Double measured) {

        static MedicalStop of(Finding finding) {
            return new MedicalStop(finding.rule(), finding.text(), finding.source(), finding.measured());
        }
    }

    public record Excluded(
            @Size(max = 100) String rule,
            @Min(1) int count,

            @Schema(
                    description =
                            "How many of them no other hard rule excludes: without this one they could fit. Missing in events"
                                    + " from before December 2026")
            @Min(0)
            @Nullable
            Integer alone,

            @Schema(description = "One sentence in both languages; missing in events from before December 2026")
            @Nullable
            Text text) {}

    public static MatchDetails of(MatchOutcome outcome) {
        var places = new LinkedHashMap<Reason, Integer>();
        var proposals = outcome.proposals().stream()
                .map(proposal -> Proposed.of(
                        proposal,
                        proposal.findings().stream()
                                .map(Reason::of)
                                .map(reason -> places.computeIfAbsent(reason, _ -> places.size()))
                                .toList()))
                .toList();
        return new MatchDetails(
                List.copyOf(places.keySet()),
                proposals,
                outcome.medicalStops().stream().map(MedicalStop::of).toList(),
                outcome.considered(),
                outcome.excluded().stream()
                        .map(exclusion ->
                                new Excluded(exclusion.rule(), exclusion.count(), exclusion.alone(), exclusion.text()))
                        .toList());
    }

    /** Why this programme is proposed, weightiest first. */
    public List<Reason> reasonsOf(Proposed proposed) {
        return proposed.reasons().stream().map(reasons::get).toList();
    }
}
