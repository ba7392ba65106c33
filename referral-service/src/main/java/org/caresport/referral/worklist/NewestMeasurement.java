package org.caresport.referral.worklist;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
import org.caresport.referral.domain.Actor;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.measure.Measure;
import org.caresport.referral.measure.Measurement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The newest value of a measure, with when it was measured and who told it. */
record NewestMeasurement(
        Measure measure,
        BigDecimal value,
        String unit,

        @Schema(description = "When it was measured") Instant takenAt,

        String by,
        Actor actor,
        Hand.Way way) {

    static List<NewestMeasurement> of(List<Measurement> all) {
        return List.copyOf(all.stream()
                .filter(Measurement::counts)
                .flatMap(one -> {
                    var measure = one.answer().measure();
                    var value = one.answer().value();
                    return measure == null || value == null
                            ? Stream.<NewestMeasurement>empty()
                            : Stream.of(new NewestMeasurement(
                                    measure,
                                    value,
                                    measure.unit(),
                                    one.answer().takenAt(),
                                    one.stamp().by(),
                                    one.stamp().hand().actor(),
                                    one.stamp().hand().way()));
                })
                .collect(toMap(
                        NewestMeasurement::measure,
                        one -> one,
                        (known, later) -> later.takenAt().isBefore(known.takenAt()) ? known : later,
                        () -> new EnumMap<>(Measure.class)))
                .values());
    }
}
