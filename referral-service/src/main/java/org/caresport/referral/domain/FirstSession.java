package org.caresport.referral.domain;

import java.time.Instant;
import java.util.UUID;

/** The session at which the participant is expected first. */
public record FirstSession(UUID sessionId, Instant start, Instant end) {}
