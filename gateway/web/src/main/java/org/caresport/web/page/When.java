package org.caresport.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Days and times as a reader says them, in the time of the Netherlands. */
public final class When {

    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private When() {}

    public static ZonedDateTime local(Instant at) {
        return at.atZone(ZONE);
    }

    /** {@code dinsdag 8 december}; with the year where it is not the one of {@code today}. */
    public static String day(LocalDate day, LocalDate today, Language language) {
        String pattern = day.getYear() == today.getYear() ? "EEEE d MMMM" : "EEEE d MMMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(day);
    }

    /** {@code 8 december 2026} */
    public static String date(LocalDate day, Language language) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).format(day);
    }

    /** {@code 19:30} */
    public static String time(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm").format(local(at));
    }
}
