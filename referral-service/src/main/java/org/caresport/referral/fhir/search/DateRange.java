package org.caresport.referral.fhir.search;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a date in a search asks for. A date is as long as it is precise (a day, a second), and the prefix says which side of
 * it is meant.
 *
 * @param from the first instant that fits
 * @param before the first instant that does not fit any more
 */
record DateRange(Optional<Instant> from, Optional<Instant> before, boolean isOutside) {

    static final List<String> PREFIXES = List.of("eq", "ne", "gt", "ge", "lt", "le", "sa", "eb");

    /**
     * @param zone where a day begins that is asked for without saying where
     * @throws DateTimeParseException when this is no date as FHIR writes them
     */
    static DateRange parse(String text, ZoneId zone) {
        var prefix = text.length() > 2 && PREFIXES.contains(text.substring(0, 2)) ? text.substring(0, 2) : "";
        var span = span(text.substring(prefix.length()).replace(' ', '+'), zone);
        var start = Optional.of(span.getKey());
        var end = Optional.of(span.getValue());
        return switch (prefix) {
            case "gt", "sa" -> new DateRange(end, Optional.empty(), false);
            case "ge" -> new DateRange(start, Optional.empty(), false);
            case "lt", "eb" -> new DateRange(Optional.empty(), start, false);
            case "le" -> new DateRange(Optional.empty(), end, false);
            case "ne" -> new DateRange(start, end, true);
            default -> new DateRange(start, end, false);
        };
    }

    /** From the first instant of what is written until the first one after it. */
    private static Map.Entry<Instant, Instant> span(String text, ZoneId zone) {
        if (text.startsWith("+") || text.startsWith("-")) {
            throw new DateTimeException("FHIR writes a year with four digits; the database does not know others");
        }
        if (text.contains("T")) {
            var saysWhere =
                    text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > text.indexOf('T');
            var start = saysWhere
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(zone).toInstant();
            return Map.entry(start, start.plus(precision(text)));
        }
        return switch (text.length()) {
            case 4 ->
                days(Year.parse(text).atDay(1), Year.parse(text).plusYears(1).atDay(1), zone);
            case 7 ->
                days(
                        YearMonth.parse(text).atDay(1),
                        YearMonth.parse(text).plusMonths(1).atDay(1),
                        zone);
            default -> days(LocalDate.parse(text), LocalDate.parse(text).plusDays(1), zone);
        };
    }

    private static Duration precision(String text) {
        int dot = text.indexOf('.');
        if (dot >= 0) {
            int digits = 0;
            while (dot + 1 + digits < text.length() && Character.isDigit(text.charAt(dot + 1 + digits))) {
                digits++;
            }
            return digits <= 3 ? Duration.ofMillis((long) Math.pow(10, 3 - digits)) : Duration.of(1, ChronoUnit.MICROS);
        }
        boolean hasSeconds =
                text.chars().filter(c -> c == ':').count() >= (text.matches(".*[+-][0-9]{2}:[0-9]{2}") ? 3 : 2);
        return hasSeconds ? Duration.ofSeconds(1) : Duration.ofMinutes(1);
    }

    private static Map.Entry<Instant, Instant> days(LocalDate first, LocalDate next, ZoneId zone) {
        return Map.entry(
                first.atStartOfDay(zone).toInstant(), next.atStartOfDay(zone).toInstant());
    }

    static String example() {
        return "gt" + OffsetDateTime.of(2026, 11, 22, 10, 0, 0, 0, ZoneOffset.UTC);
    }
}
