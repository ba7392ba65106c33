package org.caresport.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.matching.domain.Suitability.INSUFFICIENT_DATA;
import static org.caresport.matching.domain.Suitability.SUITABLE;
import static org.caresport.matching.testing.Engine.exclusions;
import static org.caresport.matching.testing.Engine.proposal;
import static org.caresport.matching.testing.Engine.rules;

import java.util.Set;
import org.caresport.matching.domain.Location;
import org.caresport.matching.domain.Profile.Budget;
import org.caresport.matching.domain.Profile.Gender;
import org.caresport.matching.domain.Programme.Price;
import org.caresport.matching.testing.Offer;
import org.caresport.matching.testing.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HardFilterTest {

    private static final Location ELSEWHERE = new Location(52.02, 6.29);

    @Test
    void anOpenProgrammeSuitsAHealthyPerson() {
        assertThat(proposal(Person.healthy(), Offer.open()).suitability()).isEqualTo(SUITABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"paused", "closed"})
    void aProgrammeThatIsNotPublishedIsNotProposed(String status) {
        assertThat(exclusions(Person.healthy(), Offer.open().status(status))).containsExactly("programme-closed");
    }

    @Test
    void aProgrammeIsProposedUpToItsLastDay() {
        assertThat(exclusions(Person.healthy(), Offer.open().until("2026-11-21")))
                .containsExactly("programme-ended");
        assertThat(exclusions(Person.healthy(), Offer.open().until("2026-11-22")))
                .isEmpty();
    }

    @Test
    void aMeetingOfProfessionalsIsNotForPatients() {
        assertThat(exclusions(Person.healthy(), Offer.open().audience("professionals")))
                .containsExactly("not-for-patients");
        assertThat(exclusions(Person.healthy(), Offer.open().audience("mixed"))).isEmpty();
    }

    @Test
    void aFullProgrammeNeedsAWaitingList() {
        assertThat(exclusions(Person.healthy(), Offer.open().full(false, 0)))
                .containsExactly("full-without-waiting-list");
        assertThat(exclusions(Person.healthy(), Offer.open().full(true, 4))).isEmpty();
    }

    @Test
    void detailsThatNobodyVerifiedForAYearAreNotTrusted() {
        assertThat(exclusions(Person.healthy(), Offer.open().verifiedOn("2025-11-22")))
                .isEmpty();
        assertThat(exclusions(Person.healthy(), Offer.open().verifiedOn("2025-11-21")))
                .containsExactly("not-verified");
        assertThat(exclusions(Person.healthy(), Offer.open().verifiedOn(null))).containsExactly("not-verified");
    }

    @Test
    void theAgeHasToBeWithinTheRange() {
        var seniors = Offer.open().ages(55, 75);

        assertThat(exclusions(Person.healthy().aged(54), seniors)).containsExactly("age-restriction");
        assertThat(exclusions(Person.healthy().aged(55), seniors)).isEmpty();
        assertThat(exclusions(Person.healthy().aged(75), seniors)).isEmpty();
        assertThat(exclusions(Person.healthy().aged(76), seniors)).containsExactly("age-restriction");
    }

    @Test
    void aGroupForWomenIsNotProposedToAMan() {
        var women = Offer.open().only("female");

        assertThat(exclusions(Person.healthy().gender(Gender.MALE), women)).containsExactly("gender-restriction");
        assertThat(exclusions(Person.healthy().gender(Gender.FEMALE), women)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OTHER", "UNKNOWN"})
    void whetherAGroupForWomenFitsIsAskedWhenTheGenderDoesNotTell(Gender gender) {
        var proposal = proposal(Person.healthy().gender(gender), Offer.open().only("female"));

        assertThat(proposal.suitability()).isEqualTo(INSUFFICIENT_DATA);
        assertThat(rules(proposal)).contains("gender-restriction");
    }

    @Test
    void everyAccessibilityNeedHasToBeMet() {
        var needs = Person.healthy().needs(Set.of("wheelchair", "hearing-loop"));

        assertThat(exclusions(needs, Offer.open().accessibility(Set.of("wheelchair"))))
                .containsExactly("accessibility");
        assertThat(exclusions(needs, Offer.open().accessibility(Set.of("wheelchair", "hearing-loop", "parking"))))
                .isEmpty();
    }

    @Test
    void aProgrammeBeyondReachIsTooFar() {
        assertThat(exclusions(
                        Person.healthy().travels("bicycle", 5.0), Offer.open().at(ELSEWHERE)))
                .containsExactly("too-far");
        assertThat(exclusions(
                        Person.healthy().travels("car", 10.0), Offer.open().at(ELSEWHERE)))
                .isEmpty();
    }

    @Test
    void aProgrammeBeyondTheBudgetIsTooDear() {
        assertThat(exclusions(Person.healthy(), Offer.open().perMonth(20.0))).isEmpty();
        assertThat(exclusions(Person.healthy(), Offer.open().perMonth(20.01))).containsExactly("too-dear");
    }

    @Test
    void aPricePerSessionIsCountedByTheMonth() {
        var weekly = new Price(6.0, null, null, Set.of(), false);

        assertThat(exclusions(Person.healthy(), Offer.open().price(weekly))).containsExactly("too-dear");
    }

    @Test
    void aPassOrFundCoversWhatIsTooDearForItsHolderOnly() {
        var holder = Person.healthy().budget(new Budget(20.0, true));
        var withPass = Offer.open().price(new Price(null, 50.0, null, Set.of(), true));
        var withFund = Offer.open().price(new Price(null, 50.0, null, Set.of("gelrepas"), false));

        assertThat(exclusions(holder, withPass)).isEmpty();
        assertThat(exclusions(holder, withFund)).isEmpty();
        assertThat(exclusions(holder, Offer.open().perMonth(50.0))).containsExactly("too-dear");
        assertThat(exclusions(Person.healthy(), withPass)).containsExactly("too-dear");
    }

    @Test
    void aProgrammeIsOnADayOnWhichThePersonCanCome() {
        assertThat(exclusions(Person.healthy().canComeOn("MO", "SA"), Offer.open()))
                .containsExactly("not-on-an-available-day");
        assertThat(exclusions(Person.healthy().canComeOn("MO", "TU"), Offer.open()))
                .isEmpty();
        assertThat(exclusions(Person.healthy(), Offer.open())).isEmpty();
    }

    @Test
    void somebodyHasToSpeakALanguageOfThePerson() {
        assertThat(exclusions(
                        Person.healthy().speaks(Set.of("ar", "tr")),
                        Offer.open().languages("nl", "en")))
                .containsExactly("no-shared-language");
        assertThat(exclusions(
                        Person.healthy().speaks(Set.of("ar", "en")),
                        Offer.open().languages("nl", "en")))
                .isEmpty();
    }

    @Test
    void theCareProfileHasToBeOffered() {
        assertThat(exclusions(Person.healthy().careProfile(4), Offer.open().careProfile(3)))
                .containsExactly("care-profile-too-high");
        assertThat(exclusions(Person.healthy().careProfile(3), Offer.open().careProfile(3)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"K74", "K75", "K76", "K77", "K78"})
    void aHeartConditionAsksForCardiacCompetence(String reason) {
        assertThat(exclusions(Person.referredFor(reason), Offer.open().ledBy(Set.of("lifestyle-coach"))))
                .containsExactly("leader-without-cardiac-competence");
        assertThat(exclusions(Person.referredFor(reason), Offer.open().ledBy(Set.of("cardiac"))))
                .isEmpty();
    }

    @Test
    void afterAStrokeAPhysiotherapistLeads() {
        assertThat(exclusions(Person.referredFor("K90"), Offer.open().ledBy(Set.of("cardiac"))))
                .containsExactly("leader-no-physiotherapist-after-stroke");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A04", "A79", "X76"})
    void fatigueAndCancerAskForASpecialisedLeader(String reason) {
        assertThat(exclusions(Person.referredFor(reason), Offer.open().ledBy(Set.of("physiotherapist"))))
                .containsExactly("leader-without-oncology-competence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"R95", "R96"})
    void lungDiseaseAsksForSupervision(String reason) {
        assertThat(exclusions(Person.referredFor(reason), Offer.open().careProfile(2)))
                .containsExactly("unsupervised-with-lung-disease");
        assertThat(exclusions(Person.referredFor(reason), Offer.open().careProfile(3)))
                .isEmpty();
    }

    @Test
    void dizzinessAndFallsAskForSupervision() {
        assertThat(exclusions(Person.referredFor("N17"), Offer.open().careProfile(2)))
                .containsExactly("unsupervised-with-falls");
        assertThat(exclusions(Person.healthy().with("falls"), Offer.open().careProfile(2)))
                .containsExactly("unsupervised-with-falls");
    }

    @ParameterizedTest
    @ValueSource(strings = {"L03", "L86"})
    void redFlagsWithLowBackPainLeadToAPhysiotherapist(String reason) {
        var trainer = Offer.open().ledBy(Set.of("lifestyle-coach"));

        assertThat(exclusions(Person.referredFor(reason).with("red-flags"), trainer))
                .containsExactly("back-pain-red-flags");
        assertThat(exclusions(Person.referredFor(reason), trainer)).isEmpty();
    }

    @Test
    void theLifestyleInterventionAsksForItsIndication() {
        var gli = Offer.open().forTarget("gli");

        assertThat(exclusions(Person.referredFor("T82").bodyMassIndex(30.0), gli))
                .isEmpty();
        assertThat(exclusions(Person.referredFor("T83").bodyMassIndex(29.9), gli))
                .containsExactly("lifestyle-intervention-not-indicated");
        assertThat(exclusions(Person.referredFor("T83").bodyMassIndex(25.0).with("sleep-apnoea"), gli))
                .isEmpty();
        assertThat(exclusions(Person.referredFor("T83", "L90").bodyMassIndex(25.0), gli))
                .isEmpty();
        assertThat(exclusions(Person.referredFor("T83").bodyMassIndex(24.9).with("raised-diabetes-risk"), gli))
                .containsExactly("lifestyle-intervention-not-indicated");
    }
}
