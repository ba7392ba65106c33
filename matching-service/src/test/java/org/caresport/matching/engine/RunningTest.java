package org.caresport.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.matching.testing.Clinician.clears;
import static org.caresport.matching.testing.Clinician.refuses;
import static org.caresport.matching.testing.Engine.proposal;
import static org.caresport.matching.testing.Engine.rules;

import java.util.List;
import java.util.Set;
import org.caresport.matching.domain.Finding;
import org.caresport.matching.testing.Engine;
import org.caresport.matching.testing.Offer;
import org.caresport.matching.testing.Person;
import org.junit.jupiter.api.Test;

/** What stops somebody who takes part in a programme already, on 22 November 2026. */
class RunningTest {

    private static final String CARDIAC = "leader-without-cardiac-competence";
    private static final String HEART = "heart-only-when-cleared";

    @Test
    void nothingStopsWhoIsHealthy() {
        assertThat(stops(Person.healthy(), Offer.open())).isEmpty();
    }

    @Test
    void thatTheProgrammeIsFullFarOrDearStopsNobodyWhoIsInIt() {
        var offer = Offer.open()
                .full(false, 0)
                .perMonth(99.0)
                .at(null)
                .verifiedOn(null)
                .ages(10, 12)
                .languages("pl")
                .status("paused");

        assertThat(stops(Person.healthy(), offer)).isEmpty();
    }

    @Test
    void aLeaderWhoIsNoLongerTrainedForTheConditionStops() {
        var heart = Person.referredFor("K74").clearedOn("2026-11-20");

        assertThat(stops(heart, Offer.open())).isEmpty();
        assertThat(stops(heart, Offer.open().ledBy(Set.of("diabetes")))).containsExactly(CARDIAC);
    }

    @Test
    void aLeaderOfWhomNobodySaysAnythingIsNoSilentPass() {
        var heart = Person.referredFor("K74").clearedOn("2026-11-20");

        assertThat(stops(heart, Offer.open().ledBy(null))).containsExactly(CARDIAC);
        assertThat(stops(Person.healthy(), Offer.open().ledBy(null))).isEmpty();
    }

    @Test
    void lessSupervisionThanTheCareProfileAsksForStops() {
        var dependent = Person.referredFor("R95").careProfile(4);

        assertThat(stops(dependent, Offer.open().careProfile(4))).isEmpty();
        assertThat(stops(dependent, Offer.open().careProfile(3))).containsExactly("care-profile-too-high");
        assertThat(stops(dependent, Offer.open().careProfile(2)))
                .containsExactly("care-profile-too-high", "unsupervised-with-lung-disease");
    }

    @Test
    void whatIsNotKnownOfThePersonStopsNobody() {
        assertThat(stops(Person.healthy().careProfile(null), Offer.open().careProfile(2)))
                .isEmpty();
    }

    @Test
    void whatAsksForAClinicianStopsUntilOneSaysYes() {
        assertThat(stops(Person.referredFor("K77"), Offer.open())).containsExactly(HEART);
        assertThat(stops(Person.referredFor("K77").heard(clears("2026-11-20", HEART)), Offer.open()))
                .isEmpty();
    }

    @Test
    void aCliniciansYesLetsThemGoOnAndANoDoesNot() {
        var led = Offer.open().ledBy(Set.of());
        var heart = Person.referredFor("K74").clearedOn("2026-11-20");

        assertThat(stops(heart.heard(clears("2026-11-21", CARDIAC)), led)).isEmpty();
        assertThat(rules(proposal(heart, led))).contains(CARDIAC);
        assertThat(stops(heart.heard(refuses("2026-11-21", CARDIAC)), led)).containsExactly(CARDIAC);
    }

    private static List<String> stops(Person person, Offer offer) {
        return Engine.running(person, offer).stops().stream().map(Finding::rule).toList();
    }
}
