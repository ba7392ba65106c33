package org.caresport.web.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caresport.web.page.Language;
import org.caresport.web.page.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that these pages say has words in both languages: every code of the platform, every act, every field. */
class ReferralWordsTest {

    private static final Path CONTRACT = Path.of("../../referral-service/src/main/contracts/openapi.yaml");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates/referral");
    private static final Terms DUTCH = Terms.in("referral", Language.NL);
    private static final Terms ENGLISH = Terms.in("referral", Language.EN);

    @Test
    void areTheSameKeysInBoth() {
        assertThat(new TreeSet<>(ENGLISH.keys())).isEqualTo(new TreeSet<>(DUTCH.keys()));
    }

    @ParameterizedTest
    @CsvSource({
        "ReferralStage, state",
        "ReferralStage, next",
        "Step, Step",
        "ParticipationStage, ParticipationStage",
        "Urgency, Urgency",
        "Actor, Actor",
        "Way, Way",
        "Channel, Channel",
        "ContactSource, ContactSource",
        "Origin, Origin",
        "Audience, Audience",
        "Presence, Presence",
        "Outcome, Outcome",
        "Relationship, Relationship",
        "Ground, Ground",
        "DeclineReason, DeclineReason",
        "DeclineReason, reason",
        "StopReason, StopReason",
        "StopReason, reason",
        "TransferReason, TransferReason",
        "CancellationReason, CancellationReason",
        "CancellationReason, reason",
        "HandBackReason, HandBackReason",
        "HandBackReason, reason",
        "ToDoKind, ToDoKind",
        "ToDoOutcome, ToDoOutcome",
        "Measure, Measure",
        "MissingReason, MissingReason",
        "MeasureMoment, MeasureMoment",
        "FollowUpStage, FollowUpStage",
        "Likeness, Likeness"
    })
    void areThereForEveryCode(String codes, String kind) throws IOException {
        assertThat(codes(codes))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(DUTCH.keys()).contains(kind + "." + code));
    }

    @Test
    void areThereForEveryActAndWhatItAsks() {
        for (Act act : Act.values()) {
            assertThat(DUTCH.keys()).contains("act." + act.code());
            for (Field field : act.fields()) {
                assertThat(DUTCH.keys())
                        .as("%s of %s", field.name(), act)
                        .containsAnyOf("label." + act.code() + "." + field.name(), "label." + field.name());
                field.codes().forEach(code -> assertThat(DUTCH.keys()).contains(field.words() + "." + code));
            }
        }
        for (Field field : IntakeForm.fields()) {
            assertThat(DUTCH.keys()).contains("label.intake." + field.name());
            field.codes().forEach(code -> assertThat(DUTCH.keys()).contains(field.words() + "." + code));
        }
    }

    @Test
    void areThereForWhatTemplatesSay() throws IOException {
        Pattern said = Pattern.compile("say\\.t\\('([^']+)'");
        try (Stream<Path> templates = Files.list(TEMPLATES)) {
            templates.forEach(template -> assertThat(
                            said.matcher(read(template)).results().map(found -> found.group(1)))
                    .as(template.toString())
                    .allSatisfy(key -> assertThat(DUTCH.keys()).contains(key)));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an enumeration of the API can be. */
    private static List<String> codes(String schema) throws IOException {
        String document = Files.readString(CONTRACT);
        int start = document.indexOf("\n    " + schema + ":\n");
        String enumeration = document.substring(document.indexOf("enum:", start));
        return Pattern.compile("(?m)^\\s+- (.+)$")
                .matcher(enumeration.substring(5, endOf(enumeration)))
                .results()
                .map(found -> found.group(1).strip())
                .toList();
    }

    private static int endOf(String enumeration) {
        var end = Pattern.compile("\n\\s+(?!- )\\S").matcher(enumeration);
        return end.find(5) ? end.start() : enumeration.length();
    }
}
