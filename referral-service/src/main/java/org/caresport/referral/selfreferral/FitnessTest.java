package org.caresport.referral.selfreferral;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.caresport.referral.domain.Profile.Measurements;
import org.jspecify.annotations.Nullable;

/**
 * The result of a fitness test for residents.
 *
 * @param name how the test is called
 * @param on the day of the test
 * @param systolic in mm[Hg], as is {@code diastolic}
 * @param restingHeartRate per minute
 * @param bodyMassIndex in kg/m²
 * @param waist in cm
 */
record FitnessTest(
        @NotBlank @Size(max = 200) String name,
        @NotNull LocalDate on,
        @Nullable @Min(40) @Max(300) Integer systolic,
        @Nullable @Min(20) @Max(200) Integer diastolic,
        @Nullable @Min(20) @Max(250) Integer restingHeartRate,

        @Nullable @DecimalMin("8") @DecimalMax("120") BigDecimal bodyMassIndex,

        @Nullable @DecimalMin("30") @DecimalMax("300") BigDecimal waist,

        @Nullable @Min(0) @Max(10080) Integer moderateMinutesPerWeek,
        @Nullable @Min(0) @Max(7) Integer strengthDaysPerWeek) {

    Measurements measurements() {
        return new Measurements(
                systolic,
                diastolic,
                restingHeartRate,
                bodyMassIndex,
                waist,
                moderateMinutesPerWeek,
                strengthDaysPerWeek);
    }
}
