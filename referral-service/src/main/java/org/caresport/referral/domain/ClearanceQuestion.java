package org.caresport.referral.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a clinician is asked before the patient may exercise.
 *
 * @param rule the rule of matching that asks
 * @param text the question in words, in the language of the municipality's care
 * @param measured the value that raised it, where a number did
 */
public record ClearanceQuestion(
        String rule, String text, @Nullable BigDecimal measured) {}
