package org.caresport.web.offer;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caresport.web.page.Language;
import org.caresport.web.page.Terms;
import org.caresport.web.page.When;
import org.jspecify.annotations.Nullable;

/** Says what an activity's codes and numbers mean, in a reader's language. */
final class Telling {

    private static final Pattern WEEKLY = Pattern.compile("FREQ=WEEKLY(?:;INTERVAL=([12]))?;BYDAY=([A-Z,]+)");
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final int FEW = 3;

    private final Terms terms;
    private final LocalDate today;

    Telling(Language language, LocalDate today) {
        this.terms = Terms.in("offer", language);
        this.today = today;
    }

    Terms terms() {
        return terms;
    }

    private Locale locale() {
        return terms.language().locale();
    }

    String of(String kind, String code) {
        return terms.of(kind, code);
    }

    /** {@code elke dinsdag en vrijdag, 10:00–11:30}; nothing but the time where the rule is not a weekly one. */
    String when(Activity.Schedule schedule) {
        String hours = hours(schedule);
        Matcher weekly = WEEKLY.matcher(schedule.recurrence() == null ? "" : schedule.recurrence());
        if (!weekly.matches()) {
            return schedule.recurrence() == null ? terms.say("when.once", hours) : hours;
        }
        String days = all(Stream.of(weekly.group(2).split(",")).map(this::day).toList());
        return terms.say("2".equals(weekly.group(1)) ? "when.fortnightly" : "when.weekly", days, hours);
    }

    String day(String code) {
        return DayOfWeek.of(DAYS.indexOf(code.toUpperCase(Locale.ROOT)) + 1).getDisplayName(TextStyle.FULL, locale());
    }

    private static String hours(Activity.Schedule schedule) {
        LocalTime start = LocalTime.parse(schedule.startTime());
        return start + "–" + start.plusMinutes(schedule.durationMinutes());
    }

    String session(Activity.Session session) {
        return at(session.start(), session.end());
    }

    /** {@code vandaag, 19:30–21:00} */
    String at(Instant start, Instant end) {
        return dayOf(start) + ", " + When.time(start) + "–" + When.time(end);
    }

    private String dayOf(Instant at) {
        LocalDate day = When.local(at).toLocalDate();
        if (day.equals(today)) {
            return terms.say("today");
        }
        return day.equals(today.plusDays(1)) ? terms.say("tomorrow") : When.day(day, today, terms.language());
    }

    String price(Activity.Price price) {
        if (price.perSession() != null) {
            return free(price.perSession()) ? terms.say("free") : terms.say("price.session", euros(price.perSession()));
        }
        if (price.perMonth() != null) {
            return free(price.perMonth()) ? terms.say("free") : terms.say("price.month", euros(price.perMonth()));
        }
        return terms.say("price.ask");
    }

    Optional<String> trial(Activity.Price price) {
        if (price.trial() == null || isFree(price)) {
            return Optional.empty();
        }
        return Optional.of(
                free(price.trial()) ? terms.say("trial.free") : terms.say("trial.price", euros(price.trial())));
    }

    static boolean isFree(Activity.Price price) {
        BigDecimal amount = price.perSession() == null ? price.perMonth() : price.perSession();
        return amount != null && free(amount);
    }

    private static boolean free(BigDecimal amount) {
        return amount.signum() == 0;
    }

    private String euros(BigDecimal amount) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale());
        format.setCurrency(Currency.getInstance("EUR"));
        if (amount.stripTrailingZeros().scale() <= 0) {
            format.setMaximumFractionDigits(0);
        }
        return format.format(amount).replace('\u00a0', ' ');
    }

    /** Who pays for it, or part of it. */
    List<String> payers(Activity activity) {
        List<String> payers = new ArrayList<>();
        if (activity.price().municipalPass()) {
            payers.add(terms.say("pays.pass"));
        }
        activity.price().funds().forEach(fund -> payers.add(terms.of("fund", fund)));
        if (activity.organisation().kind().equals("physiotherapy")) {
            payers.add(terms.say("pays.insurance"));
        }
        return payers;
    }

    String places(Activity activity) {
        if (activity.placesLeft() > 0) {
            return terms.say(activity.placesLeft() <= FEW ? "places.few" : "places", activity.placesLeft());
        }
        return activity.waitingList().enabled()
                ? terms.say("places.waiting", activity.waitingList().length())
                : terms.say("places.none");
    }

    Optional<String> forWhom(Activity activity) {
        List<String> said = new ArrayList<>();
        activity.targetGroups().forEach(group -> said.add(terms.of("group", group)));
        age(activity.ageRange()).ifPresent(said::add);
        if (!activity.genderRestriction().equals("none")) {
            said.add(terms.of("gender", activity.genderRestriction()));
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(all(said));
    }

    private Optional<String> age(Activity.@Nullable AgeRange range) {
        if (range == null) {
            return Optional.empty();
        }
        Integer min = range.min();
        Integer max = range.max();
        if (min != null && max != null) {
            return Optional.of(terms.say("age.between", min, max));
        }
        return min != null
                ? Optional.of(terms.say("age.from", min))
                : Optional.ofNullable(max).map(most -> terms.say("age.until", most));
    }

    String languages(Activity activity) {
        return all(activity.languages().stream().map(this::language).toList());
    }

    String language(String code) {
        return Locale.of(code).getDisplayLanguage(locale());
    }

    String kilometres(double distance) {
        NumberFormat format = NumberFormat.getInstance(locale());
        format.setMaximumFractionDigits(1);
        format.setMinimumFractionDigits(1);
        return terms.say("distance", format.format(distance));
    }

    String date(LocalDate day) {
        return When.date(day, terms.language());
    }

    List<String> words(String kind, List<String> codes) {
        return codes.stream().map(code -> terms.of(kind, code)).toList();
    }

    /** {@code a, b en c} */
    String all(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return parts.stream().limit(parts.size() - 1L).collect(Collectors.joining(", ")) + " " + terms.say("and") + " "
                + parts.getLast();
    }
}
