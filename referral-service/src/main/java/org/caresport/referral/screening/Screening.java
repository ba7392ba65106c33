package org.caresport.referral.screening;

import java.time.LocalDate;
import java.util.List;

/**
 * What somebody answered to the questions of a tool, once.
 *
 * @param version of the tool, as it stands on the form
 * @param validUntil the last day on which it counts
 * @param answers one a question
 */
public record Screening(
        ScreeningTool tool, String version, LocalDate on, LocalDate validUntil, List<ScreeningAnswer> answers) {

    public Screening {
        answers = List.copyOf(answers);
    }

    /** @param question its code in the tool */
    public record ScreeningAnswer(String question, boolean yes) {}

    /** The questions to which the answer was yes, by their code. */
    public List<String> yes() {
        return answers.stream()
                .filter(ScreeningAnswer::yes)
                .map(ScreeningAnswer::question)
                .toList();
    }

    public boolean countsOn(LocalDate day) {
        return !day.isAfter(validUntil);
    }
}
