package org.caresport.matching.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What of an RFC 5545 recurrence rule matters for matching: on which weekdays, and about how often a month. */
record Recurrence(Set<String> days, double perMonth) {

    private static final Set<String> WEEK = Set.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final double WEEKS_PER_MONTH = 52 / 12.0;

    /** {@code 1TU} (the first Tuesday) is a Tuesday. */
    private static final Pattern ORDINAL = Pattern.compile("^[+-]?\\d+");

    static Recurrence of(@Nullable String rule) {
        var parts = parts(rule);
        var days = days(parts.get("BYDAY"));
        var interval = interval(parts.get("INTERVAL"));
        return switch (parts.getOrDefault("FREQ", "")) {
            case "DAILY" -> new Recurrence(days.isEmpty() ? WEEK : days, 7 * WEEKS_PER_MONTH / interval);
            case "WEEKLY" -> new Recurrence(days, Math.max(1, days.size()) * WEEKS_PER_MONTH / interval);
            case "MONTHLY" -> new Recurrence(days, Math.max(1, days.size()) / interval);
            default -> new Recurrence(days, 1);
        };
    }

    private static Map<String, String> parts(@Nullable String rule) {
        if (rule == null) {
            return Map.of();
        }
        return Arrays.stream(rule.replaceFirst("^RRULE:", "").split(";"))
                .map(part -> part.split("=", 2))
                .filter(part -> part.length == 2)
                .collect(Collectors.toMap(part -> part[0], part -> part[1], (first, again) -> first));
    }

    private static Set<String> days(@Nullable String byDay) {
        return byDay == null
                ? Set.of()
                : List.of(byDay.split(",")).stream()
                        .map(day -> ORDINAL.matcher(day).replaceFirst(""))
                        .filter(WEEK::contains)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static double interval(@Nullable String interval) {
        return interval == null || !interval.matches("[1-9]\\d{0,3}") ? 1 : Integer.parseInt(interval);
    }
}
