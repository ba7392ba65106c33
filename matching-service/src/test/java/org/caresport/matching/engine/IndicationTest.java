package org.caresport.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.matching.domain.Suitability.NEEDS_CLEARANCE;
import static org.caresport.matching.domain.Suitability.SUITABLE;
import static org.caresport.matching.domain.Suitability.SUITABLE_WITH_CONDITIONS;
import static org.caresport.matching.testing.Engine.proposal;
import static org.caresport.matching.testing.Engine.rules;

import org.caresport.matching.testing.Offer;
import org.caresport.matching.testing.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndicationTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "T82, walking, overweight-fits",
        "T83, water, overweight-fits",
        "T82, strength, overweight-fits",
        "T90, aerobic, diabetes-fits",
        "T90, strength, diabetes-fits",
        "K86, aerobic, hypertension-aerobic",
        "K87, strength, hypertension-strength",
        "K74, cardiac-rehabilitation, coronary-fits",
        "K76, cardiac-rehabilitation, coronary-fits",
        "R95, interval, lung-fits",
        "R96, interval, lung-fits",
        "L89, water, arthrosis-fits",
        "L90, cycling, arthrosis-fits",
        "L84, strength, arthrosis-fits",
        "L91, water, arthrosis-fits",
        "L95, balance, osteoporosis-fits",
        "L95, strength, osteoporosis-fits",
        "L95, fall-prevention, osteoporosis-fits",
        "L03, walking, low-back-fits",
        "L86, mind-body, low-back-fits",
        "N17, balance, falls-fits"
    })
    void aFittingFormOfExerciseScoresHigher(String reason, String form, String rule) {
        var fitting = proposal(Person.referredFor(reason), Offer.open().forms(form));
        var other = proposal(Person.referredFor(reason), Offer.open());

        assertThat(rules(fitting)).contains(rule);
        assertThat(rules(other)).doesNotContain(rule);
        assertThat(fitting.score()).isGreaterThan(other.score());
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "T82, arthrosis, overweight-mind",
        "T90, insulin, diabetes-insulin",
        "T90, neuropathy, diabetes-feet",
        "K86, insulin, hypertension-mind",
        "K87, insulin, hypertension-mind",
        "K86, beta-blocker, beta-blocker",
        "R95, insulin, lung-mind",
        "R96, insulin, lung-mind",
        "P74, insulin, mood-mind",
        "P76, insulin, mood-mind",
        "L89, insulin, arthrosis-mind",
        "L95, insulin, osteoporosis-mind",
        "L03, insulin, low-back-mind"
    })
    void whatToMindIsACondition(String reason, String condition, String rule) {
        var proposal = proposal(Person.referredFor(reason).with(condition), Offer.open());

        assertThat(proposal.suitability()).isEqualTo(SUITABLE_WITH_CONDITIONS);
        assertThat(rules(proposal)).contains(rule);
    }

    @Test
    void hypoglycaemiaIsMindedOnInsulinOnly() {
        assertThat(rules(proposal(Person.referredFor("T90"), Offer.open()))).doesNotContain("diabetes-insulin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"K75", "K77", "K78"})
    void theHeartNeedsAClearanceOfAtMostHalfAYear(String reason) {
        assertThat(proposal(Person.referredFor(reason), Offer.open()).suitability())
                .isEqualTo(NEEDS_CLEARANCE);
        assertThat(proposal(Person.referredFor(reason).clearedOn("2026-05-26"), Offer.open())
                        .suitability())
                .isNotEqualTo(NEEDS_CLEARANCE);
        assertThat(proposal(Person.referredFor(reason).clearedOn("2026-05-25"), Offer.open())
                        .suitability())
                .isEqualTo(NEEDS_CLEARANCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"K74", "K76"})
    void coronaryDiseaseComesAfterRehabilitation(String reason) {
        assertThat(proposal(Person.referredFor(reason), Offer.open()).suitability())
                .isEqualTo(NEEDS_CLEARANCE);
        assertThat(proposal(Person.referredFor(reason).with("cardiac-rehabilitation-completed"), Offer.open())
                        .suitability())
                .isEqualTo(SUITABLE);
    }

    @Test
    void aStrokeHasToBeLongEnoughAgo() {
        assertThat(proposal(Person.referredFor("K90"), Offer.open()).suitability())
                .isEqualTo(NEEDS_CLEARANCE);
        assertThat(proposal(Person.referredFor("K90").with("stroke-over-3-months"), Offer.open())
                        .suitability())
                .isEqualTo(SUITABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P74", "P76"})
    void aGroupOrBuddyFitsAnxietyAndDepression(String reason) {
        var together = proposal(Person.referredFor(reason), Offer.open().socialForm("pair"));
        var alone = proposal(Person.referredFor(reason), Offer.open().socialForm("individual"));

        assertThat(together.score()).isGreaterThan(alone.score());
        assertThat(rules(together)).contains("mood-fits-together");
    }

    @Test
    void highImpactCostsPointsWithArthrosis() {
        var low = proposal(Person.referredFor("L90"), Offer.open().impact("low"));
        var high = proposal(Person.referredFor("L90"), Offer.open().impact("high"));

        assertThat(rules(low)).contains("arthrosis-low-impact");
        assertThat(low.score() - high.score()).isEqualTo(28);
    }

    @Test
    void theLifestyleInterventionScoresWhereItIsIndicated() {
        assertThat(rules(proposal(
                        Person.referredFor("T82").bodyMassIndex(31.2),
                        Offer.open().forTarget("gli"))))
                .contains("overweight-lifestyle-intervention");
    }

    @Test
    void fatigueBuildsUpGently() {
        assertThat(rules(proposal(Person.referredFor("A04"), Offer.open().intensity("light"))))
                .contains("fatigue-fits");
        assertThat(rules(proposal(Person.referredFor("A04"), Offer.open().intensity("vigorous"))))
                .doesNotContain("fatigue-fits");
    }

    @Test
    void aStrokeFitsWithAPhysiotherapist() {
        assertThat(rules(proposal(Person.referredFor("K90"), Offer.open()))).contains("stroke-fits");
    }

    @Test
    void aProgrammeMadeForTheIndicationScoresHigher() {
        assertThat(rules(proposal(Person.referredFor("T90"), Offer.open().indications("T90", "T82"))))
                .contains("made-for-this-indication");
    }

    @Test
    void aProgrammeMadeForAConditionWithoutAnIcpcCodeScoresHigher() {
        assertThat(rules(proposal(Person.healthy().with("cancer"), Offer.open().indications("cancer"))))
                .contains("made-for-this-indication");
        assertThat(rules(proposal(Person.healthy().with("falls"), Offer.open().indications("cancer"))))
                .doesNotContain("made-for-this-indication");
    }
}
