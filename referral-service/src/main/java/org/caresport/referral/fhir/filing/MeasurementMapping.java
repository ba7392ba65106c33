package org.caresport.referral.fhir.filing;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.caresport.referral.fhir.examination.ObservationRules;
import org.caresport.referral.measure.Answer;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** What an Observation says of the measures we know. */
final class MeasurementMapping {

    private static final int NOON = 12;

    private MeasurementMapping() {}

    /** @param zone of whoever is measured: a day without an hour is taken at its noon */
    static Stream<Answer> answers(Observation observation, ZoneId zone) {
        if (observation.getStatus() == ObservationStatus.ENTEREDINERROR
                || observation.getStatus() == ObservationStatus.CANCELLED) {
            return Stream.empty();
        }
        var at = takenAt(observation, zone);
        return Stream.concat(
                answer(observation.getCode(), observation.getValue(), at),
                observation.getComponent().stream()
                        .flatMap(component -> answer(component.getCode(), component.getValue(), at)));
    }

    private static Stream<Answer> answer(CodeableConcept code, @Nullable Type value, Instant at) {
        return value instanceof Quantity quantity && quantity.hasValue()
                ? ObservationRules.measure(code).stream().map(measure -> Answer.of(measure, quantity.getValue(), at))
                : Stream.empty();
    }

    private static Instant takenAt(Observation observation, ZoneId zone) {
        if (observation.hasEffectiveDateTimeType()) {
            return at(observation.getEffectiveDateTimeType(), zone);
        }
        return observation.hasEffectivePeriod()
                        && observation.getEffectivePeriod().hasStart()
                ? at(observation.getEffectivePeriod().getStartElement(), zone)
                : Instant.EPOCH;
    }

    private static Instant at(BaseDateTimeType moment, ZoneId zone) {
        if (moment.getPrecision().ordinal() > TemporalPrecisionEnum.DAY.ordinal()) {
            return moment.getValue().toInstant();
        }
        return LocalDate.of(moment.getYear(), month(moment), day(moment))
                .atTime(NOON, 0)
                .atZone(zone)
                .toInstant();
    }

    /** Of a year, the first month; of a month, the first day. */
    private static int month(BaseDateTimeType moment) {
        return moment.getPrecision() == TemporalPrecisionEnum.YEAR ? 1 : moment.getMonth() + 1;
    }

    private static int day(BaseDateTimeType moment) {
        return moment.getPrecision() == TemporalPrecisionEnum.DAY ? moment.getDay() : 1;
    }
}
