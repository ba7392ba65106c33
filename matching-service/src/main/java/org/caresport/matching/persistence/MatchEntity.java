package org.caresport.matching.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.caresport.matching.domain.Match;
import org.jspecify.annotations.Nullable;

/** One row of {@code match}. */
@Entity
@Table(name = "match")
@SuppressWarnings("NullAway.Init")
class MatchEntity {

    @Id
    UUID requestId;

    UUID referralId;
    String municipality;
    String rulesVersion;
    Instant requestedAt;
    Instant matchedAt;

    @Nullable
    UUID supersededBy;

    String result;

    @Nullable
    UUID unmetDemandId;

    /** What nothing fitted, as JSON, for as long as something may still be found. */
    @Nullable
    String searched;

    /** The profile that was asked with, as JSON, while this is the current answer of an open referral. */
    @Nullable
    String asked;

    void write(Match match, String json) {
        requestId = match.requestId();
        referralId = match.referralId();
        municipality = match.municipality();
        rulesVersion = match.outcome().rulesVersion();
        requestedAt = match.requestedAt();
        matchedAt = match.outcome().at();
        result = json;
    }
}
