package org.caresport.web.workbench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.caresport.web.page.Language;
import org.caresport.web.page.Page;
import org.caresport.web.page.When;
import org.jspecify.annotations.Nullable;

/** Days as people say them, in the reader's language: {@code cdi:deskDates}. */
@ApplicationScoped
@Named("deskDates")
public class Dates {

    private static final int A_WEEK = 7;

    private final Clock clock;
    private final Page page;

    Dates(Clock clock, Page page) {
        this.clock = clock;
        this.page = page;
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(When.ZONE));
    }

    /** {@code vandaag}, {@code di 8 dec}, or with its year where it is another. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : day(day, today(), page.language());
    }

    public String on(@Nullable Instant moment) {
        return moment == null ? "" : day(moment.atZone(When.ZONE).toLocalDate());
    }

    /** For {@code datetime} of {@code <time>}. */
    public String iso(@Nullable Instant moment) {
        return moment == null ? "" : moment.atZone(When.ZONE).toLocalDate().toString();
    }

    /** {@code 11 februari 1942}. */
    public String whole(@Nullable LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(page.language().locale())
                        .format(day);
    }

    static String day(LocalDate day, LocalDate today, Language language) {
        boolean dutch = language == Language.NL;
        long away = ChronoUnit.DAYS.between(today, day);
        if (away == 0) {
            return dutch ? "vandaag" : "today";
        }
        if (away == 1) {
            return dutch ? "morgen" : "tomorrow";
        }
        if (away == -1) {
            return dutch ? "gisteren" : "yesterday";
        }
        return formatter(Math.abs(away) < A_WEEK, day.getYear() == today.getYear(), language.locale())
                .format(day);
    }

    private static DateTimeFormatter formatter(boolean near, boolean thisYear, Locale locale) {
        String pattern = near ? "EEEE d MMM" : thisYear ? "EEE d MMM" : "d MMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, locale);
    }
}
