package org.caresport.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.caresport.matching.testing.Clinician.clears;
import static org.caresport.matching.testing.Engine.match;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.caresport.matching.domain.Finding;
import org.caresport.matching.domain.MatchOutcome.Exclusion;
import org.caresport.matching.rules.Kind;
import org.caresport.matching.rules.Rule;
import org.caresport.matching.testing.Engine;
import org.caresport.matching.testing.Offer;
import org.caresport.matching.testing.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MedicalStopTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "unstable-angina, stop-unstable-angina",
        "uncontrolled-arrhythmia, stop-uncontrolled-arrhythmia",
        "unstable-heart-failure, stop-heart-failure",
        "acute-heart-failure, stop-heart-failure",
        "unstable-diabetes, stop-unstable-diabetes",
        "fever, stop-fever",
        "severe-aortic-stenosis, stop-severe-aortic-stenosis",
        "heart-attack-under-3-weeks, stop-recent-heart-attack",
        "stroke-under-3-months, stop-recent-stroke",
        "embolism-under-4-weeks, stop-recent-embolism",
        "unexplained-dizziness, stop-unexplained-dizziness",
        "unexplained-breathlessness, stop-unexplained-breathlessness",
        "cardiomyopathy, stop-cardiomyopathy"
    })
    void aClinicalFlagSendsThePersonBackToTheClinician(String flag, String stop) {
        var outcome = match(Person.healthy().with(flag), Offer.open());

        assertThat(outcome.proposals()).isEmpty();
        assertThat(outcome.medicalStops()).extracting(Finding::rule).containsExactly(stop);
        assertThat(outcome.medicalStops().getFirst().source()).contains("Medical stop");
    }

    @ParameterizedTest(name = "{0}/{1} mmHg, {2} a minute: {3}")
    @CsvSource(
            value = {
                "179, 99, 100, -",
                "180, 80, 70, stop-systolic-pressure",
                "130, 100, 70, stop-diastolic-pressure",
                "130, 80, 101, stop-resting-heart-rate"
            },
            nullValues = "-")
    void aMeasurementStopsExactlyFromItsThresholdOn(int systolic, int diastolic, int heartRate, String stop) {
        var person = Person.healthy().pressure(systolic, diastolic).heartRate(heartRate);

        var stops = match(person, Offer.open()).medicalStops();

        assertThat(stops).extracting(Finding::rule).isEqualTo(stop == null ? List.of() : List.of(stop));
    }

    @Test
    void everyStopOfTheRuleSetIsTriedHere() {
        var stops = Engine.RULES.rules().stream()
                .filter(rule -> rule.about().kind() == Kind.MEDICAL_STOP)
                .map(Rule::about)
                .map(Rule.About::id)
                .collect(Collectors.toSet());

        assertThat(stops)
                .isEqualTo(Set.of(
                        "stop-unstable-angina",
                        "stop-systolic-pressure",
                        "stop-diastolic-pressure",
                        "stop-resting-heart-rate",
                        "stop-uncontrolled-arrhythmia",
                        "stop-heart-failure",
                        "stop-unstable-diabetes",
                        "stop-fever",
                        "stop-severe-aortic-stenosis",
                        "stop-recent-heart-attack",
                        "stop-recent-stroke",
                        "stop-recent-embolism",
                        "stop-unexplained-dizziness",
                        "stop-unexplained-breathlessness",
                        "stop-cardiomyopathy"));
    }

    @Test
    void aStopExcludesEveryProgrammeThatWasConsidered() {
        var outcome = match(Person.healthy().with("fever"), Offer.open(), Offer.open(), Offer.open());

        assertThat(outcome.considered()).isEqualTo(3);
        assertThat(outcome.excluded())
                .extracting(Exclusion::rule, Exclusion::count, Exclusion::alone)
                .containsExactly(tuple("stop-fever", 3, 0));
    }

    @Test
    void aStopIsNoGapInTheOffer() {
        assertThat(match(Person.healthy().with("fever"), Offer.open()).isUnmetDemand())
                .isFalse();
        assertThat(match(Person.healthy()).isUnmetDemand()).isTrue();
    }

    @Test
    void aGeneralClearanceLiftsNoStopAndOneThatNamesTheRuleLiftsIt() {
        var cleared = Person.healthy().with("unstable-angina").clearedOn("2026-11-20");

        assertThat(match(cleared, Offer.open()).proposals()).isEmpty();
        assertThat(match(cleared.heard(clears("2026-11-20", "stop-unstable-angina")), Offer.open())
                        .proposals())
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "stop-systolic-pressure, 184",
        "stop-diastolic-pressure, 101",
        "stop-resting-heart-rate, 112",
        "stop-fever,"
    })
    void aStopTellsTheValueThatWasMeasuredWhereThereIsOne(String rule, @Nullable Double measured) {
        var outcome = match(Person.healthy().pressure(184, 101).heartRate(112).with("fever"), Offer.open());

        assertThat(outcome.medicalStops())
                .filteredOn(stop -> stop.rule().equals(rule))
                .extracting(Finding::measured)
                .containsExactly(measured);
    }
}
