package org.caresport.matching.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.caresport.matching.domain.Finding;
import org.caresport.matching.domain.MatchOutcome;
import org.caresport.matching.domain.Proposal;
import org.caresport.matching.domain.Text;
import org.jspecify.annotations.Nullable;

/** An outcome in the JSON of the contracts: the same on Kafka, in the database and over REST. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record MatchDetails(
        List<Proposed> proposals, List<MedicalStop> medicalStops, int considered, List<Excluded> excluded) {

    public record Proposed(
            int rank,
            UUID activityId,
            String title,
            UUID organisationId,
            String organisationName,
            String suitability,
            double score,
            @Nullable Double distanceKilometres,
            List<Reason> reasons) {

        static Proposed of(Proposal proposal) {
            var programme = proposal.programme();
            return new Proposed(
                    proposal.rank(),
                    programme.id(),
                    programme.title(),
                    programme.organisation().id(),
                    programme.organisation().name(),
                    proposal.suitability().name(),
                    proposal.score(),
                    proposal.kilometres(),
                    proposal.findings().stream().map(Reason::of).toList());
        }
    }

    public record Reason(
            String rule,
            String kind,
            @Nullable String suitability,
            @Nullable Double contribution,
            Text text,
            String source) {

        static Reason of(Finding finding) {
            var suitability = finding.suitability();
            return new Reason(
                    finding.rule(),
                    (suitability == null ? Kind.SCORE : Kind.SUITABILITY).name().toLowerCase(Locale.ROOT),
                    suitability == null ? null : suitability.name(),
                    finding.contribution(),
                    finding.text(),
                    finding.source());
        }

        private enum Kind {
            SUITABILITY,
            SCORE
        }
    }

    public record MedicalStop(String rule, Text text, String source) {

        static MedicalStop of(Finding finding) {
            return new MedicalStop(finding.rule(), finding.text(), finding.source());
        }
    }

    public record Excluded(String rule, int count) {}

    public static MatchDetails of(MatchOutcome outcome) {
        return new MatchDetails(
                outcome.proposals().stream().map(Proposed::of).toList(),
                outcome.medicalStops().stream().map(MedicalStop::of).toList(),
                outcome.considered(),
                outcome.excluded().stream()
                        .map(exclusion -> new Excluded(exclusion.rule(), exclusion.count()))
                        .toList());
    }
}
