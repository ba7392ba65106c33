package org.caresport.web.workbench;

import jakarta.ws.rs.FormParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A resident as a broker wrote them down: on the phone, or after a fitness test. */
class ReferForm {

    /** What can be measured at a test, and between which values. */
    enum Measured {
        SYSTOLIC("systolic", 40, 300),
        DIASTOLIC("diastolic", 20, 200),
        HEART_RATE("restingHeartRate", 20, 250),
        BODY_MASS_INDEX("bodyMassIndex", 8, 120),
        WAIST("waist", 30, 300),
        MINUTES("moderateMinutesPerWeek", 0, 10_080),
        STRENGTH("strengthDaysPerWeek", 0, 7);

        private final String field;
        private final int least;
        private final int most;

        Measured(String field, int least, int most) {
            this.field = field;
            this.least = least;
            this.most = most;
        }

        private boolean takes(BigDecimal number) {
            boolean whole = this != BODY_MASS_INDEX && this != WAIST;
            return number.compareTo(BigDecimal.valueOf(least)) >= 0
                    && number.compareTo(BigDecimal.valueOf(most)) <= 0
                    && (!whole || number.stripTrailingZeros().scale() <= 0);
        }
    }

    private static final Pattern POSTCODE = Pattern.compile("[1-9][0-9]{3} ?[A-Za-z]{2}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,30}");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WISH = 1000;

    @FormParam("name")
    @Nullable
    String name;

    @FormParam("birthDate")
    @Nullable
    String birthDate;

    @FormParam("gender")
    @Nullable
    String gender;

    @FormParam("postcode")
    @Nullable
    String postcode;

    @FormParam("phone")
    @Nullable
    String phone;

    @FormParam("language")
    @Nullable
    String language;

    @FormParam("wish")
    @Nullable
    String wish;

    @FormParam("consent")
    boolean consent;

    @FormParam("test")
    @Nullable
    String test;

    @FormParam("on")
    @Nullable
    String on;

    @FormParam("systolic")
    @Nullable
    String systolic;

    @FormParam("diastolic")
    @Nullable
    String diastolic;

    @FormParam("restingHeartRate")
    @Nullable
    String restingHeartRate;

    @FormParam("bodyMassIndex")
    @Nullable
    String bodyMassIndex;

    @FormParam("waist")
    @Nullable
    String waist;

    @FormParam("moderateMinutesPerWeek")
    @Nullable
    String moderateMinutesPerWeek;

    @FormParam("strengthDaysPerWeek")
    @Nullable
    String strengthDaysPerWeek;

    @FormParam("key")
    @Nullable
    String key;

    public String typed(String field) {
        return switch (field) {
            case "name" -> Fields.text(name);
            case "birthDate" -> Fields.text(birthDate);
            case "gender" -> Fields.text(gender);
            case "postcode" -> Fields.text(postcode);
            case "phone" -> Fields.text(phone);
            case "language" -> language == null ? "nl" : Fields.text(language);
            case "wish" -> Fields.text(wish);
            case "test" -> Fields.text(test);
            case "on" -> Fields.text(on);
            case "systolic" -> Fields.text(systolic);
            case "diastolic" -> Fields.text(diastolic);
            case "restingHeartRate" -> Fields.text(restingHeartRate);
            case "bodyMassIndex" -> Fields.text(bodyMassIndex);
            case "waist" -> Fields.text(waist);
            case "moderateMinutesPerWeek" -> Fields.text(moderateMinutesPerWeek);
            case "strengthDaysPerWeek" -> Fields.text(strengthDaysPerWeek);
            default -> throw new IllegalArgumentException("no field of this form: " + field);
        };
    }

    public boolean agreed() {
        return consent;
    }

    /** By field: {@code required}, {@code day}, {@code past} … as {@link Fields} has them. */
    Map<String, String> faults(LocalDate today, boolean tested) {
        var faults = new LinkedHashMap<String, String>();
        Fields.require(faults, "name", typed("name"));
        if (typed("name").length() > LONGEST_NAME) {
            faults.put("name", "other");
        }
        requirePastDay(faults, "birthDate", today);
        if (!POSTCODE.matcher(typed("postcode")).matches()) {
            faults.put("postcode", "postcode");
        }
        if (!PHONE.matcher(typed("phone")).matches()
                && !(tested && typed("phone").isEmpty())) {
            faults.put("phone", "phone");
        }
        if (!Codes.LANGUAGES.contains(typed("language"))) {
            faults.put("language", "other");
        }
        if (typed("wish").length() > LONGEST_WISH) {
            faults.put("wish", "other");
        }
        if (tested) {
            Fields.require(faults, "test", typed("test"));
            requirePastDay(faults, "on", today);
            for (Measured measured : Measured.values()) {
                BigDecimal number = Fields.number(typed(measured.field));
                if (!typed(measured.field).isEmpty() && (number == null || !measured.takes(number))) {
                    faults.put(measured.field, "other");
                }
            }
        }
        if (!consent) {
            faults.put("consent", "consent");
        }
        return faults;
    }

    private void requirePastDay(Map<String, String> faults, String field, LocalDate today) {
        LocalDate day = Fields.day(typed(field));
        if (typed(field).isEmpty()) {
            faults.put(field, "required");
        } else if (day == null || day.isAfter(today)) {
            faults.put(field, "day");
        }
    }

    ResidentApi.Applicant person() {
        return new ResidentApi.Applicant(
                typed("name"),
                Fields.day(typed("birthDate")),
                Codes.GENDERS.contains(typed("gender")) ? typed("gender") : null,
                typed("postcode"),
                typed("phone"),
                null,
                typed("language"),
                typed("wish").isEmpty() ? null : typed("wish"));
    }

    ResidentApi.AfterTest afterTest(LocalDate today) {
        var results = new ResidentApi.Test(
                typed("test"),
                Fields.day(typed("on")),
                whole("systolic"),
                whole("diastolic"),
                whole("restingHeartRate"),
                Fields.number(typed("bodyMassIndex")),
                Fields.number(typed("waist")),
                whole("moderateMinutesPerWeek"),
                whole("strengthDaysPerWeek"));
        LocalDate agreedOn = Objects.requireNonNullElse(Fields.day(typed("on")), today);
        return new ResidentApi.AfterTest(person(), results, new ResidentApi.Consent("resident", agreedOn));
    }

    private @Nullable Integer whole(String field) {
        BigDecimal number = Fields.number(typed(field));
        return number == null ? null : number.intValue();
    }
}
