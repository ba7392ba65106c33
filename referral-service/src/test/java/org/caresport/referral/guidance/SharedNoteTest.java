package org.caresport.referral.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ReferralId;
import org.junit.jupiter.api.Test;

/** What a broker writes to somebody is read by them, and by nobody else outside. */
@QuarkusTest
@WithTestResource(RealParts.class)
class SharedNoteTest {

    @Inject
    Stories stories;

    private final String login = UUID.randomUUID().toString();

    @Test
    void aNoteForThePatientIsReadWithTheirReferralAndBringsAMailThatSaysNothingOfIt() {
        var enrolled = enrolled();
        write(enrolled, "Bring your own towel", "\"patient\"", "").statusCode(201);

        mine().body("items[0].notes.text", contains("Bring your own towel"));
        club(enrolled).body("notes", empty());
        var mail = message(enrolled.patient().toString(), "patient-note");
        assertThat(mail.body().toString()).doesNotContain("towel");
    }

    @Test
    void aNoteForTheClubIsReadByLinkAndByAccountOfThatParticipationAlone() {
        var enrolled = enrolled();
        var other = enrolled();

        write(enrolled, "Likes to stand in front", "\"provider\"", id(enrolled)).statusCode(201);

        var mail = message(enrolled.activity().organisation().toString(), "provider-note");
        assertThat(mail.body().toString()).doesNotContain("front");
        var link = mail.body().get("link").asText();
        As.providerLink(link.substring(link.indexOf('#') + 1))
                .get("/v1/provider-link")
                .then()
                .statusCode(200)
                .body("notes.text", contains("Likes to stand in front"));
        club(enrolled).body("notes.text", contains("Likes to stand in front"));
        club(other).body("notes", empty());
        mine().body("items.notes.flatten()", empty());
    }

    @Test
    void aClubThatHasLostTheParticipantReadsNothingAnyMore() {
        var enrolled = enrolled();
        write(enrolled, "Likes to stand in front", "\"provider\"", id(enrolled)).statusCode(201);
        var link = message(enrolled.activity().organisation().toString(), "provider-note")
                .body()
                .get("link")
                .asText();

        As.broker()
                .body("{\"reasonCode\": \"moved-away\", \"text\": \"Moves\"}")
                .post("/v1/participations/{id}/withdrawal", enrolled.id().value())
                .then()
                .statusCode(200);

        As.providerLink(link.substring(link.indexOf('#') + 1))
                .get("/v1/provider-link")
                .then()
                .statusCode(200)
                .body("notes", empty());
    }

    @Test
    void whoIsNotAddressedReadsNothing() {
        var enrolled = enrolled();
        write(enrolled, "Has to be called in the evening", "", "").statusCode(201);
        write(enrolled, "For the doctor", "\"referrer\"", "").statusCode(201);

        mine().body("items.notes.flatten()", empty());
        club(enrolled).body("notes", empty());
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatWasWrittenForTheSameReaders() {
        var enrolled = enrolled();
        var note = write(enrolled, "On Monday", "\"patient\", \"provider\"", id(enrolled))
                .extract()
                .<String>path("id");

        change(enrolled, note, "correction", "{\"text\": \"On Tuesday\"}").statusCode(201);

        mine().body("items[0].notes.text", contains("On Tuesday"));
        club(enrolled).body("notes.text", contains("On Tuesday"));
        notes(enrolled.referral()).body("items.text", contains("On Monday", "On Tuesday"));
    }

    @Test
    void aNoteThatIsWithdrawnIsReadByTheBrokersAloneWithWhoWithdrewIt() {
        var enrolled = enrolled();
        var note = write(enrolled, "On Monday", "\"patient\", \"provider\"", id(enrolled))
                .extract()
                .<String>path("id");

        change(enrolled, note, "withdrawal", "{}").statusCode(200).body("withdrawnBy", equalTo("broker-anna"));

        mine().body("items[0].notes", empty());
        club(enrolled).body("notes", empty());
        notes(enrolled.referral())
                .body("items.text", contains("On Monday"))
                .body("items[0].withdrawnAt", notNullValue());
        change(enrolled, note, "withdrawal", "{}").statusCode(409).body("state", equalTo("withdrawn"));
        change(enrolled, note, "correction", "{\"text\": \"x\"}").statusCode(409);
    }

    @Test
    void ofACorrectionAndAWithdrawalAtOnceOneCounts() {
        var enrolled = enrolled();
        var note = write(enrolled, "On Monday", "\"patient\"", "").extract().<String>path("id");

        var answers = Stream.of("correction", "withdrawal")
                .map(how -> CompletableFuture.supplyAsync(() -> change(
                                enrolled, note, how, how.equals("correction") ? "{\"text\": \"On Tuesday\"}" : "{}")
                        .extract()
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).filteredOn(status -> status < 300).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(1);
    }

    @Test
    void aNoteForAClubNamesARunningParticipationOfThisReferral() {
        var enrolled = enrolled();

        write(enrolled, "x", "\"provider\"", "")
                .statusCode(400)
                .body("errors.field", hasItem(startsWith("participationId")));
        write(enrolled, "x", "\"patient\"", id(enrolled))
                .statusCode(400)
                .body("errors.field", hasItem(startsWith("participationId")));
        write(enrolled, "x", "\"provider\"", id(enrolled()))
                .statusCode(400)
                .body("errors.field", hasItem(startsWith("participationId")));

        notes(enrolled.referral()).body("items", hasSize(0));
    }

    private Participation enrolled() {
        var enrolled = stories.enrolled();
        stories.linked(enrolled.patient(), login);
        return enrolled;
    }

    private static String id(Participation participation) {
        return ", \"participationId\": \"%s\"".formatted(participation.id());
    }

    private static ValidatableResponse write(Participation about, String text, String readers, String participation) {
        return As.broker()
                .body("{\"text\": \"%s\", \"sharedWith\": [%s]%s}".formatted(text, readers, participation))
                .post("/v1/referrals/{id}/notes", about.referral().value())
                .then();
    }

    private static ValidatableResponse change(Participation about, String note, String how, String body) {
        return As.broker()
                .body(body)
                .post("/v1/referrals/{id}/notes/{note}/{how}", about.referral().value(), note, how)
                .then();
    }

    private static ValidatableResponse notes(ReferralId referral) {
        return As.broker().get("/v1/referrals/{id}/notes", referral.value()).then();
    }

    private ValidatableResponse mine() {
        return As.patient(login).get("/v1/me/referrals").then().statusCode(200);
    }

    private static ValidatableResponse club(Participation enrolled) {
        return As.with(Tokens.of("provider")
                        .organisation(enrolled.activity().organisation().toString())
                        .municipality(Stories.MUNICIPALITY))
                .get("/v1/participants/{id}", enrolled.id().value())
                .then()
                .statusCode(200);
    }

    private static Topics.Seen message(String recipient, String template) {
        return Topics.await(
                "message-request",
                seen -> seen.key().equals(recipient)
                        && seen.body().get("template").asText().equals(template));
    }
}
