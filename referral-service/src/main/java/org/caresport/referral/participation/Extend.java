package org.caresport.referral.participation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * A programme goes on.
 *
 * @param until its last day
 */
record Extend(@NotNull LocalDate until) {}
