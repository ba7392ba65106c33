package org.caresport.web.selfreferral;

import jakarta.ws.rs.FormParam;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.caresport.web.page.Language;
import org.jspecify.annotations.Nullable;

/** What a resident typed; nothing is lost of it when something is wrong. */
public final class Form {

    private static final Pattern POSTCODE = Pattern.compile("[1-9][0-9]{3} ?[A-Za-z]{2}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,30}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final Set<String> GENDERS = Set.of("female", "male", "other");
    private static final int OLDEST = 120;

    @FormParam("name")
    @Nullable
    String name;

    @FormParam("day")
    @Nullable
    String day;

    @FormParam("month")
    @Nullable
    String month;

    @FormParam("year")
    @Nullable
    String year;

    @FormParam("gender")
    @Nullable
    String gender;

    @FormParam("postcode")
    @Nullable
    String postcode;

    @FormParam("phone")
    @Nullable
    String phone;

    @FormParam("email")
    @Nullable
    String email;

    @FormParam("language")
    @Nullable
    String language;

    @FormParam("wish")
    @Nullable
    String wish;

    @FormParam("practice")
    @Nullable
    String practice;

    @FormParam("consent")
    @Nullable
    String consent;

    /** Says nothing: what a person tells of themselves does not belong in a log. */
    @Override
    public String toString() {
        return "Form[…]";
    }

    /** Where the platform says that something is wrong, and where that stands in the form. */
    static final Map<String, String> FIELDS = Map.of(
            "person.name", "name",
            "person.birthDate", "day",
            "person.postcode", "postcode",
            "person.phone", "phone",
            "person.email", "email",
            "person.language", "language",
            "person.wish", "wish",
            "person.practice", "practice",
            "consentToBeCalled", "consent");

    /** The fields at fault, in the order of the form, each with the name of the text that says why. */
    Map<String, String> faults(Clock clock) {
        Map<String, String> faults = new LinkedHashMap<>();
        check(faults, "name", !name().isEmpty() && name().length() <= 200);
        LocalDate born = birthDate();
        LocalDate today = LocalDate.now(clock);
        check(faults, "day", born != null && born.isBefore(today) && born.isAfter(today.minusYears(OLDEST)));
        check(faults, "postcode", POSTCODE.matcher(postcode()).matches());
        check(faults, "phone", phone().isEmpty() || PHONE.matcher(phone()).matches());
        check(faults, "email", email().isEmpty() || MAIL.matcher(email()).matches() && email().length() <= 254);
        if (phone().isEmpty() && email().isEmpty()) {
            faults.put("phone", "faultReach");
        }
        check(faults, "wish", wish().length() <= 1000);
        check(faults, "practice", practice().length() <= 200);
        check(faults, "consent", isConsent());
        return faults;
    }

    private static void check(Map<String, String> faults, String field, boolean right) {
        if (!right) {
            faults.put(field, faultKey(field));
        }
    }

    static String faultKey(String field) {
        return "fault" + field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
    }

    SelfReferralApi.ReferYourself asked(Language reader) {
        return new SelfReferralApi.ReferYourself(
                new SelfReferralApi.Applicant(
                        name(),
                        birthDate(),
                        GENDERS.contains(text(gender)) ? text(gender) : null,
                        postcode(),
                        orNull(phone()),
                        orNull(email()),
                        LANGUAGE.matcher(text(language)).matches() ? text(language) : reader.code(),
                        orNull(wish()),
                        orNull(practice())),
                isConsent());
    }

    @Nullable
    LocalDate birthDate() {
        try {
            return LocalDate.of(Integer.parseInt(year()), Integer.parseInt(month()), Integer.parseInt(day()));
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    public String name() {
        return text(name);
    }

    public String day() {
        return text(day);
    }

    public String month() {
        return text(month);
    }

    public String year() {
        return text(year);
    }

    public String postcode() {
        return text(postcode);
    }

    public String phone() {
        return text(phone);
    }

    public String email() {
        return text(email);
    }

    public String wish() {
        return text(wish);
    }

    public String practice() {
        return text(practice);
    }

    public boolean isConsent() {
        return "yes".equals(consent);
    }

    public boolean isGender(String code) {
        return code.equals(text(gender));
    }

    public boolean isLanguage(String code) {
        return code.equals(text(language));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
