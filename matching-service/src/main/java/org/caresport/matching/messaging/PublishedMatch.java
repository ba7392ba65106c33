package org.caresport.matching.messaging;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caresport.kit.event.OutgoingEvent;
import org.caresport.matching.domain.Match;
import org.caresport.matching.messaging.MatchDetails.Excluded;
import org.caresport.matching.messaging.MatchDetails.MedicalStop;
import org.caresport.matching.messaging.MatchDetails.Proposed;
import org.caresport.matching.messaging.MatchDetails.Reason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What other services hear of a {@link Match}; the records are the Java side of the schemas in the contracts folder. */
public sealed interface PublishedMatch {

    String TOPIC = "match-result";

    /** A programme that the patient takes part in, or is offered. */
    record Running(
            @Schema(description = "The activity in the catalogue")
            UUID activityId,

            @Schema(
                    description =
                            "What a clinician has to answer before the patient goes on with it; medical stops stand beside")
            @Size(max = 50)
            List<MedicalStop> stops) {

        static Running of(org.caresport.matching.domain.Running running) {
            return new Running(
                    running.activityId(),
                    running.stops().stream().map(MedicalStop::of).toList());
        }
    }

    record MatchProposed(
            @Schema(description = "The referral, under its pseudonym")
            UUID referralId,

            @Schema(description = "The request that is answered; an answer to an older request is out of date")
            UUID requestId,

            @Schema(description = "Version of the rules that decided") @Size(max = 40)
            String rulesVersion,

            @Schema(description = "When, in UTC") Instant matchedAt,

            @Schema(
                    description = "Every different thing that a rule said of a proposed programme, told once",
                    uniqueItems = true)
            @Size(min = 1, max = 4000)
            List<Reason> reasons,

            @Schema(description = "Best first") @Size(min = 1, max = 20)
            List<Proposed> proposals,

            @Schema(description = "Always empty: with a medical stop nothing is proposed") @Size(max = 0)
            List<MedicalStop> medicalStops,

            @Schema(description = "How many programmes were looked at") @Min(0)
            int considered,

            @Schema(description = "What excluded how many, most first") @Size(max = 200)
            List<Excluded> excluded,

            @Schema(
                    description =
                            "Of the programmes that the request names as running, each that there is, and what speaks against going on. Missing in events from before December 2026")
            @Size(max = 50)
            List<Running> running)
            implements PublishedMatch {

        static final String TYPE = "org.caresport.matches.proposed.v1";
    }

    record MatchNoneFound(
            @Schema(description = "The referral, under its pseudonym")
            UUID referralId,

            @Schema(description = "The request that is answered; an answer to an older request is out of date")
            UUID requestId,

            @Schema(description = "Version of the rules that decided") @Size(max = 40)
            String rulesVersion,

            @Schema(description = "When, in UTC") Instant matchedAt,

            @Schema(description = "How many programmes were looked at") @Min(0)
            int considered,

            @Schema(description = "What excluded how many, most first") @Size(max = 200)
            List<Excluded> excluded,

            @Schema(
                    description =
                            "With one of these the referral goes back to the clinician; without, nothing in the offer "
                                    + "fits")
            @Size(max = 50)
            List<MedicalStop> medicalStops,

            @Schema(
                    description =
                            "Of the programmes that the request names as running, each that there is, and what speaks against going on. Missing in events from before December 2026")
            @Size(max = 50)
            List<Running> running)
            implements PublishedMatch {

        static final String TYPE = "org.caresport.matches.none-found.v1";
    }

    static OutgoingEvent of(Match match, MatchDetails details) {
        var data = data(match, details);
        var type = switch (data) {
            case MatchProposed proposed -> MatchProposed.TYPE;
            case MatchNoneFound none -> MatchNoneFound.TYPE;
        };
        return OutgoingEvent.of(
                TOPIC, match.referralId().toString(), type, match.outcome().at(), data);
    }

    private static PublishedMatch data(Match match, MatchDetails details) {
        var outcome = match.outcome();
        var running = match.running().stream().map(Running::of).toList();
        return outcome.found()
                ? new MatchProposed(
                        match.referralId(),
                        match.requestId(),
                        outcome.rulesVersion(),
                        outcome.at(),
                        details.reasons(),
                        details.proposals(),
                        details.medicalStops(),
                        details.considered(),
                        details.excluded(),
                        running)
                : new MatchNoneFound(
                        match.referralId(),
                        match.requestId(),
                        outcome.rulesVersion(),
                        outcome.at(),
                        details.considered(),
                        details.excluded(),
                        details.medicalStops(),
                        running);
    }
}
