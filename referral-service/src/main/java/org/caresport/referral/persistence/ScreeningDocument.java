package org.caresport.referral.persistence;

import java.time.LocalDate;
import java.util.List;
import org.caresport.kit.code.Codes;
import org.caresport.referral.screening.Screening;
import org.caresport.referral.screening.Screening.ScreeningAnswer;
import org.caresport.referral.screening.ScreeningTool;
import org.jspecify.annotations.Nullable;

/** A screening as it is stored in its intake. */
record ScreeningDocument(String tool, String version, LocalDate on, LocalDate validUntil, List<Answer> answers) {

    record Answer(String question, boolean yes) {}

    static @Nullable ScreeningDocument of(@Nullable Screening screening) {
        return screening == null
                ? null
                : new ScreeningDocument(
                        Codes.of(screening.tool()),
                        screening.version(),
                        screening.on(),
                        screening.validUntil(),
                        screening.answers().stream()
                                .map(one -> new Answer(one.question(), one.yes()))
                                .toList());
    }

    Screening read() {
        return new Screening(
                Codes.read(ScreeningTool.class, tool).orElseThrow(),
                version,
                on,
                validUntil,
                answers.stream()
                        .map(one -> new ScreeningAnswer(one.question(), one.yes()))
                        .toList());
    }
}
