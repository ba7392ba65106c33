package org.caresport.catalog.entry;

import java.time.Instant;
import java.util.UUID;

/** One date on which an activity takes place. */
public record Session(UUID sessionId, Instant start, Instant end) {}
