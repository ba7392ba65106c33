package org.caresport.demo.data;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One activity at one place and time, as written in {@code programmes/*.yaml}: what its programme says, overridden by
 * what its run says. {@code on} holds RFC 5545 weekdays ({@code "MO,TH"}); {@code repeat} is a whole recurrence rule
 * for what isn't weekly.
 */
public record Offer(
        String slug,
        String title,
        String description,
        @Nullable String kind,
        String audience,
        List<String> concepts,
        @Nullable List<String> targetGroups,
        @Nullable List<String> indications,
        int highestCareProfile,
        String intensity,
        String impact,
        int minutes,
        int capacity,
        @Nullable AgeRange ageRange,
        @Nullable String genderRestriction,
        @Nullable String socialForm,
        @Nullable List<String> languages,
        Price price,
        @Nullable List<String> competences,
        String leader,
        String by,
        String at,
        @Nullable String on,
        @Nullable String repeat,
        String from,
        @Nullable Standing state,
        @Nullable String alert) {

    public UUID id() {
        return Ids.of("activity", "%s--%s--%s--%s".formatted(slug, at, recurrence(), from));
    }

    public String recurrence() {
        return repeat != null
                ? repeat
                : "FREQ=WEEKLY;BYDAY=" + Objects.requireNonNull(on, "a run needs on: or repeat:");
    }

    public Standing standing() {
        return state != null ? state : Standing.PUBLISHED;
    }

    /** The weekdays in Dutch, for titles: "maandag en donderdag". */
    String days() {
        if (on == null) {
            return "maandelijks";
        }
        var names = List.of(on.split(",")).stream().map(Offer::dutch).toList();
        return names.size() == 5 ? "elke werkdag" : String.join(" en ", names);
    }

    private static String dutch(String day) {
        return switch (day) {
            case "MO" -> "maandag";
            case "TU" -> "dinsdag";
            case "WE" -> "woensdag";
            case "TH" -> "donderdag";
            case "FR" -> "vrijdag";
            case "SA" -> "zaterdag";
            case "SU" -> "zondag";
            default -> throw new IllegalArgumentException("no weekday: " + day.toUpperCase(Locale.ROOT));
        };
    }

    /** Who may come, in whole years. */
    public record AgeRange(@Nullable Integer min, @Nullable Integer max) {}

    /** What it costs, in euros; {@code funds} pay for those who can't. */
    public record Price(
            @Nullable BigDecimal perSession,
            @Nullable BigDecimal perMonth,
            @Nullable BigDecimal trial,
            @Nullable List<String> funds,
            @Nullable Boolean municipalPass) {}

    /** How far into its life the demo brings an activity. */
    public enum Standing {
        DRAFT,
        PUBLISHED,
        PAUSED,
        CLOSED
    }
}
