package org.caresport.referral.fhir.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.caresport.referral.domain.Profile.Measurements;
import org.caresport.referral.fhir.model.Systems;
import org.caresport.referral.measure.Newest;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeasurementMappingTest {

    @Test
    void daysTimesMinutesMakeMinutesAWeek() {
        assertThat(mapped(of("89555-7", "2", "2026-11-20"), of("68516-4", "20", "2026-11-20"))
                        .moderateMinutesPerWeek())
                .isEqualTo(40);
    }

    @Test
    void minutesAWeekThatWereMeasuredWin() {
        assertThat(mapped(
                                of("89555-7", "2", "2026-11-20"),
                                of("68516-4", "20", "2026-11-20"),
                                of("82290-8", "55", "2026-11-20"))
                        .moderateMinutesPerWeek())
                .isEqualTo(55);
    }

    @Test
    void whatIsNewerWinsWhicheverWayItWasTold() {
        assertThat(mapped(
                                of("89555-7", "3", "2026-11-20"),
                                of("68516-4", "30", "2026-11-20"),
                                of("82290-8", "55", "2026-01-20"))
                        .moderateMinutesPerWeek())
                .isEqualTo(90);
    }

    @Test
    void noDaysAreNoMinutes() {
        assertThat(mapped(of("89555-7", "0", "2026-11-20")).moderateMinutesPerWeek())
                .isZero();
    }

    @Test
    void bodyMassIndexFollowsFromHeightAndWeight() {
        assertThat(mapped(of("8302-2", "164", "2026-11-20"), of("29463-7", "78", "2026-11-20"))
                        .bodyMassIndex())
                .isEqualByComparingTo("29.0");
    }

    @Test
    void bloodPressureStandsInComponents() {
        var pressure = of("85354-9", null, "2026-11-20");
        pressure.addComponent().setCode(code("8480-6")).setValue(quantity("151.6"));
        pressure.addComponent().setCode(code("8462-4")).setValue(quantity("92"));

        assertThat(mapped(pressure))
                .extracting(Measurements::systolic, Measurements::diastolic)
                .containsExactly(152, 92);
    }

    @Test
    void theNewestValueCounts() {
        assertThat(mapped(
                                of("8280-0", "98", "2026-01-01"),
                                of("8280-0", "95", "2026-11-01"),
                                of("8280-0", "99", "2025-01-01"))
                        .waist())
                .isEqualByComparingTo("95");
    }

    @Test
    void whatWasEnteredInErrorDoesNotCount() {
        var wrong = of("40443-4", "74", "2026-11-20").setStatus(ObservationStatus.ENTEREDINERROR);

        assertThat(mapped(wrong)).isEqualTo(Measurements.NONE);
    }

    private static Measurements mapped(Observation... observations) {
        return Newest.of(Stream.of(observations)
                        .flatMap(observation -> MeasurementMapping.answers(observation, ZoneOffset.UTC)))
                .measurements();
    }

    private static Observation of(String loinc, @Nullable String value, String on) {
        var observation = new Observation()
                .setStatus(ObservationStatus.FINAL)
                .setCode(code(loinc))
                .setEffective(new DateTimeType(on));
        return value == null ? observation : observation.setValue(quantity(value));
    }

    private static CodeableConcept code(String loinc) {
        return new CodeableConcept().addCoding(new Coding(Systems.LOINC, loinc, null));
    }

    private static Quantity quantity(String value) {
        return new Quantity().setValue(new BigDecimal(value));
    }
}
