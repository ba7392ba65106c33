package org.caresport.referral.measure;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.caresport.referral.domain.Profile.Measurements;
import org.jspecify.annotations.Nullable;

/** The newest value of each measure, by the time at which it was taken, and what follows from them. */
public final class Newest {

    private static final BigDecimal CENTIMETRES = BigDecimal.valueOf(100);

    private final Map<Measure, Answer> byMeasure = new EnumMap<>(Measure.class);

    private Newest() {}

    /** Of two that were taken at the same time the later in the stream counts. */
    public static Newest of(Stream<Answer> answers) {
        var newest = new Newest();
        answers.filter(answer -> answer.value() != null && answer.measure() != null)
                .forEach(answer -> newest.byMeasure.merge(
                        requireNonNull(answer.measure()),
                        answer,
                        (known, other) -> other.takenAt().isBefore(known.takenAt()) ? known : other));
        return newest;
    }

    /** What is known without the day on which it was taken, as answers of that moment. */
    public static List<Answer> answers(Measurements known, Instant at) {
        var values = new EnumMap<Measure, BigDecimal>(Measure.class);
        put(values, Measure.SYSTOLIC, known.systolic());
        put(values, Measure.DIASTOLIC, known.diastolic());
        put(values, Measure.RESTING_HEART_RATE, known.restingHeartRate());
        put(values, Measure.BODY_MASS_INDEX, known.bodyMassIndex());
        put(values, Measure.WAIST, known.waist());
        put(values, Measure.ACTIVE_MINUTES_A_WEEK, known.moderateMinutesPerWeek());
        put(values, Measure.STRENGTH_DAYS, known.strengthDaysPerWeek());
        return values.entrySet().stream()
                .map(one -> Answer.of(one.getKey(), one.getValue(), at))
                .toList();
    }

    private static void put(Map<Measure, BigDecimal> values, Measure measure, @Nullable Number value) {
        if (value != null) {
            values.put(measure, new BigDecimal(value.toString()));
        }
    }

    /** Whether matching knows this already; 29 is 29.0. */
    public boolean isKnownAs(Measurements known) {
        return byName(measurements()).equals(byName(known));
    }

    private static Map<Measure, BigDecimal> byName(Measurements known) {
        return answers(known, Instant.EPOCH).stream()
                .collect(toMap(
                        answer -> requireNonNull(answer.measure()),
                        answer -> requireNonNull(answer.value()).stripTrailingZeros()));
    }

    public boolean holds(Answer answer) {
        return byMeasure.containsValue(answer);
    }

    /** As matching may know them. */
    public Measurements measurements() {
        return new Measurements(
                whole(value(Measure.SYSTOLIC)),
                whole(value(Measure.DIASTOLIC)),
                whole(value(Measure.RESTING_HEART_RATE)),
                bodyMassIndex(),
                value(Measure.WAIST),
                whole(minutesAWeek()),
                whole(value(Measure.STRENGTH_DAYS)));
    }

    /** Of activity that is moderate at least: as it was told, or days times minutes, whichever is newer. */
    public @Nullable BigDecimal minutesAWeek() {
        return newer(Measure.ACTIVE_MINUTES_A_WEEK, product());
    }

    /** As measured, or kilograms by metres squared to one decimal, whichever is newer: grown people keep their height. */
    private @Nullable BigDecimal bodyMassIndex() {
        return newer(Measure.BODY_MASS_INDEX, quotient());
    }

    private @Nullable BigDecimal newer(Measure told, Optional<Derived> derived) {
        var known = byMeasure.get(told);
        return known == null
                ? derived.map(Derived::value).orElse(null)
                : derived.filter(other -> other.takenAt().isAfter(known.takenAt()))
                        .map(Derived::value)
                        .orElse(known.value());
    }

    private Optional<Derived> product() {
        var days = byMeasure.get(Measure.ACTIVE_DAYS);
        if (days == null) {
            return Optional.empty();
        }
        var none = BigDecimal.ZERO.compareTo(requireNonNull(days.value())) == 0;
        var minutes = byMeasure.get(Measure.ACTIVE_MINUTES_A_DAY);
        if (minutes == null) {
            return none ? Optional.of(new Derived(BigDecimal.ZERO, days.takenAt())) : Optional.empty();
        }
        return Optional.of(
                new Derived(requireNonNull(days.value()).multiply(requireNonNull(minutes.value())), days.takenAt()));
    }

    private Optional<Derived> quotient() {
        var weight = byMeasure.get(Measure.BODY_WEIGHT);
        var height = value(Measure.BODY_HEIGHT);
        if (weight == null || height == null) {
            return Optional.empty();
        }
        var metres = height.divide(CENTIMETRES, MathContext.DECIMAL64);
        var index = requireNonNull(weight.value())
                .divide(metres.pow(2), MathContext.DECIMAL64)
                .setScale(1, RoundingMode.HALF_UP);
        return Optional.of(new Derived(index, weight.takenAt()));
    }

    private @Nullable BigDecimal value(Measure measure) {
        var known = byMeasure.get(measure);
        return known == null ? null : known.value();
    }

    private static @Nullable Integer whole(@Nullable BigDecimal value) {
        return value == null ? null : value.setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    private record Derived(BigDecimal value, Instant takenAt) {}
}
