package org.caresport.matching.domain;

import org.jspecify.annotations.Nullable;

/**
 * What one rule said about one programme and one person.
 *
 * @param suitability the answer of a rule about suitability, {@code null} for a rule about the score
 * @param measured the value at which a rule about a measurement fired, {@code null} for every other
 * @param contribution points added to (or taken from) the score, {@code null} for a rule about suitability
 */
public record Finding(
        String rule,
        @Nullable Suitability suitability,
        @Nullable Double measured,
        @Nullable Double contribution,
        Text text,
        String source) {

    public static Finding about(String rule, Suitability suitability, Text text, String source) {
        return new Finding(rule, suitability, null, null, text, source);
    }

    public static Finding fired(
            String rule, Suitability suitability, @Nullable Double measured, Text text, String source) {
        return new Finding(rule, suitability, measured, null, text, source);
    }

    public static Finding points(String rule, double contribution, Text text, String source) {
        return new Finding(rule, null, null, contribution, text, source);
    }
}
