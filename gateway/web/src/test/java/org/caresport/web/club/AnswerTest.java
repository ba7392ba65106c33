package org.caresport.web.club;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-12-08");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "refusal, -, text, -, -, reason",
                "refusal, illness, text, -, -, reason",
                "refusal, full, -, -, -, text",
                "drop-out, no-time, '', -, -, text",
                "completion, -, -, nothing, -, outcome",
                "extension, -, -, -, 2026-12-08, until",
                "extension, -, -, -, soon, until"
            })
    void aFaultNamesItsField(
            String act,
            @Nullable String reason,
            @Nullable String text,
            @Nullable String outcome,
            @Nullable String until,
            String field) {
        assertThat(new Answer(act, reason, text, outcome, until).faults(TODAY)).containsOnlyKeys(field);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "confirmation, -, -, -, -",
                "refusal, full, Vol tot mei, -, -",
                "completion, -, -, on-their-own, -",
                "extension, -, -, -, 2026-12-09"
            })
    void whatIsRightHasNone(
            String act,
            @Nullable String reason,
            @Nullable String text,
            @Nullable String outcome,
            @Nullable String until) {
        assertThat(new Answer(act, reason, text, outcome, until).faults(TODAY)).isEmpty();
    }

    @Test
    void whatIsTooLongIsNotSent() {
        assertThat(new Answer("refusal", "full", "x".repeat(501), null, null).faults(TODAY))
                .containsEntry("text", "fault.long");
    }

    @Test
    void offersEveryReasonThatThePlatformTakes() throws IOException {
        String contract = Files.readString(Path.of("../../referral-service/src/main/contracts/openapi.yaml"));

        assertThat(contract)
                .contains(listed("RefusalReason", Answer.REFUSALS), listed("StopReason", Answer.STOPS))
                .contains(listed("Outcome", Answer.OUTCOMES));
    }

    private static String listed(String schema, List<String> codes) {
        return "    " + schema + ":\n      type: string\n      enum:\n      - " + String.join("\n      - ", codes)
                + "\n";
    }
}
