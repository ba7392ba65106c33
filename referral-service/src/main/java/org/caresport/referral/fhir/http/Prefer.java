package org.caresport.referral.fhir.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The header {@code Prefer}: what is to be answered, and how strictly is to be read. */
public record Prefer(@Nullable Return answer, boolean strict) {

    /** What the sender wants back after a change. */
    public enum Return {
        MINIMAL,
        REPRESENTATION,
        OUTCOME
    }

    public static Prefer parse(@Nullable String header) {
        List<String> preferences = header == null
                ? List.of()
                : Arrays.stream(header.toLowerCase(Locale.ROOT).split("[,;]"))
                        .map(String::strip)
                        .toList();
        return new Prefer(
                preferences.contains("return=minimal")
                        ? Return.MINIMAL
                        : preferences.contains("return=representation")
                                ? Return.REPRESENTATION
                                : preferences.contains("return=operationoutcome") ? Return.OUTCOME : null,
                preferences.contains("handling=strict"));
    }

    public Return answerOr(Return usual) {
        return answer == null ? usual : answer;
    }
}
