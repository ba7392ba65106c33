package org.caresport.catalog.broker;

import static io.restassured.RestAssured.get;
import static org.caresport.catalog.testing.Catalogue.create;
import static org.caresport.catalog.testing.Catalogue.etag;
import static org.caresport.catalog.testing.Catalogue.replace;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.caresport.catalog.testing.Callers;
import org.caresport.catalog.testing.Entries;
import org.caresport.kit.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class BrokerResourceTest {

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
                .body("coversFor", nullValue());
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
