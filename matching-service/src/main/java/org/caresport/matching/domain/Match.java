package org.caresport.matching.domain;

import java.time.Instant;
import java.util.UUID;

/** The answer that a referral got to one request. A newer request of the same referral supersedes it. */
public record Match(UUID requestId, UUID referralId, String municipality, Instant requestedAt, MatchOutcome outcome) {}
