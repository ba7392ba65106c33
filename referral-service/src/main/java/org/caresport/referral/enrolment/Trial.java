package org.caresport.referral.enrolment;

import java.time.Instant;
import java.util.UUID;

/** One session to try a programme at, before anybody says that it goes on. */
public record Trial(UUID session, Instant start, Instant end) {}
