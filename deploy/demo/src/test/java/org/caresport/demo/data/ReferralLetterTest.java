package org.caresport.demo.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferralLetterTest {

    static Stream<ReferralLetter> letters() {
        return Stream.of(ReferralLetter.ofJohanna(), ReferralLetter.ofPieter());
    }

    @ParameterizedTest
    @MethodSource("letters")
    void everyReferenceLeadsToAnotherEntry(ReferralLetter letter) {
        var names = new HashSet<String>();
        letter.bundle()
                .path("entry")
                .forEach(entry -> names.add(entry.path("fullUrl").asText()));

        assertThat(names).hasSameSizeAs(letter.bundle().path("entry"));
        assertThat(letter.bundle().findValuesAsText("reference")).isNotEmpty().allMatch(names::contains);
    }

    @ParameterizedTest
    @MethodSource("letters")
    void itCarriesWhatMatchingNeeds(ReferralLetter letter) {
        assertThat(reasons(letter)).contains("http://hl7.org/fhir/sid/icpc-1-nl");
        assertThat(observations(letter))
                .contains("89555-7", "68516-4", "8302-2", "29463-7", "8280-0", "85354-9", "40443-4");
        assertThat(letter.resource("ServiceRequest").path("supportingInfo")).hasSameSizeAs(observations(letter));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void theExerciseVitalSignIsFiledUnderBothCategories(ReferralLetter letter) {
        var categories = letter.resource("Observation").path("category").findValuesAsText("code");

        assertThat(categories).containsExactlyInAnyOrder("activity", "PhysicalActivity");
    }

    @ParameterizedTest
    @MethodSource("letters")
    void theBsnPassesTheElfproefAndTheContactIsReserved(ReferralLetter letter) {
        assertThat(passesElfproef(letter.bsn())).isTrue();
        assertThat(letter.email()).endsWith("@demo.caresport.example");
    }

    @Test
    void theSenderIsOneOfTheMunicipalitysPractices() {
        var agb = ReferralLetter.ofJohanna()
                .resource("Organization")
                .at("/identifier/0/value")
                .asText();

        assertThat(Municipality.read().practices()).extracting(Practice::agb).contains(agb);
    }

    @Test
    void aLetterSentUnderANewNumberIsANewReferralAndLeavesTheOldOneAlone() {
        var old = ReferralLetter.ofJohanna();

        var sent = old.sent("2026-7", OffsetDateTime.parse("2026-12-01T09:30:00.123+01:00"));

        assertThat(sent.number()).isEqualTo("2026-7");
        assertThat(sent.resource("ServiceRequest").at("/identifier/0/value").asText())
                .isEqualTo("2026-7");
        assertThat(sent.resource("Task").path("authoredOn").asText()).isEqualTo("2026-12-01T09:30:00+01:00");
        assertThat(old.number()).isEqualTo("2026-001201");
    }

    private static List<String> reasons(ReferralLetter letter) {
        return letter.resource("ServiceRequest").path("reasonCode").findValuesAsText("system");
    }

    private static Set<String> observations(ReferralLetter letter) {
        var codes = new HashSet<String>();
        StreamSupport.stream(letter.bundle().path("entry").spliterator(), false)
                .map(entry -> entry.path("resource"))
                .filter(resource -> resource.path("resourceType").asText().equals("Observation"))
                .map((JsonNode resource) -> resource.at("/code/coding/0/code").asText())
                .forEach(codes::add);
        return codes;
    }

    private static boolean passesElfproef(String bsn) {
        var weighted =
                IntStream.range(0, 8).map(i -> (9 - i) * (bsn.charAt(i) - '0')).sum();
        return bsn.length() == 9 && (weighted - (bsn.charAt(8) - '0')) % 11 == 0;
    }
}
