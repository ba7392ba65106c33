package org.caresport.referral.guidance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import org.caresport.kit.problem.Problem;
import org.caresport.referral.screening.Screening;
import org.caresport.referral.screening.Screening.ScreeningAnswer;
import org.caresport.referral.screening.ScreeningTool;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was answered before exercise, as it is sent. */
@Schema(name = "IntakeScreening")
record IntakeScreening(
        @NotNull ScreeningTool tool,

        @Schema(description = "Of the tool, as it stands on the form", examples = "2024") @NotBlank @Size(max = 40)
        String version,

        @NotNull LocalDate on,

        @Schema(description = "The last day on which it counts; left out: as long as the tool lets it") @Nullable
        LocalDate validUntil,

        @Schema(
                description =
                        "One a question; the general ones all. A yes asks a clinician, as the rules of matching understand it")
        @NotNull
        @Size(min = 1, max = 60)
        List<@NotNull @Valid Answered> answers) {

    @Schema(name = "IntakeScreeningAnswer")
    record Answered(
            @Schema(description = "Its code in the tool: 1 to 7, and 1a, 1b … behind a yes", examples = "2")
            @NotNull
            @Pattern(regexp = "[1-9][0-9]?[a-z]?", message = "must be a number, with a letter for a question behind it")
            String question,

            @NotNull Boolean yes) {}

    void check(LocalDate today, Period longest, Problem problem) {
        if (on.isAfter(today)) {
            problem.invalid("screening.on", "must not be in the future");
        }
        if (validUntil != null && validUntil.isBefore(on)) {
            problem.invalid("screening.validUntil", "must not lie before the day on which it was answered");
        }
        if (validUntil != null && validUntil.isAfter(on.plus(longest))) {
            problem.invalid("screening.validUntil", "must not lie after " + on.plus(longest));
        }
        var general = tool.generalQuestions();
        var open = new HashSet<>(general);
        var seen = new HashSet<String>();
        for (int i = 0; i < answers.size(); i++) {
            var question = answers.get(i).question();
            var field = "screening.answers[%d].question".formatted(i);
            if (!seen.add(question)) {
                problem.invalid(field, "is answered twice");
            } else if (!general.contains(question.replaceAll("[a-z]$", ""))) {
                problem.invalid(field, "is no question of this tool");
            }
            open.remove(question);
        }
        if (!open.isEmpty()) {
            problem.invalid(
                    "screening.answers",
                    "must answer all general questions: "
                            + String.join(", ", open.stream().sorted().toList()));
        }
    }

    Screening toDomain(Period longest) {
        return new Screening(
                tool,
                version.strip(),
                on,
                validUntil == null ? on.plus(longest) : validUntil,
                answers.stream()
                        .map(one -> new ScreeningAnswer(one.question(), one.yes()))
                        .toList());
    }
}
