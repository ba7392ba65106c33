package org.caresport.referral.referringon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
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

/** A case goes on to another municipality's brokers, who take it on or return it; whoever passed it on hears how it goes. */
@QuarkusTest
@WithTestResource(RealParts.class)
class TransferTest {

    private static final String FITNESS_TEST = """
            {"person": {"name": "Truus %s", "birthDate": "1961-05-02", "postcode": "7001 AB", "phone": "0612345678",
              "language": "nl"},
             "test": {"name": "Fittest 55+", "on": "2026-11-20"}, "consent": {"by": "resident", "on": "2026-11-20"}}""";

    @Inject
    Stories stories;

    @Inject
    Directory directory;

    @Inject
    TransferReminder reminder;

    @Inject
    AgroalDataSource database;

    private final String here = municipality(5000);
    private final String there = municipality(6000);
    private final String anna = UUID.randomUUID().toString();
    private final String dirk = UUID.randomUUID().toString();
    private UUID annasEntry = UUID.randomUUID();
    private UUID dirksEntry = UUID.randomUUID();

    @BeforeEach
    void theTwoStandInTheDirectory() {
        annasEntry = directory.knows(anna, here);
        dirksEntry = directory.knows(dirk, there);
    }

    @Test
    void untilItIsTakenOnACaseStaysWholeWhereItIs() {
        var referral = annas();

        var transfer = passOn(referral)
                .statusCode(201)
                .body("state", equalTo("asked"))
                .body("municipality", equalTo(there))
                .body("outcome", nullValue())
                .extract()
                .<String>path("id");

        assertThat(owner(referral)).isEqualTo(anna);
        assertThat(stories.now(referral.id()).submission().municipality()).isEqualTo(here);
        assertThat(stories.now(referral.id()).nextActionOn()).isEqualTo(referral.nextActionOn());
        toDos(anna, here, referral)
                .body("items.find { it.kind == 'transfer-unanswered' }.owner", equalTo(anna))
                .body("items.find { it.kind == 'transfer-unanswered' }.outcome", nullValue());
        awaitMatter(dirksEntry, "transfer-asked");
        read(dirk, there, referral).statusCode(404);
        var seen = transfers(dirk, there)
                .body("incoming", hasSize(1))
                .body("incoming[0].id", equalTo(transfer))
                .body("incoming[0].municipality", equalTo(here))
                .body("incoming[0].broker.name", equalTo("Bert Bruins"))
                .body("incoming[0].broker.phone", equalTo("0314123456"))
                .body("incoming[0].note", equalTo("Moves next week"))
                .body("incoming[0].urgency", equalTo("routine"))
                .body("incoming[0].ageBand", equalTo("60-69"))
                .body("incoming[0].reasonChapters", contains("T"))
                .extract()
                .asString();
        assertThat(seen)
                .doesNotContain(
                        "Johanna",
                        "7001",
                        "T90",
                        referral.id().toString(),
                        referral.submission().patient().toString());
        transfers(anna, here).body("outgoing.state", contains("asked")).body("incoming", empty());
        transfers("broker-zoe", municipality(7000)).body("incoming", empty()).body("outgoing", empty());
    }

    @Test
    void whoeverTakesACaseOnHasItWholeAndEverybodyHears() {
        var referral = annas();
        write(referral, "Ask about the bus", anna);
        var transfer = asked(referral);

        accept(dirk, there, transfer)
                .statusCode(200)
                .body("state", equalTo("accepted"))
                .body("referralId", equalTo(referral.id().toString()));

        var now = stories.now(referral.id());
        assertThat(owner(referral)).isEqualTo(dirk);
        assertThat(now.submission().municipality()).isEqualTo(there);
        assertThat(now.submission().neighbourhood()).as("lives elsewhere").isNull();
        assertThat(now.stage()).as("stays where it stood").isEqualTo(referral.stage());
        toDos(dirk, there, referral)
                .body("items.find { it.kind == 'by-hand' }.owner", equalTo(dirk))
                .body("items.find { it.kind == 'transfer-unanswered' }.outcome", equalTo("settled"));
        As.broker(dirk, there).get("/v1/todos?owner=me").then().body("items.text", hasItem("Ask about the bus"));
        As.broker(anna, here).get("/v1/todos?owner=me").then().body("items", empty());
        awaitMatter(annasEntry, "transfer-accepted");
        var mail = Topics.await(
                        "message-request",
                        seen -> seen.key()
                                        .equals(referral.submission().patient().toString())
                                && seen.body().path("template").asText().equals("patient-transferred"))
                .body();
        assertThat(mail.at("/parameters/brokerName").asText()).isEqualTo("Bert Bruins");
        assertThat(mail.at("/parameters/brokerPhone").asText()).isEqualTo("0314123456");
        var match = Topics.await(
                "match-request",
                seen -> seen.key().equals(referral.id().toString())
                        && seen.body().path("municipality").asText().equals(there));
        assertThat(match.body().path("requestId").asText())
                .isEqualTo(String.valueOf(now.matchRequest()))
                .isNotEqualTo(String.valueOf(referral.matchRequest()));
        read(dirk, there, referral)
                .statusCode(200)
                .body("history.find { it.kind == 'transferred' }.by", equalTo(dirk))
                .body("history.find { it.kind == 'transfer-asked' }.by", equalTo(anna));
    }

    @Test
    void whoeverPassedACaseOnSeesItNoMoreButHearsWhatBecomesOfIt() {
        var referral = annas();
        accept(dirk, there, asked(referral)).statusCode(200);
        read(anna, here, referral).statusCode(404);
        transfers(anna, here)
                .body("outgoing[0].state", equalTo("accepted"))
                .body("outgoing[0].outcome.state", equalTo("accepted"));

        As.broker(dirk, there)
                .body("{\"reasonCode\": \"needs-other-care\", \"text\": \"A dietitian first\"}")
                .post("/v1/referrals/{id}/hand-back", referral.id().value())
                .then()
                .statusCode(200);

        awaitMatter(annasEntry, "transfer-closed");
        var seen = transfers(anna, here)
                .body("outgoing[0].outcome.state", equalTo("handed-back"))
                .body("outgoing[0].outcome.reasonCode", equalTo("needs-other-care"))
                .extract()
                .asString();
        assertThat(seen).doesNotContain("dietitian");
    }

    @Test
    void whatIsReturnedIsTheFirstBrokersToSeeTo() {
        var referral = annas();
        var transfer = asked(referral);

        decide(dirk, there, transfer, "return", "{\"reason\": \"no-capacity\", \"text\": \"Nobody until May\"}")
                .statusCode(200)
                .body("state", equalTo("returned"))
                .body("referralId", nullValue());

        assertThat(owner(referral)).isEqualTo(anna);
        awaitMatter(annasEntry, "transfer-returned");
        toDos(anna, here, referral)
                .body("items.find { it.kind == 'transfer-returned' }.owner", equalTo(anna))
                .body("items.find { it.kind == 'transfer-unanswered' }.outcome", equalTo("settled"));
        transfers(anna, here)
                .body("outgoing[0].state", equalTo("returned"))
                .body("outgoing[0].returnReason", equalTo("no-capacity"))
                .body("outgoing[0].returnText", equalTo("Nobody until May"));
        transfers(dirk, there).body("incoming", empty());
        var told = Topics.await(
                "referral",
                seen -> seen.key().equals(referral.id().toString())
                        && seen.type().equals("org.caresport.referrals.transfer-returned.v1"));
        assertThat(told.body().toString()).contains("no-capacity").doesNotContain("May");
        passOn(referral).statusCode(201);
    }

    @Test
    void whatIsWithdrawnIsAskedNoMore() {
        var referral = annas();
        var transfer = asked(referral);
        decide(dirk, there, transfer, "withdrawal", "{}").statusCode(404);

        decide(anna, here, transfer, "withdrawal", "{}").statusCode(200).body("state", equalTo("withdrawn"));

        transfers(dirk, there).body("incoming", empty());
        accept(dirk, there, transfer).statusCode(409).body("state", equalTo("withdrawn"));
        decide(anna, here, transfer, "withdrawal", "{}").statusCode(409);
        assertThat(owner(referral)).isEqualTo(anna);
    }

    @Test
    void ofTwoWhoTakeItOnAtOnceOneHasIt() throws Exception {
        var referral = annas();
        var transfer = asked(referral);
        var els = UUID.randomUUID().toString();
        directory.knows(els, there);

        var statuses = atOnce(
                () -> accept(dirk, there, transfer).extract().statusCode(),
                () -> accept(els, there, transfer).extract().statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        assertThat(owner(referral)).isEqualTo(statuses.getFirst() == 200 ? dirk : els);
    }

    @Test
    void whatIsWithdrawnWhileItIsTakenOnIsOneOfBoth() throws Exception {
        var referral = annas();
        var transfer = asked(referral);

        var statuses = atOnce(
                () -> accept(dirk, there, transfer).extract().statusCode(),
                () -> decide(anna, here, transfer, "withdrawal", "{}").extract().statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        assertThat(owner(referral)).isEqualTo(statuses.getFirst() == 200 ? dirk : anna);
    }

    @Test
    void aRepeatedRequestAsksAndTakesOnOnce() {
        var referral = annas();
        var key = UUID.randomUUID().toString();
        var ids = Stream.generate(() -> As.broker(anna, here)
                        .header("Idempotency-Key", key)
                        .body(body(there))
                        .post("/v1/referrals/{id}/transfer", referral.id().value())
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .limit(2)
                .toList();
        assertThat(ids.getFirst()).isEqualTo(ids.getLast());

        for (int i = 0; i < 2; i++) {
            As.broker(dirk, there)
                    .header("Idempotency-Key", key)
                    .body("{}")
                    .post("/v1/transfers/{id}/acceptance", ids.getFirst())
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("accepted"));
        }
        read(dirk, there, referral).body("history.findAll { it.kind == 'transferred' }", hasSize(1));
    }

    @Test
    void whoeverIsOfNeitherMunicipalityFindsNothing() {
        var transfer = asked(annas());

        accept("broker-zoe", municipality(7000), transfer).statusCode(404);
        decide("broker-zoe", municipality(7000), transfer, "return", "{\"reason\": \"other\", \"text\": \"x\"}")
                .statusCode(404);
        accept(anna, here, transfer).statusCode(404);
        accept(dirk, there, UUID.randomUUID().toString()).statusCode(404);
        accept(dirk, there, transfer).statusCode(200);
    }

    @Test
    void aNamedBrokerIsTheOneWhoIsAsked() {
        var els = UUID.randomUUID().toString();
        var elsEntry = directory.knows(els, there);

        ask(
                        annas(),
                        "{\"municipality\": \"%s\", \"broker\": \"%s\", \"note\": \"Knows Parkinson\"}"
                                .formatted(there, elsEntry))
                .statusCode(201);

        awaitMatter(elsEntry, "transfer-asked");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            municipality | {"municipality": "HERE", "note": "x"}
            municipality | {"municipality": "GM7999", "note": "x"}
            municipality | {"municipality": "Doetinchem", "note": "x"}
            municipality | {"note": "x"}
            broker       | {"municipality": "THERE", "broker": "a3b1e0f4-9d6c-4e2c-8a4e-1f0f6a2f9d11", "note": "x"}
            note         | {"municipality": "THERE"}
            note         | {"municipality": "THERE", "note": " "}
            """)
    void aFaultIsNamedAndNobodyIsAsked(String field, String body) {
        var referral = annas();

        ask(referral, body.replace("THERE", there).replace("HERE", here))
                .statusCode(400)
                .body("errors.field", hasItem(field));

        transfers(anna, here).body("outgoing", empty());
        toDos(anna, here, referral).body("items.kind", not(hasItem("transfer-unanswered")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reason | {"reason": "bored", "text": "x"}
            reason | {"text": "x"}
            text   | {"reason": "other"}
            """)
    void aReturnWithoutAReasonIsNone(String field, String body) {
        var transfer = asked(annas());

        decide(dirk, there, transfer, "return", body).statusCode(400).body("errors.field", hasItem(field));

        transfers(dirk, there).body("incoming", hasSize(1));
    }

    @Test
    void whereNobodyHasAnAccountNobodyIsAsked() {
        var elsewhere = municipality(8000);
        directory.annaIsThereFor(elsewhere);

        ask(annas(), body(elsewhere)).statusCode(400).body("errors.field", hasItem("municipality"));
    }

    @Test
    void oneIsAskedAtATimeAndNeverOfWhatHasEnded() {
        var referral = annas();
        passOn(referral).statusCode(201);
        passOn(referral).statusCode(409).body("state", equalTo("asked"));

        var ended = stories.moved(annas(), r -> r.cancel(new Reason("moved-away", "Moved"), stampOf(anna)));
        passOn(ended).statusCode(409);
    }

    @Test
    void whatEndsMeanwhileIsNotTakenOn() {
        var referral = annas();
        var transfer = asked(referral);

        stories.moved(stories.now(referral.id()), r -> r.cancel(new Reason("moved-away", "Moved"), stampOf(anna)));

        accept(dirk, there, transfer).statusCode(409).body("state", equalTo("overtaken"));
        transfers(dirk, there).body("incoming", empty());
        transfers(anna, here).body("outgoing[0].state", equalTo("overtaken"));
        assertThat(stories.now(referral.id()).submission().municipality()).isEqualTo(here);
    }

    @Test
    void whileAProgrammeIsOfferedOrRunsACaseStays() {
        var offered = stories.matched(stories.aPatient(), here);
        var transfer = asked(offered);
        stories.offered(stories.now(offered.id()));

        accept(dirk, there, transfer).statusCode(409);
        assertThat(stories.now(offered.id()).submission().municipality()).isEqualTo(here);
        transfers(dirk, there).body("incoming.id", contains(transfer));

        var running = stories.matched(stories.aPatient(), here);
        stories.offered(running);
        passOn(running).statusCode(409).body("state", equalTo("guided"));
    }

    @Test
    void aCaseThatFollowsAnotherMovesWithIt() {
        var patient = stories.aPatient();
        var leading = stories.submitted(patient, here, Stories.PRACTICE);
        var following = stories.submitted(patient, here, Stories.PRACTICE);
        var before = asked(following);
        merge(following, leading);
        passOn(following).statusCode(409).body("type", endsWith("/case-merged"));
        accept(dirk, there, before).statusCode(409).body("state", equalTo("overtaken"));

        accept(dirk, there, asked(leading)).statusCode(200);

        assertThat(stories.now(following.id()).submission().municipality()).isEqualTo(there);
        read(anna, here, following).statusCode(404);
        As.broker(dirk, there)
                .delete("/v1/referrals/{id}/merge", following.id().value())
                .then()
                .statusCode(200);
        assertThat(stories.now(following.id()).submission().municipality())
                .as("stands where it stood")
                .isEqualTo(here);
        assertThat(stories.now(leading.id()).submission().municipality()).isEqualTo(there);
    }

    @Test
    void whoReferredThemselvesIsPassedOnLikeAnybody() {
        var brokers = Stories.MUNICIPALITY;
        var referral = new ReferralId(UUID.fromString(As.broker(anna, brokers)
                .body(FITNESS_TEST.formatted(UUID.randomUUID().toString().replaceAll("[^a-f]", "")))
                .post("/v1/fitness-test-referrals")
                .<String>path("referralId")));

        var transfer = As.broker(anna, brokers)
                .body(body(there))
                .post("/v1/referrals/{id}/transfer", referral.value())
                .<String>path("id");
        accept(dirk, there, transfer).statusCode(200);

        assertThat(stories.now(referral).owner().map(Owner::broker)).contains(dirk);
    }

    @Test
    void whatNobodyAnswersIsToldToBoth() throws SQLException {
        var referral = annas();
        var transfer = asked(referral);
        awaitMatter(dirksEntry, "transfer-asked");
        reminder.look();
        assertThat(matters(annasEntry)).doesNotContain("transfer-unanswered");

        waitedTooLong(transfer);
        reminder.look();
        reminder.look();

        awaitMatter(annasEntry, "transfer-unanswered");
        assertThat(matters(annasEntry)).containsOnlyOnce("transfer-unanswered");
        await().untilAsserted(
                        () -> assertThat(matters(dirksEntry)).containsExactly("transfer-asked", "transfer-asked"));
        assertThat(owner(referral)).isEqualTo(anna);
    }

    @Test
    void anAgeIsToldInBands() {
        assertThat(Stream.of(7, 17, 18, 29, 30, 68, 79, 80, 101).map(IncomingTransfer::band))
                .containsExactly("0-17", "0-17", "18-29", "18-29", "30-39", "60-69", "70-79", "80+", "80+");
    }

    private Referral annas() {
        return stories.moved(
                stories.submitted(stories.aPatient(), here, Stories.PRACTICE), r -> r.accept(stampOf(anna)));
    }

    private String asked(Referral referral) {
        return passOn(referral).statusCode(201).extract().path("id");
    }

    private ValidatableResponse passOn(Referral referral) {
        return ask(referral, body(there));
    }

    private static String body(String municipality) {
        return "{\"municipality\": \"%s\", \"note\": \"Moves next week\"}".formatted(municipality);
    }

    private ValidatableResponse ask(Referral referral, String body) {
        return As.broker(anna, here)
                .body(body)
                .post("/v1/referrals/{id}/transfer", referral.id().value())
                .then();
    }

    private static ValidatableResponse accept(String broker, String municipality, String transfer) {
        return decide(broker, municipality, transfer, "acceptance", "{}");
    }

    private static ValidatableResponse decide(
            String broker, String municipality, String transfer, String decision, String body) {
        return As.broker(broker, municipality)
                .body(body)
                .post("/v1/transfers/{id}/" + decision, transfer)
                .then();
    }

    private static ValidatableResponse transfers(String broker, String municipality) {
        return As.broker(broker, municipality).get("/v1/transfers").then().statusCode(200);
    }

    private static ValidatableResponse read(String broker, String municipality, Referral referral) {
        return As.broker(broker, municipality)
                .get("/v1/referrals/{id}", referral.id().value())
                .then();
    }

    private static ValidatableResponse toDos(String broker, String municipality, Referral referral) {
        return As.broker(broker, municipality)
                .get("/v1/referrals/{id}/todos", referral.id().value())
                .then();
    }

    private void write(Referral referral, String text, String owner) {
        As.broker(anna, here)
                .body("{\"text\": \"%s\", \"dueOn\": \"2099-01-01\", \"owner\": \"%s\"}".formatted(text, owner))
                .post("/v1/referrals/{id}/todos", referral.id().value())
                .then()
                .statusCode(201);
    }

    private void merge(Referral following, Referral leading) {
        As.broker(anna, here)
                .body("{\"leadingId\": \"%s\"}".formatted(leading.id()))
                .post("/v1/referrals/{id}/merge", following.id().value())
                .then()
                .statusCode(200);
    }

    private void waitedTooLong(String transfer) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update transfer set answer_by = current_date - 3 where id = ?::uuid")) {
            update.setString(1, transfer);
            update.executeUpdate();
        }
    }

    private String owner(Referral referral) {
        return stories.now(referral.id()).owner().map(Owner::broker).orElse("");
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = List.of(threads.submit(one), threads.submit(other));
            return List.of(both.getFirst().get(), both.getLast().get());
        }
    }

    private static void awaitMatter(UUID entry, String matter) {
        Topics.await(
                "message-request",
                seen -> seen.key().equals(entry.toString())
                        && seen.body().at("/parameters/matter").asText().equals(matter));
    }

    private static List<String> matters(UUID entry) {
        return Topics.read("message-request").stream()
                .filter(seen -> seen.key().equals(entry.toString()))
                .map(seen -> seen.body().at("/parameters/matter").asText())
                .toList();
    }

    private static Stamp stampOf(String broker) {
        return new Stamp(broker, Hand.BROKER, Instant.now());
    }

    private static String municipality(int from) {
        return "GM%04d".formatted(from + ThreadLocalRandom.current().nextInt(900));
    }
}
