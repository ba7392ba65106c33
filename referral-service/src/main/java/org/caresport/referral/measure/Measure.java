package org.caresport.referral.measure;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.caresport.kit.code.Codes;

/** What is measured of a patient: its code (LOINC, or our own where LOINC has none), the UCUM units and the range that can be true. */
public enum Measure {
    ACTIVE_DAYS("89555-7", 0, 7, "d/wk"),
    ACTIVE_MINUTES_A_DAY("68516-4", 0, 1440, "min/d"),
    ACTIVE_MINUTES_A_WEEK("82290-8", 0, 10_080, "min/wk"),
    STRENGTH_DAYS("82291-6", 0, 7, "d/wk"),
    WALK_DISTANCE("64098-7", 0, 1500, "m"),
    BODY_MASS_INDEX("39156-5", 8, 150, "kg/m2"),
    WAIST("8280-0", 30, 300, "cm"),
    BODY_WEIGHT("29463-7", 1, 650, "kg"),
    BODY_HEIGHT("8302-2", 30, 280, "cm"),
    SYSTOLIC("8480-6", 40, 350, "mm[Hg]"),
    DIASTOLIC("8462-4", 20, 250, "mm[Hg]"),
    RESTING_HEART_RATE("40443-4", 15, 350, "/min", "{beats}/min"),

    /** WHO-5: five answers of 0 to 5, their sum times four. */
    WELL_BEING("", 0, 100, "{score}"),

    /** How satisfied the patient is with the programme. */
    SATISFACTION("", 0, 10, "{score}"),

    /** Goal attainment scaling: 0 is what was agreed, +2 much more than that. */
    GOAL_ATTAINMENT("", -2, 2, "{score}");

    public static final String LOINC = "http://loinc.org";

    /** Our own: what LOINC has no code for, by the name that it has in this interface. */
    public static final String OWN = "https://caresport.org/fhir/CodeSystem/measure";

    private static final String SCORE = "{score}";

    private final String loinc;
    private final BigDecimal least;
    private final BigDecimal most;
    private final List<String> units;

    Measure(String loinc, int least, int most, String... units) {
        this.loinc = loinc;
        this.least = BigDecimal.valueOf(least);
        this.most = BigDecimal.valueOf(most);
        this.units = List.of(units);
    }

    public static Optional<Measure> coded(String system, String code) {
        return Arrays.stream(values())
                .filter(measure ->
                        measure.system().equals(system) && measure.code().equals(code))
                .findFirst();
    }

    public String system() {
        return loinc.isEmpty() ? OWN : LOINC;
    }

    public String code() {
        return loinc.isEmpty() ? Codes.of(this) : loinc;
    }

    /** UCUM, as it is written here. */
    public String unit() {
        return units.getFirst();
    }

    public boolean isIn(String unit) {
        return units.contains(unit);
    }

    /** Whether it can be true; a score is a whole number. */
    public boolean canBe(BigDecimal value) {
        return value.compareTo(least) >= 0
                && value.compareTo(most) <= 0
                && (!unit().equals(SCORE) || value.stripTrailingZeros().scale() <= 0);
    }

    public BigDecimal least() {
        return least;
    }

    public BigDecimal most() {
        return most;
    }

    /** In which units, and from what to what. */
    public String asked() {
        return "%s, from %s to %s".formatted(String.join(" or ", units), least, most);
    }
}
