package org.caresport.referral.move;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The body of a decision that is told in words alone. */
public record Explanation(@NotBlank @Size(max = 2000) String text) {}
