package org.caresport.web.patient;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One time that a programme is given. */
record Session(@Nullable UUID sessionId, Instant start, Instant end) {}
