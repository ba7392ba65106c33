package org.caresport.referral.followup;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.caresport.kit.problem.Problem;
import org.caresport.referral.domain.Actor;
import org.caresport.referral.domain.ContactAttempt;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.measure.Answer;
import org.caresport.referral.measure.Measure;
import org.caresport.referral.measure.MissingReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was measured, or why it was not, as it is sent. */
@Schema(name = "RecordMeasures")
record RecordMeasures(
        @Schema(description = "The day on which it was measured; left out: today") @Nullable
        LocalDate takenOn,

        @Schema(description = "Each measure at most once") @Nullable @Size(max = 20)
        List<@NotNull @Valid Value> values,

        @Schema(description = "The five answers of the WHO-5, each 0 (at no time) to 5 (all of the time)")
        @Nullable
        @Size(max = 5)
        List<@NotNull @Min(0) @Max(5) Integer> who5,

        @Schema(description = "Why there is nothing at all at this moment; then nothing else is sent") @Nullable
        MissingReason missing,

        @Schema(description = "By a broker: how the patient told it; left out: the broker measured it")
        ContactAttempt.@Nullable Channel toldBy) {

    private static final int WHO5_ANSWERS = 5;
    private static final long WHO5_TO_SCORE = 4;

    /** What a patient can know, and what they can say of why not. */
    private static final Set<Measure> OF_PATIENTS = EnumSet.of(
            Measure.ACTIVE_DAYS,
            Measure.ACTIVE_MINUTES_A_DAY,
            Measure.STRENGTH_DAYS,
            Measure.BODY_WEIGHT,
            Measure.WAIST,
            Measure.SATISFACTION,
            Measure.GOAL_ATTAINMENT);

    private static final Set<MissingReason> OF_PATIENTS_WHY =
            EnumSet.of(MissingReason.DOES_NOT_WANT, MissingReason.MOVED, MissingReason.ILL, MissingReason.OTHER);

    @Schema(name = "RecordMeasuresValue")
    record Value(
            @NotNull Measure measure,

            @Schema(description = "In the measure's unit; its range is that of the measure")
            @Nullable
            @DecimalMin("-2")
            @DecimalMax("10080")
            BigDecimal value,

            @Schema(description = "UCUM; left out: the unit of the measure") @Nullable @Size(min = 1, max = 20)
            String unit,

            @Schema(description = "Why there is no value") @Nullable
            MissingReason missing) {}

    Hand brokers() {
        return toldBy == null ? Hand.BROKER : Hand.ofBrokerFor(Actor.PATIENT, toldBy);
    }

    /** @throws Problem that names what only a broker can say */
    RecordMeasures byPatient() {
        var problem = Problem.validation("'errors' names what a patient is not asked.");
        for (int i = 0; i < sent().size(); i++) {
            if (!OF_PATIENTS.contains(sent().get(i).measure())) {
                problem.invalid("values[%d].measure".formatted(i), "is not asked of a patient");
            }
        }
        if (missing != null && !OF_PATIENTS_WHY.contains(missing)) {
            problem.invalid("missing", "is not a reason that a patient gives");
        }
        if (toldBy != null) {
            problem.invalid("toldBy", "is for brokers: who writes it down");
        }
        return orElse(this, problem);
    }

    /**
     * The answers to what is asked at a moment.
     *
     * @throws Problem that names each field at fault
     */
    List<Answer> answers(Days days) {
        var problem = Problem.validation("'errors' names what is wrong with each value. Nothing was recorded.");
        var answers = new ArrayList<Answer>();
        var at = takenAt(days, problem);
        values(at, problem, answers);
        if (who5 != null && who5.size() != WHO5_ANSWERS) {
            problem.invalid("who5", "must hold all five answers");
        } else if (who5 != null) {
            var sum = who5.stream().mapToInt(Integer::intValue).sum();
            answers.add(Answer.of(Measure.WELL_BEING, BigDecimal.valueOf(sum * WHO5_TO_SCORE), at));
        }
        if (missing != null) {
            if (!answers.isEmpty()) {
                problem.invalid("missing", "stands for all of the moment; leave the values out, or this");
            }
            answers.add(Answer.missing(null, missing, at));
        }
        if (answers.isEmpty() && problem.faults().isEmpty()) {
            problem.invalid("values", "must hold something that was measured");
        }
        pressure(answers, problem);
        return orElse(answers, problem);
    }

    /**
     * The same for what was measured in between, where nothing was asked that could be missing.
     *
     * @throws Problem that names each field at fault
     */
    List<Answer> measured(Days days) {
        var problem = Problem.validation("In between nothing is asked: send what was measured.");
        if (missing != null) {
            problem.invalid("missing", "is for the moments after the first session");
        }
        for (int i = 0; i < sent().size(); i++) {
            if (sent().get(i).missing() != null) {
                problem.invalid("values[%d].missing".formatted(i), "is for the moments after the first session");
            }
        }
        return answers(orElse(days, problem));
    }

    private List<Value> sent() {
        return requireNonNullElse(values, List.of());
    }

    private Instant takenAt(Days days, Problem problem) {
        var day = requireNonNullElse(takenOn, days.today());
        if (day.isAfter(days.today())) {
            problem.invalid("takenOn", "lies in the future");
        } else if (missing == null && day.isBefore(days.first())) {
            problem.invalid("takenOn", "is too early: what is measured counts from %s on".formatted(days.first()));
        }
        return days.at(day);
    }

    private void values(Instant at, Problem problem, List<Answer> answers) {
        var seen = EnumSet.noneOf(Measure.class);
        for (int i = 0; i < sent().size(); i++) {
            var one = sent().get(i);
            var path = "values[%d].".formatted(i);
            var measure = one.measure();
            if (!seen.add(measure) || measure == Measure.WELL_BEING && who5 != null) {
                problem.invalid(path + "measure", "stands here twice");
            } else if (one.unit() != null && !measure.isIn(one.unit())) {
                problem.invalid(path + "unit", "must be the UCUM unit " + measure.asked());
            } else if ((one.value() == null) == (one.missing() == null)) {
                problem.invalid(path + "value", "is required, or 'missing' that says why there is none");
            } else if (one.value() == null) {
                answers.add(Answer.missing(measure, Objects.requireNonNull(one.missing()), at));
            } else if (!measure.canBe(one.value())) {
                problem.invalid(path + "value", "cannot be true: it must be " + measure.asked());
            } else {
                answers.add(Answer.of(measure, one.value(), at));
            }
        }
    }

    private void pressure(List<Answer> answers, Problem problem) {
        var systolic = value(answers, Measure.SYSTOLIC);
        var diastolic = value(answers, Measure.DIASTOLIC);
        if (systolic != null && diastolic != null && systolic.compareTo(diastolic) <= 0) {
            var place = sent().stream().map(Value::measure).toList().indexOf(Measure.DIASTOLIC);
            problem.invalid(
                    "values[%d].value".formatted(place), "cannot be true: it must be below the systolic pressure");
        }
    }

    private static @Nullable BigDecimal value(List<Answer> answers, Measure measure) {
        return answers.stream()
                .filter(answer -> answer.measure() == measure)
                .map(Answer::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static <T> T orElse(T what, Problem problem) {
        if (!problem.faults().isEmpty()) {
            throw problem;
        }
        return what;
    }
}
