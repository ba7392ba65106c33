package org.caresport.web.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caresport.web.page.Language;
import org.caresport.web.page.Page;
import org.caresport.web.page.Terms;
import org.caresport.web.page.When;
import org.jspecify.annotations.Nullable;

/** What these pages say, in the reader's language: {@code cdi:say}. The words are in {@code terms/referral_*.properties}. */
@RequestScoped
@Named("say")
public class Say {

    private final Page page;
    private final Clock clock;

    Say(Page page, Clock clock) {
        this.page = page;
        this.clock = clock;
    }

    public String t(String key) {
        return terms().say(key);
    }

    public String t(String key, Object of) {
        return terms().say(key, of);
    }

    public String t(String key, Object of, Object and) {
        return terms().say(key, of, and);
    }

    /** The first of these keys that there are words for; the last one is what is said where there are none. */
    String first(String... keys) {
        Terms terms = terms();
        return Arrays.stream(keys)
                .filter(terms.keys()::contains)
                .findFirst()
                .map(terms::say)
                .orElse(keys[keys.length - 1]);
    }

    /** The word for a code of a kind. */
    public String of(String kind, @Nullable String code) {
        return code == null ? "" : terms().of(kind, code);
    }

    /** A sentence that comes in both languages. */
    public String in(@Nullable Map<String, String> both) {
        return both == null ? "" : both.getOrDefault(language().code(), "");
    }

    /** {@code dinsdag 8 december} */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : When.day(day, today(), language());
    }

    public String date(@Nullable LocalDate day) {
        return day == null ? "" : When.date(day, language());
    }

    /** {@code dinsdag 8 december, 19:30} */
    public String moment(@Nullable Instant at) {
        return at == null ? "" : day(When.local(at).toLocalDate()) + ", " + When.time(at);
    }

    /** Today, yesterday, or the day. */
    public String ago(Instant at) {
        LocalDate day = When.local(at).toLocalDate();
        return switch ((int) ChronoUnit.DAYS.between(day, today())) {
            case 0 -> t("today-at", When.time(at));
            case 1 -> t("yesterday-at", When.time(at));
            default -> moment(at);
        };
    }

    public int age(LocalDate born) {
        return (int) ChronoUnit.YEARS.between(born, today());
    }

    public String number(@Nullable Number number) {
        NumberFormat format = NumberFormat.getInstance(language().locale());
        format.setMaximumFractionDigits(1);
        return number == null ? "" : format.format(number);
    }

    public String euros(@Nullable BigDecimal amount) {
        NumberFormat format = NumberFormat.getCurrencyInstance(language().locale());
        format.setCurrency(Currency.getInstance("EUR"));
        return amount == null ? "" : format.format(amount);
    }

    /** {@code dinsdag en donderdag 19:30} */
    public String days(CatalogueApi.@Nullable Schedule schedule) {
        if (schedule == null) {
            return "";
        }
        String rule = schedule.recurrence() == null ? "" : schedule.recurrence();
        String days = Arrays.stream(rule.split(";"))
                .filter(part -> part.startsWith("BYDAY="))
                .flatMap(part -> Arrays.stream(part.substring(6).split(",")))
                .map(day -> of("day", day))
                .collect(Collectors.joining(", "));
        String time = schedule.startTime();
        return (days + " " + (time.length() > 5 ? time.substring(0, 5) : time)).strip();
    }

    /** How a tag looks that says how well something suits; the words say it, too. */
    public String look(String suitability) {
        return switch (suitability) {
            case "suitable" -> "good";
            case "suitable-with-conditions" -> "info";
            case "not-suitable" -> "stop";
            default -> "wait";
        };
    }

    /** For a form: what is sent with it is done once. */
    public String newKey() {
        return UUID.randomUUID().toString();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), When.ZONE);
    }

    Language language() {
        return page.language();
    }

    private Terms terms() {
        return Terms.in("referral", page.language());
    }
}
