package org.caresport.referral.fhir.examination;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.caresport.referral.fhir.model.Systems;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.jspecify.annotations.Nullable;

/** The measurements that a referral can bring, by LOINC code, with the UCUM units and the range that can be true. */
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
    RESTING_HEART_RATE("40443-4", 15, 350, "/min", "{beats}/min");

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

    public static Optional<Measure> of(CodeableConcept code) {
        return Arrays.stream(values())
                .filter(measure -> ServiceRequestRules.has(code, Systems.LOINC, measure.loinc))
                .findFirst();
    }

    boolean isIn(@Nullable String unit) {
        return unit != null && units.contains(unit);
    }

    boolean canBe(BigDecimal value) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    String asked() {
        return "%s, from %s to %s".formatted(String.join(" or ", units), least, most);
    }
}
