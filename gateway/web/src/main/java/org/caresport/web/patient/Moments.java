package org.caresport.web.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caresport.web.page.Language;
import org.caresport.web.page.Page;
import org.jspecify.annotations.Nullable;

/** Days, times and money as the reader says them, by the clock in the sports hall: {@code cdi:moments}. */
@ApplicationScoped
@Named("moments")
public class Moments {

    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "MO", DayOfWeek.MONDAY,
            "TU", DayOfWeek.TUESDAY,
            "WE", DayOfWeek.WEDNESDAY,
            "TH", DayOfWeek.THURSDAY,
            "FR", DayOfWeek.FRIDAY,
            "SA", DayOfWeek.SATURDAY,
            "SU", DayOfWeek.SUNDAY);

    private final Page page;

    Moments(Page page) {
        this.page = page;
    }

    /** "dinsdag 8 december om 10.00 uur". */
    public String moment(Instant at) {
        return day(at) + (isDutch() ? " om " : " at ") + time(at);
    }

    /** For after "tot": "dinsdag 8 december om 10.00 uur"; where a day ends, "en met dinsdag 8 december". */
    public String until(Instant at) {
        return LocalTime.ofInstant(at, ZONE).equals(LocalTime.MIDNIGHT)
                ? (isDutch() ? "en met " : "the end of ")
                        + day(LocalDate.ofInstant(at, ZONE).minusDays(1))
                : moment(at);
    }

    /** "dinsdag 8 december". */
    public String day(Instant at) {
        return day(LocalDate.ofInstant(at, ZONE));
    }

    public String day(LocalDate on) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM", locale()).format(on);
    }

    /** "8 december 2026 om 10.00 uur": of something that may be long ago. */
    public String whenever(Instant at) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale()).format(LocalDate.ofInstant(at, ZONE))
                + (isDutch() ? " om " : " at ")
                + time(at);
    }

    public String time(Instant at) {
        return clock(LocalTime.ofInstant(at, ZONE)) + (isDutch() ? " uur" : "");
    }

    /** "10.00 tot 11.30 uur". */
    public String between(Instant start, Instant end) {
        return clock(LocalTime.ofInstant(start, ZONE)) + (isDutch() ? " tot " : " to ") + time(end);
    }

    /** "elke dinsdag en donderdag van 10.00 tot 11.00 uur"; empty when it is not by the week. */
    String weekly(Programme.@Nullable Schedule schedule) {
        if (schedule == null || schedule.recurrence() == null) {
            return "";
        }
        Map<String, String> rule = Arrays.stream(schedule.recurrence().split(";"))
                .map(part -> part.split("=", 2))
                .filter(part -> part.length == 2)
                .collect(Collectors.toMap(part -> part[0], part -> part[1], (first, _) -> first));
        List<String> days = Arrays.stream(rule.getOrDefault("BYDAY", "").split(","))
                .flatMap(day -> Stream.ofNullable(DAYS.get(day)))
                .map(day -> day.getDisplayName(TextStyle.FULL, locale()))
                .toList();
        if (!"WEEKLY".equals(rule.get("FREQ")) || days.isEmpty()) {
            return "";
        }
        LocalTime end = schedule.startTime().plusMinutes(schedule.durationMinutes());
        return switch (rule.getOrDefault("INTERVAL", "1")) {
                    case "1" -> (isDutch() ? "elke " : "every ");
                    case "2" -> (isDutch() ? "om de week op " : "every other ");
                    default -> (isDutch() ? "op " : "on ");
                }
                + and(days)
                + (isDutch() ? " van " : " from ")
                + clock(schedule.startTime())
                + (isDutch() ? " tot " : " to ")
                + clock(end)
                + (isDutch() ? " uur" : "");
    }

    /** The same, for a template. */
    public String everyWeek(Programme programme) {
        return weekly(programme.schedule());
    }

    public String money(BigDecimal euros) {
        NumberFormat format = NumberFormat.getCurrencyInstance(isDutch() ? locale() : Locale.of("en", "IE"));
        format.setCurrency(Currency.getInstance("EUR"));
        return format.format(euros);
    }

    /** The name of the text about one of the API's codes. */
    public String key(String about, String code) {
        return Words.key(about, code);
    }

    /** "Nederlands", for {@code nl}. */
    public String language(String code) {
        String name = Locale.of(code).getDisplayLanguage(locale());
        return name.substring(0, 1).toUpperCase(locale()) + name.substring(1);
    }

    public String languages(List<String> codes) {
        return and(codes.stream().map(this::language).toList());
    }

    private String and(List<String> parts) {
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1))
                        + (isDutch() ? " en " : " and ")
                        + parts.getLast();
    }

    private String clock(LocalTime time) {
        return DateTimeFormatter.ofPattern(isDutch() ? "H.mm" : "H:mm").format(time);
    }

    private boolean isDutch() {
        return page.language() == Language.NL;
    }

    private Locale locale() {
        return page.language().locale();
    }
}
