package org.caresport.referral.persistence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caresport.kit.code.Codes;
import org.jspecify.annotations.Nullable;

/** Proposals as they are stored. Documents that told each reason anew were brought over by V23. */
record ProposalsDocument(
        UUID requestId,
        String rulesVersion,
        List<Reason> reasons,
        List<Proposal> proposals,
        List<MedicalStop> medicalStops,
        int considered,
        List<Exclusion> excluded) {

    static ProposalsDocument of(Proposals proposals) {
        return new ProposalsDocument(
                proposals.requestId(),
                proposals.rulesVersion(),
                proposals.reasons().stream().map(Reason::of).toList(),
                proposals.proposals().stream().map(Proposal::of).toList(),
                proposals.medicalStops().stream().map(MedicalStop::of).toList(),
                proposals.considered(),
                proposals.excluded().stream().map(Exclusion::of).toList());
    }

    Proposals read() {
        return new Proposals(
                requestId,
                rulesVersion,
                reasons.stream().map(Reason::read).toList(),
                proposals.stream().map(Proposal::read).toList(),
                medicalStops.stream().map(MedicalStop::read).toList(),
                considered,
                excluded.stream().map(Exclusion::read).toList());
    }

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

        static Proposal of(Proposals.Proposal proposal) {
            return new Proposal(
                    proposal.rank(),
                    proposal.activityId(),
                    proposal.title(),
                    proposal.organisationId(),
                    proposal.organisationName(),
                    proposal.suitability(),
                    proposal.score(),
                    proposal.distanceKilometres(),
                    proposal.reasons());
        }

        Proposals.Proposal read() {
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

    record Reason(
            String rule,
            String kind,
            @Nullable String suitability,
            @Nullable BigDecimal contribution,
            Map<String, String> text,
            @Nullable String source) {

        static Reason of(Proposals.RuleReason reason) {
            return new Reason(
                    reason.rule(),
                    reason.kind(),
                    reason.suitability(),
                    reason.contribution(),
                    reason.text(),
                    reason.source());
        }

        Proposals.RuleReason read() {
            return new Proposals.RuleReason(
                    rule, kind, suitability == null ? null : Codes.of(suitability), contribution, text, source);
        }
    }

    record MedicalStop(
            String rule,
            Map<String, String> text,
            @Nullable String source,
            @Nullable BigDecimal measured) {

        static MedicalStop of(Proposals.MedicalStop stop) {
            return new MedicalStop(stop.rule(), stop.text(), stop.source(), stop.measured());
        }

        Proposals.MedicalStop read() {
            return new Proposals.MedicalStop(rule, text, source, measured);
        }
    }

    record Exclusion(
            String rule,
            int count,
            @Nullable Integer alone,
            @Nullable Map<String, String> text) {

        static Exclusion of(Proposals.Exclusion exclusion) {
            return new Exclusion(exclusion.rule(), exclusion.count(), exclusion.alone(), exclusion.text());
        }

        Proposals.Exclusion read() {
            return new Proposals.Exclusion(rule, count, alone, text);
        }
    }
}
