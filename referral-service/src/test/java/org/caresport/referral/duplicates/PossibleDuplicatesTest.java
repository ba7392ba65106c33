package org.caresport.referral.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.PatientId;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.patient.Patients;
import org.caresport.referral.patient.PersonDetails;
import org.caresport.referral.patient.Registration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class PossibleDuplicatesTest {

    private static final String OTHER_PRACTICE = "agb:07654321";

    @Inject
    Stories stories;

    @Inject
    Patients patients;

    /** A day of their own: the database is everybody's. */
    private final LocalDate born =
            LocalDate.of(1930, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(20_000));

    private final String family = "de Bont" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @Test
    void whoWasReferredByTwoPracticesIsPutBeforeTheBroker() {
        var first = referred("Anneke " + family, "7001AB", Stories.MUNICIPALITY, Stories.PRACTICE);
        var second = referred("A. " + family, "7001CD", Stories.MUNICIPALITY, OTHER_PRACTICE);

        duplicates(first)
                .statusCode(200)
                .body("items.referralId", contains(second.id().toString()))
                .body("items[0].basis", contains("birth-date", "name", "reasons"))
                .body("items[0].name", equalTo("A. " + family));
        duplicates(second).body("items.referralId", contains(first.id().toString()));
        As.broker().get("/v1/referrals/{id}", first.id().value()).then().body("possibleDuplicates", equalTo(1));
    }

    @Test
    void theSamePostcodeAndBirthDateAreEnoughToAskAndTheNameAloneIsNot() {
        var one = referred("Anneke " + family, "7001AB", Stories.MUNICIPALITY, Stories.PRACTICE);
        var atHome = referred("Jan Pieters", "7001AB", Stories.MUNICIPALITY, OTHER_PRACTICE);
        bornOn(born.plusDays(1), "Anneke " + family, "7001AB", Stories.MUNICIPALITY, OTHER_PRACTICE);

        duplicates(one)
                .body("items.referralId", contains(atHome.id().toString()))
                .body("items[0].basis", hasItem("postcode"));
    }

    @Test
    void theSameRegistrationReferredTwiceIsFound() {
        var one = referred("Anneke " + family, "7001AB", Stories.MUNICIPALITY, Stories.PRACTICE);
        var again = stories.submitted(one.submission().patient(), Stories.MUNICIPALITY, Stories.PRACTICE);

        duplicates(again)
                .body("items", hasSize(1))
                .body("items[0].referralId", equalTo(one.id().toString()))
                .body("items[0].basis", hasItem("same-registration"));
    }

    @Test
    void whatAnotherMunicipalityHasIsNotCompared() {
        var here = referred("Anneke " + family, "7001AB", Stories.MUNICIPALITY, Stories.PRACTICE);
        var there = referred("Anneke " + family, "7001AB", "GM1955", OTHER_PRACTICE);

        duplicates(here).statusCode(200).body("items", empty());
        As.with(Tokens.of("broker")
                        .subject("both")
                        .organisation("coaches")
                        .municipality(Stories.MUNICIPALITY, "GM1955"))
                .get("/v1/referrals/{id}/possible-duplicates", here.id().value())
                .then()
                .body("items", empty());
        duplicates(there).statusCode(404);
    }

    @Test
    void whoeverIsLookedAtIsToldInTheirLog() {
        var first = referred("Anneke " + family, "7001AB", Stories.MUNICIPALITY, Stories.PRACTICE);
        var second = referred("Anneke " + family, "7001AB", Stories.MUNICIPALITY, OTHER_PRACTICE);
        stories.linked(second.submission().patient(), family);

        duplicates(first).statusCode(200);

        var log = As.patient(family)
                .get("/v1/me/access-log")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(log).contains("buurtsportcoaches-doetinchem");
    }

    private static ValidatableResponse duplicates(Referral referral) {
        return As.broker()
                .get("/v1/referrals/{id}/possible-duplicates", referral.id().value())
                .then();
    }

    private Referral referred(String name, String postcode, String municipality, String practice) {
        return bornOn(born, name, postcode, municipality, practice);
    }

    private Referral bornOn(LocalDate day, String name, String postcode, String municipality, String practice) {
        return stories.submitted(patient(day, name, postcode, municipality, practice), municipality, practice);
    }

    private PatientId patient(LocalDate day, String name, String postcode, String municipality, String practice) {
        var details = new PersonDetails(name, null, null, day, "female", null, null, "nl", postcode, municipality);
        var registration = new Registration(practice, null, Set.of("urn:ehr:patient|" + UUID.randomUUID()), details);
        return QuarkusTransaction.requiringNew()
                .call(() -> patients.register(registration, Instant.now()).id());
    }
}
