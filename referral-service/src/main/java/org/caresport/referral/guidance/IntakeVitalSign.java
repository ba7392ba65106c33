package org.caresport.referral.guidance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caresport.kit.problem.Problem;
import org.caresport.referral.measure.Answer;
import org.caresport.referral.measure.Measure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The exercise vital sign as the patient told it; it is kept with everything else that is measured. */
@Schema(name = "IntakeVitalSign")
record IntakeVitalSign(
        @Schema(description = "On how many days a week they are moderately or vigorously active")
        @NotNull
        @Min(0)
        @Max(7)
        Integer daysPerWeek,

        @Schema(description = "For how many minutes on those days; left out when there are none")
        @Nullable
        @Min(0)
        @Max(1440)
        Integer minutesPerDay,

        @NotNull LocalDate takenOn) {

    void check(LocalDate today, Problem problem) {
        if (takenOn.isAfter(today)) {
            problem.invalid("vitalSign.takenOn", "must not be in the future");
        }
        if (daysPerWeek > 0 && minutesPerDay == null) {
            problem.invalid("vitalSign.minutesPerDay", "is required when there are days");
        }
    }

    List<Answer> answers(Instant at) {
        return Stream.concat(
                        Stream.of(Answer.of(Measure.ACTIVE_DAYS, BigDecimal.valueOf(daysPerWeek), at)),
                        Optional.ofNullable(minutesPerDay).stream()
                                .map(minutes ->
                                        Answer.of(Measure.ACTIVE_MINUTES_A_DAY, BigDecimal.valueOf(minutes), at)))
                .toList();
    }
}
