package org.caresport.matching.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The answer that a referral got to one request. A newer request of the same referral supersedes it.
 *
 * @param running of the programmes that were asked about those that there are
 */
public record Match(
        UUID requestId,
        UUID referralId,
        String municipality,
        Instant requestedAt,
        MatchOutcome outcome,
        List<Running> running) {

    /** Whether nothing was found for somebody who has nothing: that is a gap in the offer. */
    public boolean isUnmetDemand() {
        return running.isEmpty() && outcome.isUnmetDemand();
    }
}
