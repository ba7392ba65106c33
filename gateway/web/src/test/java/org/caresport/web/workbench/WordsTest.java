package org.caresport.web.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Message;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every code that the platform can send has words in both languages. */
class WordsTest {

    private static final Path CONTRACT = Path.of("../../referral-service/src/main/contracts/openapi.yaml");

    @ParameterizedTest
    @CsvSource({
        "ReferralStage, state",
        "WaitingFor, turn",
        "Urgency, urgency",
        "ToDoKind, toDoKind",
        "ReturnReason, reasonToReturn",
        "Rung, rung",
        "FinishOutcome, outcome",
        "Order, sort",
        "Gender, gender"
    })
    void areThereForEveryCode(String codes, String message) throws Exception {
        List<String> sent = codes(codes);

        assertThat(sent).isNotEmpty();
        assertThat(spoken(dutch(message))).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(spoken(english(message))).containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    void areThereForWhatAnActLedTo() throws Exception {
        holdsBoth("told", Back.TOLD);
        holdsBoth("chapter", Filter.CHAPTERS);
        holdsBoth("languageName", Codes.LANGUAGES);
    }

    @Test
    void everyStateCanBeFilteredFor() throws IOException {
        assertThat(codes("ReferralStage")).containsAll(Filter.STATES);
        assertThat(codes("ReturnReason")).isEqualTo(Codes.RETURN_REASONS);
    }

    private static void holdsBoth(String message, Collection<String> codes) throws Exception {
        assertThat(spoken(dutch(message))).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(spoken(english(message))).containsExactlyInAnyOrderElementsOf(codes);
    }

    private static List<String> spoken(String text) {
        return Pattern.compile("\\{#is '([^']+)'}\\p{L}")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String dutch(String message) throws NoSuchMethodException {
        return WorkbenchTexts.class
                .getMethod(message, String.class)
                .getAnnotation(Message.class)
                .value();
    }

    private static String english(String message) throws IOException {
        var texts = new Properties();
        try (var file = new InputStreamReader(
                Objects.requireNonNull(WordsTest.class.getResourceAsStream("/messages/wb_en.properties")),
                StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        return texts.getProperty(message);
    }

    private static List<String> codes(String schema) throws IOException {
        return Files.readAllLines(CONTRACT).stream()
                .dropWhile(line -> !line.equals("    " + schema + ":"))
                .dropWhile(line -> !line.strip().equals("enum:"))
                .skip(1)
                .takeWhile(line -> line.startsWith("      - "))
                .map(line -> line.substring("      - ".length()))
                .toList();
    }
}
