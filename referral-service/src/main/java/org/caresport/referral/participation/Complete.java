package org.caresport.referral.participation;

import jakarta.validation.constraints.NotNull;
import org.caresport.referral.ending.Outcome;

/** A programme was finished, and this comes after it. */
record Complete(@NotNull Outcome outcome) {}
