package org.caresport.matching.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.matching.domain.Suitability.INSUFFICIENT_DATA;
import static org.caresport.matching.domain.Suitability.NOT_SUITABLE;
import static org.caresport.matching.domain.Suitability.SUITABLE;
import static org.caresport.matching.testing.Engine.match;
import static org.caresport.matching.testing.Engine.proposal;
import static org.caresport.matching.testing.Engine.rules;

import java.util.Set;
import java.util.stream.Stream;
import org.caresport.matching.domain.Finding;
import org.caresport.matching.domain.Profile.Budget;
import org.caresport.matching.domain.Programme.Price;
import org.caresport.matching.rules.Candidate;
import org.caresport.matching.rules.Rule;
import org.caresport.matching.rules.Truth;
import org.caresport.matching.testing.Engine;
import org.caresport.matching.testing.Offer;
import org.caresport.matching.testing.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MissingDataTest {

    static Stream<Arguments> whatMayBeMissing() {
        return Stream.of(
                Arguments.of("pressure", Person.healthy().pressure(null, 80), Offer.open(), "stop-systolic-pressure"),
                Arguments.of("pressure", Person.healthy().pressure(130, null), Offer.open(), "stop-diastolic-pressure"),
                Arguments.of("heart rate", Person.healthy().heartRate(null), Offer.open(), "stop-resting-heart-rate"),
                Arguments.of("conditions", Person.healthy().conditions(null), Offer.open(), "stop-unstable-angina"),
                Arguments.of(
                        "reasons",
                        Person.healthy().reasons(null),
                        Offer.open().ledBy(Set.of()),
                        "leader-without-cardiac-competence"),
                Arguments.of("age", Person.healthy().aged(null), Offer.open().ages(55, null), "age-restriction"),
                Arguments.of("needs", Person.healthy().needs(null), Offer.open(), "accessibility"),
                Arguments.of(
                        "place's accessibility",
                        Person.healthy().needs(Set.of("wheelchair")),
                        Offer.open().accessibility(null),
                        "accessibility"),
                Arguments.of("travel", Person.healthy().travels(null, null), Offer.open(), "too-far"),
                Arguments.of("home", Person.healthy().at(null), Offer.open(), "too-far"),
                Arguments.of("place", Person.healthy(), Offer.open().at(null), "too-far"),
                Arguments.of("budget", Person.healthy().budget(null), Offer.open(), "too-dear"),
                Arguments.of("price", Person.healthy(), Offer.open().perMonth(null), "too-dear"),
                Arguments.of(
                        "programme's days",
                        Person.healthy().canComeOn("MO"),
                        Offer.open().on(),
                        "not-on-an-available-day"),
                Arguments.of("language", Person.healthy().speaks(null), Offer.open(), "no-shared-language"),
                Arguments.of(
                        "care profile",
                        Person.healthy().careProfile(null),
                        Offer.open().careProfile(3),
                        "care-profile-too-high"),
                Arguments.of(
                        "programme's care profile",
                        Person.healthy(),
                        Offer.open().careProfile(null),
                        "care-profile-too-high"),
                Arguments.of(
                        "leader",
                        Person.referredFor("K90").clearedOn("2026-11-01"),
                        Offer.open().ledBy(null),
                        "leader-no-physiotherapist-after-stroke"),
                Arguments.of(
                        "body mass index",
                        Person.referredFor("T82").bodyMassIndex(null),
                        Offer.open().forTarget("gli"),
                        "lifestyle-intervention-not-indicated"));
    }

    @ParameterizedTest(name = "{0} ({3})")
    @MethodSource("whatMayBeMissing")
    void aHardRuleWhoseInputIsMissingKeepsTheAnswerOpen(String what, Person person, Offer offer, String rule) {
        var proposal = proposal(person, offer);

        assertThat(proposal.suitability()).isEqualTo(INSUFFICIENT_DATA);
        assertThat(proposal.findings())
                .filteredOn(finding -> finding.rule().equals(rule))
                .extracting(Finding::suitability)
                .containsExactly(INSUFFICIENT_DATA);
    }

    @Test
    void noHardRuleIsSilentWhenItDoesNotKnow() {
        var nobody = Candidate.alone(Person.healthy().profile(), Engine.NOW, Engine.ZONE);

        assertThat(Engine.RULES.rules())
                .filteredOn(rule -> rule.about().kind().hard())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.say(Truth.UNKNOWN, nobody))
                        .as(rule.about().id())
                        .get()
                        .extracting(Finding::suitability)
                        .isEqualTo(INSUFFICIENT_DATA));
    }

    @Test
    void aCodeThatNobodyUnderstandsKeepsEveryAnswerOpen() {
        var proposal = proposal(Person.healthy().notUnderstood("http://snomed.info/sct|1"), Offer.open());

        assertThat(proposal.suitability()).isEqualTo(INSUFFICIENT_DATA);
        assertThat(rules(proposal)).contains("codes-not-understood");
    }

    @Test
    void aFreeProgrammeFitsABudgetThatNobodyKnows() {
        var free = proposal(Person.healthy().budget(null), Offer.open().perMonth(0.0));

        assertThat(free.suitability()).isEqualTo(SUITABLE);
    }

    @Test
    void fullSupportFitsACareProfileThatNobodyKnows() {
        assertThat(proposal(Person.healthy().careProfile(null), Offer.open().careProfile(5))
                        .suitability())
                .isEqualTo(SUITABLE);
    }

    @Test
    void aBudgetWithoutAPassLeavesTheQuestionOfThePassOpen() {
        var unknownPass = Person.healthy().budget(new Budget(10.0, null));
        var withPass = new Price(null, 50.0, null, Set.of(), true);

        assertThat(proposal(unknownPass, Offer.open().price(withPass)).suitability())
                .isEqualTo(INSUFFICIENT_DATA);
    }

    @Test
    void aRecentClearanceCoversAMissingMeasurementAndSaysSo() {
        var proposal = proposal(Person.healthy().pressure(null, null).clearedOn("2026-11-01"), Offer.open());

        assertThat(proposal.suitability()).isEqualTo(SUITABLE);
        assertThat(rules(proposal)).contains("stop-systolic-pressure", "stop-diastolic-pressure");
    }

    @Test
    void anOldClearanceCoversNothing() {
        var proposal = proposal(Person.healthy().pressure(null, null).clearedOn("2026-01-01"), Offer.open());

        assertThat(proposal.suitability()).isEqualTo(INSUFFICIENT_DATA);
    }

    @Test
    void aCertainNoWeighsMoreThanAnOpenQuestion() {
        var outcome = match(Person.healthy().budget(null).aged(20), Offer.open().ages(55, null));

        assertThat(outcome.proposals()).isEmpty();
        assertThat(INSUFFICIENT_DATA.worst(NOT_SUITABLE)).isEqualTo(NOT_SUITABLE);
    }

    @Test
    void nothingIsKnownAndNothingPasses() {
        var stranger = Person.healthy()
                .aged(null)
                .reasons(null)
                .conditions(null)
                .pressure(null, null)
                .heartRate(null)
                .bodyMassIndex(null)
                .careProfile(null)
                .needs(null)
                .speaks(null)
                .travels(null, null)
                .budget(null);

        var outcome = match(
                stranger,
                Offer.open(),
                Offer.open().forTarget("gli"),
                Offer.open().ledBy(Set.of()));

        assertThat(outcome.proposals())
                .hasSize(3)
                .allSatisfy(proposal -> assertThat(proposal.suitability()).isEqualTo(INSUFFICIENT_DATA));
    }

    @Test
    void everyHardRuleSaysWhatIsMissingInBothLanguages() {
        assertThat(Engine.RULES.rules())
                .filteredOn(Rule.Verdict.class::isInstance)
                .map(Rule.Verdict.class::cast)
                .filteredOn(rule -> rule.about().kind().hard())
                .allSatisfy(rule -> {
                    var missing = requireNonNull(rule.missing(), rule.about().id());
                    assertThat(missing.text().nl()).isNotBlank();
                    assertThat(missing.text().en()).isNotBlank();
                });
    }
}
