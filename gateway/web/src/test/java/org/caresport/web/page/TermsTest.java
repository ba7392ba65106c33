package org.caresport.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {

    @ParameterizedTest
    @ValueSource(strings = {"offer", "club"})
    void whatIsSaidInOneLanguageIsSaidInTheOther(String name) {
        assertThat(Terms.in(name, Language.NL).keys())
                .isNotEmpty()
                .isEqualTo(Terms.in(name, Language.EN).keys());
    }

    @ParameterizedTest
    @CsvSource({
        "activity-catalog-service, Accessibility, offer, accessibility",
        "activity-catalog-service, ActivityKind, offer, kind",
        "activity-catalog-service, Audience, offer, audience",
        "activity-catalog-service, Competence, offer, competence",
        "activity-catalog-service, Intensity, offer, intensity",
        "activity-catalog-service, Impact, offer, impact",
        "activity-catalog-service, OrganisationKind, offer, organisation",
        "activity-catalog-service, SocialForm, offer, social",
        "activity-catalog-service, StatusCode, offer, status",
        "activity-catalog-service, StatusCode, club, status",
        "referral-service, ParticipationStage, club, state",
        "referral-service, Presence, club, presence",
        "referral-service, RefusalReason, club, refusal",
        "referral-service, StopReason, club, stop",
        "referral-service, Outcome, club, outcome"
    })
    void everyCodeOfThePlatformHasAWord(String service, String schema, String name, String kind) throws IOException {
        List<String> codes = codes(service, schema);

        assertThat(codes).isNotEmpty();
        assertThat(Terms.in(name, Language.NL).keys())
                .containsAll(codes.stream().map(code -> kind + "." + code).toList());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySentenceCanBeSaid(Language language) {
        for (Terms terms : List.of(Terms.in("offer", language), Terms.in("club", language))) {
            for (String key : terms.keys()) {
                assertThat(terms.say(key, 2, 3)).as(key).isNotBlank().doesNotContain("{");
            }
        }
    }

    private static List<String> codes(String service, String schema) throws IOException {
        String contract = Files.readString(Path.of("../../" + service + "/src/main/contracts/openapi.yaml"));
        var found = Pattern.compile("\\n    " + schema + ":\\n(?:      .*\\n)*?      enum:\\n((?:      - .*\\n)+)")
                .matcher(contract);
        return found.find()
                ? Arrays.stream(found.group(1).split("\n"))
                        .map(line -> line.strip().substring(2))
                        .toList()
                : Stream.<String>of().toList();
    }
}
