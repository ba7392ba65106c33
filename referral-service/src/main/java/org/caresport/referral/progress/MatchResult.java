package org.caresport.referral.progress;

import static java.util.Objects.checkIndex;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caresport.kit.code.Codes;
import org.caresport.referral.domain.ActivityId;
import org.caresport.referral.persistence.Proposals;
import org.jspecify.annotations.Nullable;

/** The data of {@code org.caresport.matches.proposed.v1} and {@code org.caresport.matches.none-found.v1}, as far as it matters here. */
record MatchResult(
        UUID referralId,
        UUID requestId,
        String rulesVersion,
        @Nullable List<RuleReason> reasons,
        @Nullable List<Proposal> proposals,
        @Nullable List<MedicalStop> medicalStops,
        int considered,
        @Nullable List<Exclusion> excluded,
        @Nullable List<Running> running,
        @Nullable Instant matchedAt) {

    /** A programme that was asked about, and what speaks against going on with it. */
    record Running(UUID activityId, List<MedicalStop> stops) {}

    record Proposal(
            int rank,
            UUID activityId,
            String title,
            UUID organisationId,
            String organisationName,
            String suitability,
            BigDecimal score,
            @Nullable BigDecimal distanceKilometres,
            List<Integer> reasons) {

        private Proposals.Proposal toDomain() {
            return new Proposals.Proposal(
                    rank,
                    activityId,
                    title,
                    organisationId,
                    organisationName,
                    Codes.of(suitability),
                    score,
                    distanceKilometres,
                    reasons);
        }
    }

    record RuleReason(
            String rule,
            String kind,
            @Nullable String suitability,
            @Nullable BigDecimal contribution,
            Map<String, String> text,
            @Nullable String source) {

        private Proposals.RuleReason toDomain() {
            return new Proposals.RuleReason(
                    rule, kind, suitability == null ? null : Codes.of(suitability), contribution, text, source);
        }
    }

    record MedicalStop(
            String rule,
            Map<String, String> text,
            @Nullable String source,
            @Nullable BigDecimal measured) {

        private Proposals.MedicalStop toDomain() {
            return new Proposals.MedicalStop(rule, text, source, measured);
        }
    }

    record Exclusion(
            String rule,
            int count,
            @Nullable Integer alone,
            @Nullable Map<String, String> text) {

        private Proposals.Exclusion toDomain() {
            return new Proposals.Exclusion(rule, count, alone, text);
        }
    }

    static final String PROPOSED = "org.caresport.matches.proposed.v1";
    static final String NONE_FOUND = "org.caresport.matches.none-found.v1";
    static final Set<String> TYPES = Set.of(PROPOSED, NONE_FOUND);

    MatchResult {
        requireNonNull(referralId, "referralId");
        requireNonNull(requestId, "requestId");
        requireNonNull(rulesVersion, "rulesVersion");
        var told = reasons == null ? 0 : reasons.size();
        orNone(proposals).stream()
                .flatMap(proposal -> proposal.reasons().stream())
                .forEach(place -> checkIndex(place, told));
    }

    Proposals toProposals() {
        return new Proposals(
                requestId,
                rulesVersion,
                orNone(reasons).stream().map(RuleReason::toDomain).toList(),
                orNone(proposals).stream().map(Proposal::toDomain).toList(),
                orNone(medicalStops).stream().map(MedicalStop::toDomain).toList(),
                considered,
                orNone(excluded).stream().map(Exclusion::toDomain).toList());
    }

    /** What a clinician has to answer before the patient goes on with that programme; medical stops stand beside. */
    List<Proposals.MedicalStop> stopsOf(ActivityId activity) {
        return orNone(running).stream()
                .filter(one -> one.activityId().equals(activity.value()))
                .flatMap(one -> one.stops().stream())
                .map(MedicalStop::toDomain)
                .toList();
    }

    private static <T> List<T> orNone(@Nullable List<T> told) {
        return told == null ? List.of() : told;
    }
}
