package org.caresport.referral.teamwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.DirectoryEntry.Absence;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.Owner;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.duty.Directory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases change hands in a team: one, all, for a period, and while somebody is away. */
@QuarkusTest
@WithTestResource(RealParts.class)
class HandOverTest {

    @Inject
    Stories stories;

    @Inject
    Directory directory;

    @Inject
    Cover cover;

    private final String here =
            "GM%04d".formatted(3000 + ThreadLocalRandom.current().nextInt(900));
    private final String anna = UUID.randomUUID().toString();
    private final String bert = UUID.randomUUID().toString();
    private UUID annasEntry = UUID.randomUUID();
    private UUID bertsEntry = UUID.randomUUID();

    @BeforeEach
    void theTwoStandInTheDirectory() {
        annasEntry = directory.knows(anna, here);
        bertsEntry = directory.knows(bert, here);
    }

    @Test
    void allOpenCasesAreHandedOverForGoodAtOnce() {
        var first = annas();
        var second = annas();
        var ended = stories.moved(annas(), r -> r.cancel(new Reason("moved-away", "Moved"), stampOf(anna)));

        all("{\"municipality\": \"%s\", \"to\": \"%s\", \"note\": \"I leave\"}".formatted(here, bert))
                .statusCode(201)
                .body("ends", nullValue());

        assertThat(owner(first)).isEqualTo(bert);
        assertThat(owner(second)).isEqualTo(bert);
        assertThat(owner(ended)).isEqualTo(anna);
        assertThat(matter(bertsEntry)).isEqualTo("handed-over");
    }

    @Test
    void aHandOverForAPeriodComesBackWhenItIsEnded() {
        var referral = annas();
        var taken = annas();
        var handOver = all("{\"municipality\": \"%s\", \"to\": \"%s\", \"ends\": \"%s\", \"note\": \"Holiday\"}"
                        .formatted(here, bert, today().plusDays(7)))
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
        assertThat(owner(referral)).isEqualTo(bert);
        cover.look();
        assertThat(owner(referral)).as("the look finds nothing to do").isEqualTo(bert);
        stories.moved(stories.now(taken.id()), r -> r.takeUp(stampOf("broker-carla")));
        As.broker(bert, here).get("/v1/hand-overs").then().body("items.id", hasItem(handOver));

        end(handOver).statusCode(200).body("stopped", equalTo(true));

        assertThat(owner(referral)).isEqualTo(anna);
        assertThat(owner(taken)).as("somebody else's meanwhile").isEqualTo("broker-carla");
        end(handOver).statusCode(409);
        As.broker("broker-zoe", "GM2999")
                .body("{}")
                .post("/v1/hand-overs/{id}/end", handOver)
                .then()
                .statusCode(404);
    }

    @Test
    void whoFallsIllHasTheirCasesHandedOverByAColleague() {
        var referral = annas();

        As.broker("broker-carla", here)
                .body("{\"municipality\": \"%s\", \"from\": \"%s\", \"to\": \"%s\", \"note\": \"Ill\"}"
                        .formatted(here, anna, bert))
                .post("/v1/hand-overs")
                .then()
                .statusCode(201)
                .body("by", equalTo("broker-carla"));

        assertThat(owner(referral)).isEqualTo(bert);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            municipality | {"municipality": "GM2998", "to": "BERT", "note": "x"}
            to           | {"municipality": "HERE", "to": "nobody", "note": "x"}
            to           | {"municipality": "HERE", "to": "ANNA", "note": "x"}
            from         | {"municipality": "HERE", "from": "nobody", "to": "BERT", "note": "x"}
            note         | {"municipality": "HERE", "to": "BERT"}
            begins       | {"municipality": "HERE", "to": "BERT", "note": "x", "begins": "2026-01-01", "ends": "2027-01-01"}
            ends         | {"municipality": "HERE", "to": "BERT", "note": "x", "begins": "2099-01-01"}
            ends         | {"municipality": "HERE", "to": "BERT", "note": "x", "begins": "2099-01-02", "ends": "2099-01-01"}
            """)
    void aFaultIsNamedAndNothingIsHandedOver(String field, String body) {
        var referral = annas();

        all(body.replace("HERE", here).replace("BERT", bert).replace("ANNA", anna))
                .statusCode(400)
                .body("errors.field", hasItem(field));

        assertThat(owner(referral)).isEqualTo(anna);
    }

    @Test
    void whenAnAbsenceBeginsTheCasesGoToTheCoverAndComeBackAfterwards() {
        var referral = annas();

        directory.knows(annasEntry, anna, here, new Absence(today(), today().plusDays(7), bertsEntry));
        cover.look();
        cover.look();

        assertThat(owner(referral)).isEqualTo(bert);
        assertThat(matter(bertsEntry)).isEqualTo("handed-over");
        assertThat(handedOver(referral)).isEqualTo(1);

        directory.knows(annasEntry, anna, here, new Absence(today().minusDays(9), today().minusDays(1), bertsEntry));
        cover.look();

        assertThat(owner(referral)).isEqualTo(anna);
        assertThat(matter(annasEntry)).isEqualTo("handed-over");
    }

    @Test
    void whatIsTakenUpAgainDuringAnAbsenceStaysWithWhoDidSo() {
        var referral = annas();
        directory.knows(annasEntry, anna, here, new Absence(today(), today().plusDays(7), bertsEntry));
        cover.look();

        stories.moved(stories.now(referral.id()), r -> r.takeUp(stampOf(anna)));
        cover.look();

        assertThat(owner(referral)).isEqualTo(anna);
    }

    @Test
    void theTeamIsSeenWithItsWork() {
        annas();
        stories.submitted(stories.aPatient(), here, Stories.PRACTICE);

        As.broker(anna, here)
                .get("/v1/team")
                .then()
                .statusCode(200)
                .body("municipalities", hasSize(1))
                .body("municipalities[0].colleagues.login", hasItems(anna, bert))
                .body(
                        "municipalities[0].colleagues.find { it.login == '%s' }.referrals.open".formatted(anna),
                        equalTo(1))
                .body(
                        "municipalities[0].colleagues.find { it.login == '%s' }.referrals.open".formatted(bert),
                        equalTo(0))
                .body("municipalities[0].nobodysReferrals.open", equalTo(1));
        As.broker("broker-zoe", "GM2999")
                .get("/v1/team")
                .then()
                .body("municipalities[0].colleagues.login", not(hasItem(anna)));
    }

    @Test
    void oneCaseIsHandedOverWithANoteForColleaguesAlone() {
        var referral = annas();
        var other = annas();
        var note = "Prefers a man " + UUID.randomUUID();

        one(referral, bert, note).statusCode(200).body("owner", equalTo(bert)).body("state", equalTo("accepted"));

        assertThat(owner(other)).as("the others stay").isEqualTo(anna);
        assertThat(matter(bertsEntry)).isEqualTo("handed-over");
        As.broker(bert, here)
                .get("/v1/referrals/{id}/todos", referral.id().value())
                .then()
                .body("items.find { it.kind == 'handed-over' }.owner", equalTo(bert));
        As.broker(bert, here)
                .get("/v1/referrals/{id}/notes", referral.id().value())
                .then()
                .body("items.find { it.text == '%s' }.sharedWith".formatted(note), empty())
                .body("items.find { it.text == '%s' }.by".formatted(note), equalTo(anna));
        kinds(referral.id()).body("history.find { it.kind == 'handed-over' }.by", equalTo(anna));
        var told = Topics.await(
                "referral",
                seen -> seen.key().equals(referral.id().toString())
                        && seen.type().contains("handed-over"));
        assertThat(told.body().toString()).contains("handed-over").doesNotContain(note);
        assertThat(kinds(referral.id()).extract().body().jsonPath().getString("history"))
                .doesNotContain(note);
    }

    @Test
    void aRepeatedHandOverWritesOneNote() {
        var referral = annas();
        var key = UUID.randomUUID().toString();

        for (int i = 0; i < 2; i++) {
            As.broker(anna, here)
                    .header("Idempotency-Key", key)
                    .body("{\"to\": \"%s\", \"note\": \"Once\"}".formatted(bert))
                    .post("/v1/referrals/{id}/hand-over", referral.id().value())
                    .then()
                    .statusCode(200)
                    .body("owner", equalTo(bert));
        }

        notes(referral).body("items", hasSize(1));
        assertThat(handedOver(referral)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            to   | {"to": "nobody", "note": "x"}
            to   | {"to": "ANNA", "note": "x"}
            to   | {"to": "CARLA", "note": "x"}
            to   | {"note": "x"}
            note | {"to": "BERT"}
            note | {"to": "BERT", "note": "  "}
            """)
    void aFaultIsNamedAndTheCaseStays(String field, String body) {
        var referral = annas();
        var carla = UUID.randomUUID().toString();
        directory.knows(carla, here);

        As.broker(carla, here)
                .body(body.replace("BERT", bert).replace("ANNA", anna).replace("CARLA", carla))
                .post("/v1/referrals/{id}/hand-over", referral.id().value())
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(field));

        assertThat(owner(referral)).isEqualTo(anna);
        notes(referral).body("items", empty());
    }

    @Test
    void whatHasEndedOrIsElsewhereIsNotHandedOver() {
        var ended = stories.moved(annas(), r -> r.cancel(new Reason("moved-away", "Moved"), stampOf(anna)));

        one(ended, bert, "x").statusCode(409);
        As.broker("broker-zoe", "GM2999")
                .body("{\"to\": \"%s\", \"note\": \"x\"}".formatted(bert))
                .post("/v1/referrals/{id}/hand-over", annas().id().value())
                .then()
                .statusCode(404);
    }

    private ValidatableResponse one(Referral referral, String to, String note) {
        return As.broker(anna, here)
                .body("{\"to\": \"%s\", \"note\": \"%s\"}".formatted(to, note))
                .post("/v1/referrals/{id}/hand-over", referral.id().value())
                .then();
    }

    private ValidatableResponse notes(Referral referral) {
        return As.broker(anna, here)
                .get("/v1/referrals/{id}/notes", referral.id().value())
                .then();
    }

    private Referral annas() {
        return stories.moved(
                stories.submitted(stories.aPatient(), here, Stories.PRACTICE), r -> r.accept(stampOf(anna)));
    }

    private String owner(Referral referral) {
        return stories.now(referral.id()).owner().map(Owner::broker).orElse("");
    }

    private int handedOver(Referral referral) {
        return kinds(referral.id())
                .extract()
                .<List<String>>path("history.kind.findAll { it == 'handed-over' }")
                .size();
    }

    private ValidatableResponse kinds(ReferralId referral) {
        return As.broker(anna, here).get("/v1/referrals/{id}", referral.value()).then();
    }

    private ValidatableResponse all(String body) {
        return As.broker(anna, here).body(body).post("/v1/hand-overs").then();
    }

    private ValidatableResponse end(String handOver) {
        return As.broker(anna, here)
                .body("{}")
                .post("/v1/hand-overs/{id}/end", handOver)
                .then();
    }

    private static String matter(UUID entry) {
        return Topics.await("message-request", seen -> seen.key().equals(entry.toString()))
                .body()
                .at("/parameters/matter")
                .asText();
    }

    private static Stamp stampOf(String broker) {
        return new Stamp(broker, Hand.BROKER, Instant.now());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    }
}
