package org.caresport.matching.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.matching.domain.Suitability.INSUFFICIENT_DATA;
import static org.caresport.matching.domain.Suitability.NEEDS_CLEARANCE;
import static org.caresport.matching.domain.Suitability.SUITABLE;
import static org.caresport.matching.testing.Clinician.clears;
import static org.caresport.matching.testing.Clinician.clearsUntil;
import static org.caresport.matching.testing.Clinician.clearsUpTo;
import static org.caresport.matching.testing.Clinician.refuses;
import static org.caresport.matching.testing.Engine.match;
import static org.caresport.matching.testing.Engine.proposal;
import static org.caresport.matching.testing.Engine.rules;

import java.util.List;
import java.util.stream.Stream;
import org.caresport.matching.domain.Finding;
import org.caresport.matching.rulefile.RuleFolder;
import org.caresport.matching.rulefile.RuleSet;
import org.caresport.matching.rules.Candidate;
import org.caresport.matching.rules.Rule;
import org.caresport.matching.rules.Truth;
import org.caresport.matching.rules.Vocabulary;
import org.caresport.matching.testing.Engine;
import org.caresport.matching.testing.Offer;
import org.caresport.matching.testing.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a clinician's word about single rules does on 22 November 2026. */
class ClearanceTest {

    private static final String SYSTOLIC = "stop-systolic-pressure";
    private static final String HEART = "heart-only-when-cleared";

    @Test
    void aStopThatAClinicianClearedStopsNoLongerAndIsListed() {
        var proposal = proposal(tense(184).heard(clears("2026-11-20", SYSTOLIC)), Offer.open());

        assertThat(proposal.suitability()).isEqualTo(SUITABLE);
        assertThat(said(proposal.findings(), SYSTOLIC).suitability()).isEqualTo(SUITABLE);
        assertThat(said(proposal.findings(), SYSTOLIC).text().nl()).contains("een arts heeft hiervoor klaring gegeven");
        assertThat(said(proposal.findings(), SYSTOLIC).text().en()).contains("a clinician gave clearance");
    }

    @Test
    void theOtherStopsStand() {
        var feverish = tense(184).with("fever").heard(clears("2026-11-20", SYSTOLIC));

        assertThat(stops(feverish)).containsExactly("stop-fever");
    }

    @Test
    void aRuleThatAsksForClearanceIsAnsweredByItsName() {
        var proposal = proposal(Person.referredFor("K77").heard(clears("2026-11-20", HEART)), Offer.open());

        assertThat(proposal.suitability()).isEqualTo(SUITABLE);
        assertThat(rules(proposal)).contains(HEART);
    }

    @Test
    void aScreeningThatWasAnsweredWithYesAsksForAClinician() {
        var rule = "screening-answered-yes";
        var asked = Person.healthy().with(rule);

        assertThat(proposal(asked, Offer.open()).suitability()).isEqualTo(NEEDS_CLEARANCE);
        assertThat(proposal(asked.heard(clears("2026-11-20", rule)), Offer.open())
                        .suitability())
                .isEqualTo(SUITABLE);
    }

    @Test
    void everyGeneralQuestionOfTheScreeningIsUnderstood() {
        var parq = "https://caresport.org/fhir/CodeSystem/par-q-plus";

        for (int question = 1; question <= 7; question++) {
            var yes = new Vocabulary.CodedCondition(new Vocabulary.Coded(parq, String.valueOf(question)), null);
            assertThat(Engine.RULES
                            .vocabulary()
                            .understand(List.of(), List.of(), List.of(yes))
                            .conditions())
                    .containsExactly("screening-answered-yes");
        }
    }

    static Stream<Rule.Verdict> whateverAsksForAClinician() {
        return Engine.RULES.rules().stream()
                .filter(rule -> rule.about().kind().asksForAClinician())
                .map(Rule.Verdict.class::cast);
    }

    @ParameterizedTest
    @MethodSource("whateverAsksForAClinician")
    void whateverAsksForAClinicianIsLiftedByOneWhetherItFiresOrDoesNotKnow(Rule.Verdict rule) {
        var cleared =
                alone(Person.healthy().heard(clears("2026-11-20", rule.about().id())));

        assertThat(Stream.of(Truth.YES, Truth.UNKNOWN).map(truth -> rule.say(truth, cleared)))
                .allSatisfy(finding -> {
                    assertThat(finding).get().extracting(Finding::suitability).isEqualTo(SUITABLE);
                    assertThat(finding)
                            .get()
                            .extracting(Finding::text)
                            .isEqualTo(requireNonNull(rule.clearable()).text());
                });
        assertThat(rule.say(Truth.NO, cleared)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("whateverAsksForAClinician")
    void whatIsSaidOfAClearedRuleIsItsOwnInBothLanguages(Rule.Verdict rule) {
        var text = requireNonNull(rule.clearable(), rule.about().id()).text();

        assertThat(text.nl())
                .contains("een arts")
                .isNotEqualTo(rule.about().text().nl());
        assertThat(text.en())
                .contains("a clinician")
                .isNotEqualTo(rule.about().text().en());
    }

    @Test
    void aMeasurementThatIsMissingIsCovered() {
        var unmeasured = Person.healthy().pressure(null, 80);

        assertThat(proposal(unmeasured, Offer.open()).suitability()).isEqualTo(INSUFFICIENT_DATA);
        assertThat(proposal(unmeasured.heard(clears("2026-11-20", SYSTOLIC)), Offer.open())
                        .suitability())
                .isEqualTo(SUITABLE);
    }

    @Test
    void aListOfConditionsThatIsMissingIsCoveredForTheNamedRuleAlone() {
        var unlisted = Person.healthy().conditions(null).heard(clears("2026-11-20", "stop-fever"));

        var findings = proposal(unlisted, Offer.open()).findings();

        assertThat(said(findings, "stop-fever").suitability()).isEqualTo(SUITABLE);
        assertThat(said(findings, "stop-cardiomyopathy").suitability()).isEqualTo(INSUFFICIENT_DATA);
    }

    @ParameterizedTest(name = "until {0}: {1}")
    @CsvSource({"2026-11-22, true", "2026-11-21, false", "2028-01-01, true"})
    void aClearanceCountsToItsLastDay(String until, boolean lifts) {
        assertThat(stops(tense(184).heard(clearsUntil(until, "2025-11-20", SYSTOLIC))))
                .isEqualTo(lifts ? List.of() : List.of(SYSTOLIC));
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2026-11-22, true", "2026-05-26, true", "2026-05-25, false"})
    void aClearanceWithoutAnEndCountsAsLongAsTheRuleSetSays(String on, boolean lifts) {
        assertThat(stops(tense(184).heard(clears(on, SYSTOLIC)))).isEqualTo(lifts ? List.of() : List.of(SYSTOLIC));
    }

    @Test
    void aClearanceOfTomorrowDoesNotCountYet() {
        assertThat(stops(tense(184).heard(clears("2026-11-23", SYSTOLIC)))).containsExactly(SYSTOLIC);
    }

    @Test
    void aRefusalOfTomorrowTakesNothingAwayYet() {
        var words = tense(184).heard(clears("2026-11-20", SYSTOLIC), refuses("2026-11-23", SYSTOLIC));

        assertThat(stops(words)).isEmpty();
    }

    @ParameterizedTest(name = "refused on {0}")
    @ValueSource(strings = {"2026-11-20", "2026-11-21"})
    void aRefusalTakesAwayAYesOfBeforeOrOfTheSameDay(String refused) {
        var yes = clearsUntil("2027-11-20", "2026-11-20", SYSTOLIC);
        var no = refuses(refused, SYSTOLIC);

        assertThat(stops(tense(184).heard(yes, no))).containsExactly(SYSTOLIC);
        assertThat(stops(tense(184).heard(no, yes))).containsExactly(SYSTOLIC);
    }

    @Test
    void aYesAfterARefusalCounts() {
        assertThat(stops(tense(184).heard(clears("2026-11-21", SYSTOLIC), refuses("2026-11-20", SYSTOLIC))))
                .isEmpty();
    }

    @Test
    void aRefusalOfOneRuleLeavesTheYesOfAnother() {
        var words = tense(184)
                .with("fever")
                .heard(clears("2026-11-20", SYSTOLIC, "stop-fever"), refuses("2026-11-21", "stop-fever"));

        assertThat(stops(words)).containsExactly("stop-fever");
    }

    @Test
    void aRefusalAloneStopsNobodyWhomTheRuleDoesNotMean() {
        assertThat(stops(tense(130).heard(refuses("2026-11-20", SYSTOLIC)))).isEmpty();
    }

    @Test
    void aRefusalOfTheVeryRuleWeighsMoreThanAGeneralClearanceOfBefore() {
        var heart = Person.referredFor("K77").clearedOn("2026-11-10");

        assertThat(proposal(heart, Offer.open()).suitability()).isEqualTo(SUITABLE);
        assertThat(proposal(heart.heard(refuses("2026-11-20", HEART)), Offer.open())
                        .suitability())
                .isEqualTo(NEEDS_CLEARANCE);
        assertThat(proposal(heart.heard(refuses("2026-11-01", HEART)), Offer.open())
                        .suitability())
                .isEqualTo(SUITABLE);
    }

    @ParameterizedTest(name = "{0} mmHg: {1}")
    @CsvSource({"180, true", "185, true", "186, false"})
    void aClearanceUpToAValueHoldsAsLongAsNoMoreIsMeasured(int measured, boolean lifts) {
        assertThat(stops(tense(measured).heard(clearsUpTo(185, "2026-11-20", SYSTOLIC))))
                .isEqualTo(lifts ? List.of() : List.of(SYSTOLIC));
    }

    @Test
    void aClearanceUpToAValueDoesNotStandInForTheMeasurement() {
        var unmeasured = Person.healthy().pressure(null, 80).heard(clearsUpTo(185, "2026-11-20", SYSTOLIC));

        assertThat(proposal(unmeasured, Offer.open()).suitability()).isEqualTo(INSUFFICIENT_DATA);
    }

    @Test
    void aBoundThatCannotBeLookedUpIsNotKept() {
        var feverish = Person.healthy().with("fever").heard(clearsUpTo(38.5, "2026-11-20", "stop-fever"));

        assertThat(stops(feverish)).containsExactly("stop-fever");
    }

    @Test
    void aNarrowerYesReplacesAWiderOne() {
        var words = tense(184).heard(clears("2026-11-10", SYSTOLIC), clearsUpTo(182, "2026-11-20", SYSTOLIC));

        assertThat(stops(words)).containsExactly(SYSTOLIC);
    }

    @Test
    void ofTwoYesesOfOneDayTheWiderCounts() {
        var words = tense(184).heard(clearsUpTo(190, "2026-11-20", SYSTOLIC), clearsUpTo(182, "2026-11-20", SYSTOLIC));

        assertThat(stops(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop-of-tomorrow", "age-restriction", "starting-score", ""})
    void aClearanceOfARuleThatThereIsNotOrThatAsksForNoClinicianChangesNothing(String rule) {
        var somebody = tense(184).aged(20);
        var before = match(somebody, Offer.open().ages(55, null));

        assertThat(match(
                        somebody.heard(clears("2026-11-20", rule)), Offer.open().ages(55, null)))
                .isEqualTo(before);
        assertThat(match(somebody.pressure(130, 80), Offer.open().ages(55, null))
                        .excluded())
                .extracting(exclusion -> exclusion.rule())
                .containsExactly("age-restriction");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-01", "2026-11-30"})
    void theRulesOfBeforeKnowNoSuchClearance(String version) {
        var before = RuleSet.read(RuleFolder.shipped(version));
        var cleared = tense(184).heard(clears("2026-11-20", SYSTOLIC));

        assertThat(before.version()).isEqualTo(version);
        assertThat(match(before, cleared, Offer.open()).medicalStops())
                .extracting(Finding::rule)
                .containsExactly(SYSTOLIC);
    }

    private static Person tense(int systolic) {
        return Person.healthy().pressure(systolic, 80);
    }

    private static List<String> stops(Person person) {
        return match(person, Offer.open()).medicalStops().stream()
                .map(Finding::rule)
                .toList();
    }

    private static Finding said(List<Finding> findings, String rule) {
        return findings.stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static Candidate alone(Person person) {
        return Candidate.alone(person.profile(), Engine.NOW, Engine.ZONE);
    }
}
