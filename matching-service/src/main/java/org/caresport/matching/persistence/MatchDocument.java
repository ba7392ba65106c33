package org.caresport.matching.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.UUID;
import org.caresport.kit.code.Codes;
import org.caresport.kit.json.Json;
import org.caresport.matching.domain.Text;
import org.caresport.matching.messaging.MatchDetails;
import org.jspecify.annotations.Nullable;

/** An answer as it is stored, each reason once. Documents that told each reason anew were brought over by V2. */
record MatchDocument(
        List<Reason> reasons,
        List<Proposed> proposals,
        List<MedicalStop> medicalStops,
        int considered,
        List<Excluded> excluded) {

    private static final ObjectMapper JSON = Json.tolerant();

    record Proposed(
            int rank,
            UUID activityId,
            String title,
            UUID organisationId,
            String organisationName,
            String suitability,
            double score,
            @Nullable Double distanceKilometres,
            List<Integer> reasons) {

        static Proposed of(MatchDetails.Proposed proposed) {
            return new Proposed(
                    proposed.rank(),
                    proposed.activityId(),
                    proposed.title(),
                    proposed.organisationId(),
                    proposed.organisationName(),
                    proposed.suitability(),
                    proposed.score(),
                    proposed.distanceKilometres(),
                    proposed.reasons());
        }

        MatchDetails.Proposed read() {
            return new MatchDetails.Proposed(
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
            @Nullable Double contribution,
            Words text,
            String source) {

        static Reason of(MatchDetails.Reason reason) {
            return new Reason(
                    reason.rule(),
                    reason.kind(),
                    reason.suitability(),
                    reason.contribution(),
                    Words.of(reason.text()),
                    reason.source());
        }

        MatchDetails.Reason read() {
            return new MatchDetails.Reason(
                    rule, kind, suitability == null ? null : Codes.of(suitability), contribution, text.read(), source);
        }
    }

    record MedicalStop(
            String rule,
            Words text,
            String source,
            @Nullable Double measured) {

        static MedicalStop of(MatchDetails.MedicalStop stop) {
            return new MedicalStop(stop.rule(), Words.of(stop.text()), stop.source(), stop.measured());
        }

        MatchDetails.MedicalStop read() {
            return new MatchDetails.MedicalStop(rule, text.read(), source, measured);
        }
    }

    record Words(String nl, String en) {

        static Words of(Text text) {
            return new Words(text.nl(), text.en());
        }

        Text read() {
            return new Text(nl, en);
        }
    }

    record Excluded(
            String rule,
            int count,
            @Nullable Integer alone,
            @Nullable Words text) {

        static Excluded of(MatchDetails.Excluded excluded) {
            return new Excluded(
                    excluded.rule(),
                    excluded.count(),
                    excluded.alone(),
                    excluded.text() == null ? null : Words.of(excluded.text()));
        }

        MatchDetails.Excluded read() {
            return new MatchDetails.Excluded(rule, count, alone, text == null ? null : text.read());
        }
    }

    static MatchDetails read(String stored) {
        try {
            return JSON.readValue(stored, MatchDocument.class).details();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored result of a match cannot be read", e);
        }
    }

    static String write(MatchDetails details) {
        try {
            return JSON.writeValueAsString(of(details));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the result of a match cannot be written", e);
        }
    }

    private static MatchDocument of(MatchDetails details) {
        return new MatchDocument(
                details.reasons().stream().map(Reason::of).toList(),
                details.proposals().stream().map(Proposed::of).toList(),
                details.medicalStops().stream().map(MedicalStop::of).toList(),
                details.considered(),
                details.excluded().stream().map(Excluded::of).toList());
    }

    private MatchDetails details() {
        return new MatchDetails(
                reasons.stream().map(Reason::read).toList(),
                proposals.stream().map(Proposed::read).toList(),
                medicalStops.stream().map(MedicalStop::read).toList(),
                considered,
                excluded.stream().map(Excluded::read).toList());
    }
}
