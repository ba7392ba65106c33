package org.caresport.matching.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caresport.kit.event.OutgoingEvent;
import org.caresport.matching.domain.Match;
import org.caresport.matching.messaging.MatchDetails.Excluded;
import org.caresport.matching.messaging.MatchDetails.MedicalStop;
import org.caresport.matching.messaging.MatchDetails.Proposed;
import org.caresport.matching.messaging.MatchDetails.Reason;

/** What other services hear of a {@link Match}; the records are the Java side of the schemas in the contracts folder. */
public sealed interface PublishedMatch {

    String TOPIC = "match-result";

    record MatchProposed(
            UUID referralId,
            UUID requestId,
            String rulesVersion,
            Instant matchedAt,
            List<Reason> reasons,
            List<Proposed> proposals,
            List<MedicalStop> medicalStops,
            int considered,
            List<Excluded> excluded)
            implements PublishedMatch {

        static final String TYPE = "match.proposed.v1";
    }

    record MatchNoneFound(
            UUID referralId,
            UUID requestId,
            String rulesVersion,
            Instant matchedAt,
            int considered,
            List<Excluded> excluded,
            List<MedicalStop> medicalStops)
            implements PublishedMatch {

        static final String TYPE = "match.none-found.v1";
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
                        details.excluded())
                : new MatchNoneFound(
                        match.referralId(),
                        match.requestId(),
                        outcome.rulesVersion(),
                        outcome.at(),
                        details.considered(),
                        details.excluded(),
                        details.medicalStops());
    }
}
