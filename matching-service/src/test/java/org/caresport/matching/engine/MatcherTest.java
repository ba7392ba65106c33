package org.caresport.matching.engine;

import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.caresport.matching.domain.Suitability.NEEDS_CLEARANCE;
import static org.caresport.matching.domain.Suitability.SUITABLE;
import static org.caresport.matching.testing.Engine.match;
import static org.caresport.matching.testing.Engine.proposal;
import static org.caresport.matching.testing.Engine.rules;

import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import org.caresport.matching.domain.Finding;
import org.caresport.matching.domain.Location;
import org.caresport.matching.domain.MatchOutcome.Exclusion;
import org.caresport.matching.domain.Profile.Preferences;
import org.caresport.matching.domain.Proposal;
import org.caresport.matching.testing.Engine;
import org.caresport.matching.testing.Offer;
import org.caresport.matching.testing.Person;
import org.junit.jupiter.api.Test;

class MatcherTest {

    private static final String WALKING = "https://openactive.io/activity-list#95092977-5a20-4d6e-b312-8fddabe71544";

    @Test
    void atMostTwentyProgrammesAreProposedBestFirst() {
        var offers = range(0, 60)
                .mapToObj(n -> Offer.open().at(new Location(51.965 + n * 0.0005, 6.289)))
                .toArray(Offer[]::new);

        var outcome = match(Person.healthy(), offers);

        assertThat(outcome.considered()).isEqualTo(60);
        assertThat(outcome.proposals())
                .hasSize(20)
                .isSortedAccordingTo(Comparator.comparing(Proposal::score).reversed());
        assertThat(outcome.proposals())
                .extracting(Proposal::rank)
                .containsExactlyElementsOf(range(1, 21).boxed().toList());
    }

    @Test
    void theScoreIsTheSumOfItsContributions() {
        var proposal = proposal(Person.referredFor("T90"), Offer.open().forms("aerobic"));

        var sum = proposal.findings().stream()
                .map(Finding::contribution)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sum();
        assertThat(proposal.score()).isEqualTo(Math.round(sum * 10) / 10.0).isBetween(0.0, 100.0);
    }

    @Test
    void theWorstRuleWinsAndEveryRuleIsListed() {
        var proposal = proposal(Person.referredFor("K77", "T90").with("beta-blocker"), Offer.open());

        assertThat(proposal.suitability()).isEqualTo(NEEDS_CLEARANCE);
        assertThat(rules(proposal))
                .startsWith("heart-only-when-cleared")
                .contains("beta-blocker", "diabetes-feet", "starting-score");
        assertThat(proposal.findings())
                .allSatisfy(finding -> assertThat(finding.source()).isNotBlank());
    }

    @Test
    void whatSuitsComesBeforeWhatScoresMore() {
        var dearButUnknown = Offer.open().perMonth(null).forms("balance").indications("A97");

        var proposals =
                match(Person.healthy().aged(70), Offer.open(), dearButUnknown).proposals();

        assertThat(proposals.getFirst().suitability()).isEqualTo(SUITABLE);
        assertThat(proposals.getFirst().score()).isLessThan(proposals.getLast().score());
    }

    @Test
    void equalProgrammesKeepTheOrderOfTheirIds() {
        var second = Offer.open().id("00000000-0000-0000-0000-000000000002");
        var first = Offer.open().id("00000000-0000-0000-0000-000000000001");

        assertThat(match(Person.healthy(), second, first).proposals())
                .extracting(proposal -> proposal.programme().id().toString())
                .containsExactly("00000000-0000-0000-0000-000000000001", "00000000-0000-0000-0000-000000000002");
    }

    @Test
    void nothingFoundSaysWhatExcludedHowMany() {
        var outcome = match(
                Person.healthy(),
                Offer.open().status("closed"),
                Offer.open().status("closed").perMonth(90.0),
                Offer.open().perMonth(90.0),
                Offer.open().ages(null, 12),
                Offer.open().perMonth(90.0));

        assertThat(outcome.found()).isFalse();
        assertThat(outcome.considered()).isEqualTo(5);
        assertThat(outcome.excluded())
                .extracting(Exclusion::rule, Exclusion::count, Exclusion::alone)
                .containsExactly(
                        tuple("too-dear", 3, 2), tuple("programme-closed", 2, 1), tuple("age-restriction", 1, 1));
        assertThat(outcome.excluded())
                .extracting(exclusion -> exclusion.text().nl())
                .first()
                .asString()
                .contains("Duurder");
    }

    @Test
    void aProgrammeAcrossTheBorderIsConsideredWithinReach() {
        var across = Offer.open().of("GM0294").at(new Location(51.966, 6.30));
        var farAcross = Offer.open().of("GM0294").at(new Location(52.2, 6.30));

        var outcome = match(Person.healthy(), across, farAcross);

        assertThat(outcome.considered()).isEqualTo(1);
        assertThat(outcome.proposals()).hasSize(1);
    }

    @Test
    void whatLiesElsewhereInTheMunicipalityIsCountedAsTooFar() {
        var outcome = match(Person.healthy(), Offer.open().at(new Location(52.2, 6.3)));

        assertThat(outcome.excluded())
                .extracting(Exclusion::rule, Exclusion::count)
                .containsExactly(tuple("too-far", 1));
    }

    @Test
    void nearerScoresHigherByTheWayOneTravels() {
        var near = Offer.open().at(new Location(51.966, 6.29));
        var far = Offer.open().at(new Location(51.995, 6.29));

        var proposals = match(Person.healthy(), far, near).proposals();

        assertThat(proposals.getFirst().kilometres()).isLessThan(1);
        assertThat(proposals.getFirst().score())
                .isGreaterThan(proposals.getLast().score());
    }

    @Test
    void whatOneLikesScoresHigherAndExcludesNothing() {
        var likes =
                Person.healthy().prefers(new Preferences(Set.of(WALKING), "group", Set.of("TU"), Set.of("morning")));

        var proposals = match(
                        likes,
                        Offer.open().socialForm("individual"),
                        Offer.open().concepts(WALKING))
                .proposals();

        assertThat(rules(proposals.getFirst()))
                .contains("preferred-activity", "preferred-social-form", "preferred-day", "preferred-day-part");
        assertThat(proposals).hasSize(2);
    }

    @Test
    void aWaitingListCostsMoreTheLongerItIs() {
        var shortList = proposal(Person.healthy(), Offer.open().full(true, 1));
        var longList = proposal(Person.healthy(), Offer.open().full(true, 10));

        assertThat(rules(shortList)).contains("waiting-list");
        assertThat(longList.score()).isLessThan(shortList.score());
    }

    @Test
    void aRuleCountsFromTheDayItIsValid() {
        var tomorrow = Engine.NOW.plusSeconds(86_400);
        var rules = TestRules.withOneFilterFrom("2026-11-23");

        assertThat(match(rules, Person.healthy(), Offer.open()).found()).isTrue();
        assertThat(new Matcher(rules, Engine.ZONE)
                        .match(Person.healthy().profile(), TestRules.index(Offer.open()), tomorrow)
                        .found())
                .isFalse();
    }
}
