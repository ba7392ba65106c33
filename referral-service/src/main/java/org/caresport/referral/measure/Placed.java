package org.caresport.referral.measure;

import org.jspecify.annotations.Nullable;

/**
 * An answer where it belongs.
 *
 * @param moment for which it counts; null when it was measured in between
 */
public record Placed(Answer answer, @Nullable MeasureMoment moment) {}
