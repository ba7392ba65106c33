package org.caresport.matching.rulefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caresport.matching.rules.Kind;
import org.caresport.matching.rules.Rule;
import org.caresport.matching.testing.Engine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RuleSetTest {

    private static final Path SHIPPED = Path.of("src/main/resources/rules/2026-12-02");

    @TempDir
    Path folder;

    @BeforeEach
    void startFromTheShippedRules() throws IOException {
        try (var files = Files.list(SHIPPED)) {
            for (var file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void aMountedFolderIsReadLikeTheShippedOne() {
        assertThat(RuleSet.read(RuleFolder.mounted(folder))).isEqualTo(Engine.RULES);
    }

    @Test
    void everyRuleHasASourceAnOwnerAndBothLanguages() {
        assertThat(Engine.RULES.rules()).hasSizeGreaterThan(80).map(Rule::about).allSatisfy(about -> {
            assertThat(about.source()).as(about.id()).isNotBlank();
            assertThat(about.owner()).as(about.id()).isNotBlank();
            assertThat(about.version()).as(about.id()).isNotBlank();
            assertThat(about.text().nl())
                    .as(about.id())
                    .isNotBlank()
                    .isNotEqualTo(about.text().en());
        });
    }

    @Test
    void theRuleSetHasRulesOfEveryKind() {
        assertThat(Engine.RULES.rules()).map(rule -> rule.about().kind()).contains(Kind.values());
    }

    static Stream<Arguments> whatIsRefused() {
        return Stream.of(
                Arguments.of("fact: patient.systolic", "fact: patient.sistolic", "unknown fact 'patient.sistolic'"),
                Arguments.of("atLeast: 180", "atleast: 180", "unknown operator 'atleast'"),
                Arguments.of("atLeast: 180", "atLeast: high", "'high' is no known number"),
                Arguments.of("atLeast: 180", "atLeast: true", "expected text, found true"),
                Arguments.of("atLeast: 180", "atLeast: 180, moreThan: 3", "one operator"),
                Arguments.of(
                        "when: { fact: patient.systolic", "whenn: { fact: patient.systolic", "unknown field 'whenn'"),
                Arguments.of(
                        "when: { fact: patient.systolic, atLeast: 180 }",
                        "when: { fact: programme.waiting, atLeast: 180 }",
                        "may ask about the patient alone"),
                Arguments.of(
                        "{ fact: patient.systolic, atLeast: 180 }",
                        "{ any: [{ fact: patient.systolic, atLeast: 180 }, { fact: patient.diastolic, atLeast: 100 }]"
                                + " }",
                        "several measurements"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("whatIsRefused")
    void whatIsNotUnderstoodIsRefusedByFileAndRule(String was, String is, String complaint) throws IOException {
        change("medical-stops.yaml", was, is);

        assertThatThrownBy(this::read)
                .isInstanceOf(RuleFileException.class)
                .hasMessageStartingWith("medical-stops.yaml, rule stop-systolic-pressure: ")
                .hasMessageMatching("(?s).*(" + complaint + ").*");
    }

    static Stream<Arguments> whatContradicts() {
        return Stream.of(
                Arguments.of("medical-stops.yaml", "kind: question", "kind: guess", "unknown kind 'guess'"),
                Arguments.of("medical-stops.yaml", "id: stop-fever", "id: stop-unstable-angina", "is there twice"),
                Arguments.of("medical-stops.yaml", "anyOf: [fever]", "anyOf: [feever]", "not in the vocabulary"),
                Arguments.of("medical-stops.yaml", "anyOf: [fever]", "anyOf: []", "something in it"),
                Arguments.of("medical-stops.yaml", "en: Fever;", "de: Fieber;", "unknown field 'de'"),
                Arguments.of("medical-stops.yaml", "validFrom: 2026-11-01", "validFrom: soon", "is no date"),
                Arguments.of("medical-stops.yaml", "owner: clinical-lead", "owner: ''", "expected text"),
                Arguments.of(
                        "hard-filters.yaml",
                        "missing:\n      nl: De leeftijd",
                        "absent:\n      nl: De leeftijd",
                        "unknown field 'absent'"),
                Arguments.of("score.yaml", "points: 20", "weight: 20", "unknown field 'weight'"),
                Arguments.of("score.yaml", "allAt: 1, noneAt: 7", "allAt: 7, noneAt: 7", "nothing to slide between"),
                Arguments.of("score.yaml", "fact: patient.travelMode", "fact: programme.kind", "the patient alone"),
                Arguments.of("rule-set.yaml", "proposals: 20", "proposals: 21", "from 1 to 20"),
                Arguments.of("rule-set.yaml", "days: 180", "days: 0", "'days' must be a whole number from 1 to 366"),
                Arguments.of("rule-set.yaml", "days: 180", "days: 180.5", "a whole number"),
                Arguments.of(
                        "rule-set.yaml",
                        "source: Project decision 0021",
                        "because: Project decision 0021",
                        "'because'"),
                Arguments.of("rule-set.yaml", "  owner: clinical-lead\n", "", "'owner' is missing"),
                Arguments.of(
                        "indications.yaml",
                        "    kind: advice",
                        "    kind: advice\n    cleared: { nl: ja, en: yes }",
                        "a rule of kind advice has no 'cleared'"),
                Arguments.of(
                        "hard-filters.yaml",
                        "{ fact: patient.diagnoses, anyOf: [K90] }",
                        "{ fact: patient.diagnoses, isEmpty: false }",
                        "'anyOf' alone"),
                Arguments.of(
                        "indications.yaml",
                        "{ fact: patient.reasons, sharesWith: programme.indications }",
                        "{ fact: programme.indications, sharesWith: patient.diagnoses }",
                        "cannot be compared"),
                Arguments.of("rule-set.yaml", "- score.yaml", "- skore.yaml", "skore.yaml"),
                Arguments.of("rule-set.yaml", "proposals: 20", "proposals: 20\nproposals: 3", "Duplicate field"),
                Arguments.of(
                        "vocabulary.yaml",
                        "osteoarthritis: arthrosis",
                        "osteoarthritis: arthritis",
                        "no known condition"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("whatContradicts")
    void whatIsIncompleteOrContradictoryIsRefused(String file, String was, String is, String complaint)
            throws IOException {
        change(file, was, is);

        assertThatThrownBy(this::read).isInstanceOf(RuleFileException.class).hasMessageContaining(complaint);
    }

    @Test
    void aHardRuleWithoutAWordForMissingInputIsRefused() throws IOException {
        change("indications.yaml", "missing:\n  nl: Reden", "# missing:\n#  nl: Reden");
        change("indications.yaml", "\n  en: Reason, conditions", "\n# en: Reason, conditions");

        assertThatThrownBy(this::read)
                .isInstanceOf(RuleFileException.class)
                .hasMessageContaining("rule coronary-after-rehabilitation: 'missing' is missing");
    }

    @Test
    void aRuleThatCanBeClearedNeedsToKnowForHowLong() throws IOException {
        change("rule-set.yaml", "clearance:\n  days: 180\n  source:", "#");
        change("rule-set.yaml", "  owner: clinical-lead\n", "");

        assertThatThrownBy(this::read)
                .isInstanceOf(RuleFileException.class)
                .hasMessageContaining("rule stop-unstable-angina: 'cleared' needs 'clearance' in the manifest");
    }

    private void read() {
        RuleSet.read(RuleFolder.mounted(folder));
    }

    private void change(String file, String was, String is) throws IOException {
        var path = folder.resolve(file);
        var text = Files.readString(path);
        assertThat(text).contains(was);
        Files.writeString(path, text.replaceFirst(Pattern.quote(was), Matcher.quoteReplacement(is)));
    }
}
