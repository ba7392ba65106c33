package org.caresport.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.matching.domain.Suitability.INSUFFICIENT_DATA;
import static org.caresport.matching.domain.Suitability.NEEDS_CLEARANCE;
import static org.caresport.matching.domain.Suitability.SUITABLE_WITH_CONDITIONS;
import static org.caresport.matching.testing.Engine.exclusions;
import static org.caresport.matching.testing.Engine.match;
import static org.caresport.matching.testing.Engine.proposal;
import static org.caresport.matching.testing.Engine.rules;

import java.util.Set;
import org.caresport.matching.testing.Offer;
import org.caresport.matching.testing.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person has besides what they were referred for. */
class OtherDiagnosesTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "K74, coronary-after-rehabilitation",
        "K75, heart-only-when-cleared",
        "K76, coronary-after-rehabilitation",
        "K77, heart-only-when-cleared",
        "K78, heart-only-when-cleared",
        "K90, stroke-long-enough-ago"
    })
    void whoHasItBesidesTheReasonNeedsAClearanceToo(String diagnosis, String rule) {
        var proposal = proposal(Person.referredFor("T83").alsoHas(diagnosis), Offer.open());

        assertThat(proposal.suitability()).isEqualTo(NEEDS_CLEARANCE);
        assertThat(rules(proposal)).contains(rule);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "K74, leader-without-cardiac-competence",
        "K77, leader-without-cardiac-competence",
        "K90, leader-no-physiotherapist-after-stroke",
        "A04, leader-without-oncology-competence",
        "X76, leader-without-oncology-competence",
        "R95, unsupervised-with-lung-disease",
        "R96, unsupervised-with-lung-disease",
        "N17, unsupervised-with-falls"
    })
    void whoHasItBesidesTheReasonNeedsTheSameLeader(String diagnosis, String rule) {
        var untrained = Offer.open().ledBy(Set.of()).careProfile(2);

        assertThat(exclusions(Person.referredFor("T83"), untrained)).isEmpty();
        assertThat(exclusions(Person.referredFor("T83").alsoHas(diagnosis), untrained))
                .containsExactly(rule);
    }

    @Test
    void redFlagsWithBackPainCountWhateverThePersonIsReferredFor() {
        var back = Person.referredFor("T83").alsoHas("L03").with("red-flags");

        assertThat(exclusions(back, Offer.open().ledBy(Set.of()))).containsExactly("back-pain-red-flags");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "T82, overweight-mind",
        "T90, diabetes-feet",
        "K86, hypertension-mind",
        "R95, lung-mind",
        "P76, mood-mind",
        "L90, arthrosis-mind",
        "L95, osteoporosis-mind",
        "L86, low-back-mind"
    })
    void itIsMindedToo(String diagnosis, String rule) {
        var proposal = proposal(Person.healthy().alsoHas(diagnosis), Offer.open());

        assertThat(proposal.suitability()).isEqualTo(SUITABLE_WITH_CONDITIONS);
        assertThat(rules(proposal)).contains(rule);
    }

    @ParameterizedTest
    @CsvSource({"T90, aerobic", "K86, aerobic", "L90, water", "R95, interval", "P76, walking", "N17, balance"})
    void whatFitsIsScoredByTheReasonAlone(String diagnosis, String form) {
        var offer = Offer.open().forms(form).indications(diagnosis).socialForm("group");

        assertThat(proposal(Person.healthy().alsoHas(diagnosis), offer).score())
                .isEqualTo(proposal(Person.healthy(), offer).score());
    }

    @Test
    void aDiagnosisThatNoRuleSpeaksOfChangesNoAnswer() {
        assertThat(match(Person.healthy().alsoHas("R97"), Offer.open()).proposals())
                .first()
                .usingRecursiveComparison()
                .ignoringFields("programme")
                .isEqualTo(match(Person.healthy(), Offer.open()).proposals().getFirst());
    }

    @Test
    void aDiagnosisThatIsKnownCountsThoughTheReasonIsNot() {
        var withoutReason = Person.healthy().reasons(null).alsoHas("K77");

        assertThat(exclusions(withoutReason, Offer.open().ledBy(Set.of("physiotherapist", "oncology"))))
                .containsExactly("leader-without-cardiac-competence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reasons", "conditions"})
    void whatIsNotKnownKeepsTheAnswerOpen(String missing) {
        var person = missing.equals("reasons")
                ? Person.healthy().reasons(null).alsoHas("T90")
                : Person.referredFor("T90").conditions(null);

        var proposal = proposal(person, Offer.open());

        assertThat(proposal.suitability()).isEqualTo(INSUFFICIENT_DATA);
        assertThat(proposal.findings())
                .filteredOn(finding -> finding.rule().equals("heart-only-when-cleared"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.suitability()).isEqualTo(INSUFFICIENT_DATA));
    }
}
