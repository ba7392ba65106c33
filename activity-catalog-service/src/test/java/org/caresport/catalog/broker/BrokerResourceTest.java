package org.caresport.catalog.broker;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.catalog.testing.Catalogue.as;
import static org.caresport.catalog.testing.Catalogue.create;
import static org.caresport.catalog.testing.Catalogue.etag;
import static org.caresport.catalog.testing.Catalogue.replace;
import static org.caresport.kit.testing.Patience.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.caresport.catalog.testing.Callers;
import org.caresport.catalog.testing.Catalogue;
import org.caresport.catalog.testing.Entries;
import org.caresport.kit.testing.Contracts;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class BrokerResourceTest {

    private static final Path SCHEMA =
            Path.of("src/main/contracts/events/org.caresport.brokers.changed.v1.schema.json");

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    private final UUID anna = UUID.randomUUID();
    private final UUID bram = UUID.randomUUID();
    private final UUID carla = UUID.randomUUID();

    @Inject
    EntityManager database;

    /** A postcode area has one broker, so each test starts with an empty directory. */
    @BeforeEach
    void nobodyYet() {
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery("update broker set covered_by = null, absent_from = null, absent_until = null")
                    .executeUpdate();
            database.createNativeQuery("delete from broker_area").executeUpdate();
            database.createNativeQuery("delete from broker").executeUpdate();
        });
        add(anna, "Anna", "7001");
        add(bram, "Bram", "7002");
        add(carla, "Carla", "7005");
    }

    @Test
    void aNeighbourhoodHasOneNamedBroker() {
        get("/v1/brokers?postcode=7001AB")
                .then()
                .statusCode(200)
                .body("brokerId", equalTo(anna.toString()))
                .body("name", equalTo("Anna"))
                .body("neighbourhood", equalTo("Centrum"))
                .body("fallback", equalTo(false))
                .body("coversFor", nullValue());
    }

    @Test
    void whereANeighbourhoodHasNobodyTheFallbackOfTheMunicipalityIsNamed() {
        var desk = UUID.randomUUID();
        create("brokers", desk, fallback("Desk"), Callers.broker()).then().statusCode(201);

        get("/v1/brokers?postcode=7031AB")
                .then()
                .statusCode(200)
                .body("brokerId", equalTo(desk.toString()))
                .body("neighbourhood", equalTo("Wehl"))
                .body("fallback", equalTo(true));
        get("/v1/brokers?postcode=7001").then().body("brokerId", equalTo(anna.toString()));
        get("/v1/brokers?postcode=7021").then().statusCode(404).body("type", endsWith("/problems/no-broker"));
    }

    @Test
    void aFallbackWhoIsAwayIsCoveredForToo() {
        var desk = UUID.randomUUID();
        var away = fallback("Desk");
        away.putObject("absence")
                .put("from", today.toString())
                .put("until", today.toString())
                .put("coveredBy", bram.toString());
        create("brokers", desk, away, Callers.broker()).then().statusCode(201);

        get("/v1/brokers?postcode=7031")
                .then()
                .body("brokerId", equalTo(bram.toString()))
                .body("fallback", equalTo(true))
                .body("coversFor.brokerId", equalTo(desk.toString()));
    }

    @Test
    void whoIsAwayIsCoveredFor() {
        away(anna, "Anna", "7001", today, today.plusDays(7), bram);

        get("/v1/brokers?postcode=7001")
                .then()
                .statusCode(200)
                .body("brokerId", equalTo(bram.toString()))
                .body("coversFor.name", equalTo("Anna"))
                .body("coversFor.until", equalTo(today.plusDays(7).toString()));
    }

    @Test
    void anAbsenceBeginsAndEndsOnItsDays() {
        away(anna, "Anna", "7001", today.plusDays(1), today.plusDays(7), bram);
        get("/v1/brokers?postcode=7001").then().body("brokerId", equalTo(anna.toString()));

        away(anna, "Anna", "7001", today.minusDays(7), today.minusDays(1), bram);
        get("/v1/brokers?postcode=7001").then().body("brokerId", equalTo(anna.toString()));

        away(anna, "Anna", "7001", today.minusDays(7), today, bram);
        get("/v1/brokers?postcode=7001").then().body("brokerId", equalTo(bram.toString()));
    }

    @Test
    void whoCoversCanBeAwayToo() {
        away(anna, "Anna", "7001", today, today, bram);
        away(bram, "Bram", "7002", today, today, carla);
        get("/v1/brokers?postcode=7001").then().body("brokerId", equalTo(carla.toString()));

        away(carla, "Carla", "7005", today, today, anna);
        get("/v1/brokers?postcode=7001")
                .then()
                .body("brokerId", equalTo(anna.toString()))
                .body("coversFor", nullValue());
    }

    @Test
    void aPostcodeAreaHasOneBroker() {
        create("brokers", UUID.randomUUID(), broker("Dirk", "7001"), Callers.broker())
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/postcode-taken"))
                .body("detail", containsString("Anna"));
    }

    @Test
    void aPostcodeThatNobodyKnowsOrServesIsSaid() {
        get("/v1/brokers?postcode=9999ZZ")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("postcode"))
                .body("errors[0].message", containsString("9999ZZ"));
        get("/v1/brokers").then().statusCode(400).body("errors[0].message", equalTo("must be given"));
        get("/v1/brokers?postcode=7031").then().statusCode(404).body("type", endsWith("/problems/no-broker"));
        get("/v1/brokers?postcode=7001&day=MO").then().statusCode(400).body("errors[0].field", equalTo("day"));
    }

    @Test
    void aBrokerServesTheOwnMunicipalityAlone() {
        create("brokers", UUID.randomUUID(), broker("Dirk", "7021"), Callers.broker())
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("postcodes[0]"));
        create("brokers", UUID.randomUUID(), broker("Dirk", "7031"), Callers.brokerOf("GM1876"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("municipality"));
        replace("brokers", anna, broker("Anna", "7001"), etag("brokers", anna), Callers.brokerOf("GM1876"))
                .then()
                .statusCode(404);
        create("brokers", UUID.randomUUID(), broker("Dirk", "7031"), Callers.provider(UUID.randomUUID()))
                .then()
                .statusCode(403);
    }

    @Test
    void nobodyCoversForThemselvesOrIsCoveredByAStranger() {
        for (var substitute : List.of(anna, UUID.randomUUID())) {
            replace(
                            "brokers",
                            anna,
                            absent("Anna", "7001", today, today, substitute),
                            etag("brokers", anna),
                            Callers.broker())
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("absence.coveredBy"));
        }
        replace(
                        "brokers",
                        anna,
                        absent("Anna", "7001", today, today.minusDays(1), bram),
                        etag("brokers", anna),
                        Callers.broker())
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("absence.until"));
    }

    @Test
    void aChangeOfTheAreasIsAChangeOfTheEdition() {
        var tag = etag("brokers", anna);
        var more = broker("Anna", "7001");
        more.withArray("/postcodes").add("7031");

        replace("brokers", anna, more, tag, Callers.broker()).then().statusCode(200);
        get("/v1/brokers?postcode=7031").then().body("brokerId", equalTo(anna.toString()));
        replace("brokers", anna, more, tag, Callers.broker()).then().statusCode(412);
    }

    @Test
    void theOtherServicesHearWhoIsThere() {
        var login = UUID.randomUUID();
        var more = broker("Anna", "7001").put("login", login.toString());
        more.withArray("/postcodes").add("7031");
        replace("brokers", anna, more, etag("brokers", anna), Callers.broker())
                .then()
                .statusCode(200);

        var heard = heard(anna, data -> data.path("login").asText().equals(login.toString()));
        Contracts.assertFits(SCHEMA, heard.toString());
        assertThat(heard.path("brokerId").asText()).isEqualTo(anna.toString());
        assertThat(heard.path("municipality").asText()).isEqualTo("GM0222");
        assertThat(heard.path("postcodes").valueStream().map(JsonNode::asText)).containsExactly("7001", "7031");
        assertThat(heard.path("fallback").asBoolean(true)).isFalse();
        assertThat(heard.path("absence").isNull()).isTrue();
    }

    @Test
    void theOtherServicesHearOfAnAbsenceAndOfItsEnd() {
        away(anna, "Anna", "7001", today, today.plusDays(7), bram);

        var absence = heard(anna, data -> data.path("absence").isObject()).path("absence");
        assertThat(absence.path("from").asText()).isEqualTo(today.toString());
        assertThat(absence.path("until").asText()).isEqualTo(today.plusDays(7).toString());
        assertThat(absence.path("coveredBy").asText()).isEqualTo(bram.toString());

        replace("brokers", anna, broker("Anna", "7001"), etag("brokers", anna), Callers.broker())
                .then()
                .statusCode(200);
        await().untilAsserted(() -> assertThat(Topics.read("broker"))
                .filteredOn(seen -> seen.key().equals(anna.toString()))
                .last()
                .satisfies(
                        last -> assertThat(last.body().path("absence").isNull()).isTrue()));
    }

    @Test
    void whoLeavesTheDirectoryIsGoneForEverybody() {
        as(Callers.broker())
                .header("If-Match", etag("brokers", anna))
                .delete("/v1/brokers/{id}", anna)
                .then()
                .statusCode(204);

        get("/v1/brokers/{id}", anna).then().statusCode(404);
        get("/v1/brokers?postcode=7001").then().statusCode(404);
        for (var topic : List.of("broker", "recipient")) {
            Topics.await(topic, seen -> seen.key().equals(anna.toString()) && seen.data() == null);
        }
        add(UUID.randomUUID(), "Dirk", "7001");
    }

    @Test
    void theNotificationServiceHearsHowToReachABroker() {
        var heard = Topics.await("recipient", anna.toString(), "org.caresport.recipients.changed.v1")
                .body();
        assertThat(heard.path("email").asText()).isEqualTo("anna@buurtsport.example");
        assertThat(heard.path("language").asText()).isEqualTo("nl");
        assertThat(heard.path("channel").asText()).isEqualTo("email");
        assertThat(heard.properties())
                .as("it hears nothing that no message needs")
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("recipientId", "email", "language", "channel");

        replace("brokers", anna, broker("Anna", "7001").putNull("email"), etag("brokers", anna), Callers.broker())
                .then()
                .statusCode(200);
        Topics.await(
                "recipient",
                seen -> seen.key().equals(anna.toString())
                        && seen.body().path("channel").asText().equals("none"));
    }

    @Test
    void aBrokersEntryDoesNotGetTheMailOfAClubByItsId() {
        var club = Catalogue.anOrganisation();

        create("brokers", club, broker("Dirk", "7031"), Callers.broker()).then().statusCode(412);
        create("organisations", anna, Entries.organisation(), Callers.broker())
                .then()
                .statusCode(412);
    }

    @Test
    void nobodyLeavesWhoCoversForAnother() {
        away(anna, "Anna", "7001", today, today, bram);

        as(Callers.broker())
                .header("If-Match", etag("brokers", bram))
                .delete("/v1/brokers/{id}", bram)
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/still-covers"))
                .body("detail", containsString("Anna"));
        get("/v1/brokers?postcode=7002").then().body("brokerId", equalTo(bram.toString()));
    }

    @Test
    void onlyWhatWasReadIsTakenOutOfTheDirectory() {
        var tag = etag("brokers", anna);
        away(anna, "Anna", "7001", today, today, bram);

        as(Callers.broker()).delete("/v1/brokers/{id}", anna).then().statusCode(428);
        as(Callers.broker())
                .header("If-Match", tag)
                .delete("/v1/brokers/{id}", anna)
                .then()
                .statusCode(412);
        as(Callers.brokerOf("GM1876"))
                .header("If-Match", etag("brokers", anna))
                .delete("/v1/brokers/{id}", anna)
                .then()
                .statusCode(404);
    }

    @Test
    void aLoginIsShownToWhoMayWriteTheEntry() {
        var login = UUID.randomUUID().toString();
        replace("brokers", anna, broker("Anna", "7001").put("login", login), etag("brokers", anna), Callers.broker())
                .then()
                .body("login", equalTo(login));

        as(Callers.broker()).get("/v1/brokers/{id}", anna).then().body("login", equalTo(login));
        as(Callers.brokerOf("GM1876")).get("/v1/brokers/{id}", anna).then().body("$", not(hasKey("login")));
        get("/v1/brokers/{id}", anna).then().statusCode(200).body("$", not(hasKey("login")));
        assertThat(get("/v1/brokers?postcode=7001").asString()).doesNotContain(login);
    }

    @Test
    void aLoginIsOneBrokersOfAMunicipality() {
        var login = UUID.randomUUID().toString();
        create("brokers", UUID.randomUUID(), broker("Dirk", "7031").put("login", login), Callers.broker())
                .then()
                .statusCode(201);
        var elsewhere = broker("Dirk", "7021").put("login", login).put("municipality", "GM1876");

        replace("brokers", anna, broker("Anna", "7001").put("login", login), etag("brokers", anna), Callers.broker())
                .then()
                .statusCode(400)
                .body("errors.field", contains("login"));
        create("brokers", UUID.randomUUID(), elsewhere, Callers.brokerOf("GM1876"))
                .then()
                .statusCode(201);
        create("brokers", UUID.randomUUID(), broker("Els", "7031").put("login", "broker.els"), Callers.broker())
                .then()
                .statusCode(400)
                .body("errors.field", contains("login"));
    }

    @Test
    void aMunicipalityHasOneFallback() {
        var desk = UUID.randomUUID();
        create("brokers", desk, fallback("Desk"), Callers.broker()).then().statusCode(201);
        assertThat(heard(desk, data -> true).path("fallback").asBoolean()).isTrue();

        create("brokers", UUID.randomUUID(), fallback("Dirk"), Callers.broker())
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/fallback-taken"))
                .body("detail", containsString("Desk"))
                .body("errors.field", contains("fallback"));
        create("brokers", UUID.randomUUID(), fallback("Els").put("municipality", "GM1876"), Callers.brokerOf("GM1876"))
                .then()
                .statusCode(201);
    }

    @Test
    void ofTwoFallbacksAtOnceOneIsEntered() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Integer> entering = () -> create("brokers", UUID.randomUUID(), fallback("Desk"), Callers.broker())
                    .statusCode();

            var answers = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(List.of(entering, entering))) {
                answers.add(answer.get());
            }

            assertThat(answers).containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    void onlyAFallbackHasNoAreasOfItsOwn() {
        create("brokers", UUID.randomUUID(), fallback("Dirk").put("fallback", false), Callers.broker())
                .then()
                .statusCode(400)
                .body("errors.field", contains("postcodes"));
    }

    private static JsonNode heard(UUID broker, Predicate<JsonNode> fits) {
        return Topics.await(
                        "broker",
                        seen -> seen.key().equals(broker.toString()) && seen.data() != null && fits.test(seen.body()))
                .body();
    }

    private static ObjectNode fallback(String name) {
        var entry = broker(name, "7001").put("fallback", true);
        entry.putArray("postcodes");
        return entry;
    }

    private static void add(UUID id, String name, String postcode) {
        create("brokers", id, broker(name, postcode), Callers.broker()).then().statusCode(201);
    }

    private static void away(UUID who, String name, String postcode, LocalDate from, LocalDate until, UUID substitute) {
        replace("brokers", who, absent(name, postcode, from, until, substitute), etag("brokers", who), Callers.broker())
                .then()
                .statusCode(200);
    }

    private static ObjectNode absent(String name, String postcode, LocalDate from, LocalDate until, UUID substitute) {
        var entry = broker(name, postcode);
        entry.putObject("absence")
                .put("from", from.toString())
                .put("until", until.toString())
                .put("coveredBy", substitute.toString());
        return entry;
    }

    private static ObjectNode broker(String name, String postcode) {
        var entry = Entries.broker().put("name", name);
        entry.putArray("postcodes").add(postcode);
        return entry;
    }
}
