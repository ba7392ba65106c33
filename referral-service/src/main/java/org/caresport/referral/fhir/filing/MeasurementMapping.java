package org.caresport.referral.fhir.filing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import org.caresport.referral.domain.Profile.Measurements;
import org.caresport.referral.fhir.examination.Measure;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** The newest value of each measure among a patient's observations, and what follows from them. */
final class MeasurementMapping {

    private static final BigDecimal CENTIMETRES = BigDecimal.valueOf(100);

    private final Map<Measure, BigDecimal> newest = new EnumMap<>(Measure.class);

    private MeasurementMapping() {}

    static Measurements of(Collection<Observation> observations) {
        var mapping = new MeasurementMapping();
        observations.stream()
                .filter(MeasurementMapping::counts)
                .sorted(Comparator.comparing(MeasurementMapping::when).reversed())
                .forEach(mapping::take);
        return mapping.measurements();
    }

    private static boolean counts(Observation observation) {
        return observation.getStatus() != ObservationStatus.ENTEREDINERROR
                && observation.getStatus() != ObservationStatus.CANCELLED;
    }

    private static Date when(Observation observation) {
        return observation.hasEffectiveDateTimeType()
                ? observation.getEffectiveDateTimeType().getValue()
                : observation.hasEffectivePeriod()
                                && observation.getEffectivePeriod().hasStart()
                        ? observation.getEffectivePeriod().getStart()
                        : new Date(0);
    }

    private void take(Observation observation) {
        take(observation.getCode(), observation.getValue());
        observation.getComponent().forEach(component -> take(component.getCode(), component.getValue()));
    }

    private void take(CodeableConcept code, @Nullable Type value) {
        if (value instanceof Quantity quantity && quantity.hasValue()) {
            Measure.of(code).ifPresent(measure -> newest.putIfAbsent(measure, quantity.getValue()));
        }
    }

    private Measurements measurements() {
        return new Measurements(
                whole(newest.get(Measure.SYSTOLIC)),
                whole(newest.get(Measure.DIASTOLIC)),
                whole(newest.get(Measure.RESTING_HEART_RATE)),
                bodyMassIndex(),
                newest.get(Measure.WAIST),
                whole(minutesAWeek()),
                whole(newest.get(Measure.STRENGTH_DAYS)));
    }

    /** As measured; else kilograms by metres squared, to one decimal. */
    private @Nullable BigDecimal bodyMassIndex() {
        var weight = newest.get(Measure.BODY_WEIGHT);
        var height = newest.get(Measure.BODY_HEIGHT);
        if (newest.containsKey(Measure.BODY_MASS_INDEX) || weight == null || height == null) {
            return newest.get(Measure.BODY_MASS_INDEX);
        }
        var metres = height.divide(CENTIMETRES, MathContext.DECIMAL64);
        return weight.divide(metres.pow(2), MathContext.DECIMAL64).setScale(1, RoundingMode.HALF_UP);
    }

    private @Nullable BigDecimal minutesAWeek() {
        var days = newest.get(Measure.ACTIVE_DAYS);
        var minutes = newest.get(Measure.ACTIVE_MINUTES_A_DAY);
        if (newest.containsKey(Measure.ACTIVE_MINUTES_A_WEEK) || days == null || minutes == null) {
            return newest.get(Measure.ACTIVE_MINUTES_A_WEEK);
        }
        return days.multiply(minutes);
    }

    private static @Nullable Integer whole(@Nullable BigDecimal value) {
        return value == null ? null : value.setScale(0, RoundingMode.HALF_UP).intValueExact();
    }
}
