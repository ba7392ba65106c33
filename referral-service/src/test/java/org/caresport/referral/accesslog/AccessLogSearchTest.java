package org.caresport.referral.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.patient.Bsn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The privacy officer looks for lines of the log, by person and by who looked; the search itself is one. */
@QuarkusTest
@WithTestResource(RealParts.class)
class AccessLogSearchTest {

    private static final Random RANDOM = new Random();
    private static final String FHIR = "application/fhir+json; charset=UTF-8";

    @Inject
    Stories stories;

    private final String broker = "broker-" + UUID.randomUUID();

    @Test
    void aPersonIsFoundByTheirReferral() {
        var referral = looked();

        search("{\"referral\": \"%s\"}".formatted(referral.id()))
                .body("items.patient", everyItem(equalTo(patient(referral))))
                .body("items.user", hasItem(broker))
                .body("items[0].at", notNullValue());
        search("{\"patient\": \"%s\", \"user\": \"%s\"}".formatted(patient(referral), broker))
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("read"))
                .body("items[0].basis", equalTo("referral"));
        search("{\"patient\": \"%s\", \"referral\": \"%s\"}".formatted(UUID.randomUUID(), referral.id()))
                .body("items", empty());
    }

    @Test
    void aPersonIsFoundByTheirNumberWhichStandsInNoAddress() {
        var bsn = aBsn();
        var patient = As.with(Tokens.of("referrer")
                        .organisation("agb:01234567")
                        .municipality(Stories.MUNICIPALITY)
                        .scope("system/Patient.crus"))
                .contentType(FHIR)
                .accept(FHIR)
                .body("""
                        {"resourceType": "Patient", "identifier": [
                           {"system": "http://fhir.nl/fhir/NamingSystem/bsn", "value": "%s"},
                           {"system": "urn:ehr:patient", "value": "%s"}],
                         "name": [{"text": "Johanna de Vries"}], "birthDate": "1958-03-14"}""".formatted(bsn, UUID.randomUUID()))
                .post("/fhir/r4/Patient")
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .split("/")[6];

        search("{\"bsn\": \"%s\"}".formatted(bsn))
                .body("items.patient", everyItem(equalTo(patient)))
                .body("items.action", hasItem("create"));
        search("{\"bsn\": \"%s\"}".formatted(aBsn())).body("items", empty());
    }

    @Test
    void whoLookedIsFoundWithAllTheyLookedAt() {
        var one = looked();
        var other = looked();

        search("{\"user\": \"%s\"}".formatted(broker))
                .body("items.patient", hasItem(patient(one)))
                .body("items.patient", hasItem(patient(other)))
                .body("items", hasSize(2));
        search("{\"user\": \"%s\", \"purposes\": [\"treatment\"]}".formatted(broker))
                .body("items", empty());
        search("{\"user\": \"%s\", \"actions\": [\"update\", \"delete\"]}".formatted(broker))
                .body("items", empty());
        search("{\"user\": \"%s\", \"outcome\": \"denied\"}".formatted(broker)).body("items", empty());
        search("{\"user\": \"%s\", \"until\": \"2026-01-01T00:00:00Z\"}".formatted(broker))
                .body("items", empty());
        search("{\"user\": \"%s\", \"from\": \"%s\"}"
                        .formatted(broker, Instant.now().minusSeconds(600)))
                .body("items", hasSize(2));
    }

    @Test
    void pagesFollowOneAnotherWithTheSameBody() {
        for (int n = 0; n < 3; n++) {
            looked();
        }
        var wanted = "{\"user\": \"%s\"}".formatted(broker);
        var seen = new ArrayList<String>();
        var next = "/v1/access-log/search?limit=2";
        while (next != null) {
            var page = officer(Stories.MUNICIPALITY)
                    .urlEncodingEnabled(false)
                    .body(wanted)
                    .post(next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.patient", String.class));
            next = page.getString("next");
        }

        assertThat(seen).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void aSearchIsALineItself() {
        var referral = looked();
        var wanted = "{\"referral\": \"%s\"}".formatted(referral.id());
        search(wanted).body("items.resource", not(hasItem("AccessLog")));

        search(wanted)
                .body("items[0].resource", equalTo("AccessLog"))
                .body("items[0].action", equalTo("search"))
                .body("items[0].outcome", equalTo("granted"))
                .body("items[0].basis", equalTo("supervision"));
    }

    @Test
    void anotherMunicipalitysLinesAreNotFoundAndThatSomebodyTriedIs() {
        var referral = looked();

        officer("GM9999")
                .body("{\"referral\": \"%s\"}".formatted(referral.id()))
                .post("/v1/access-log/search")
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("next", nullValue());

        search("{\"referral\": \"%s\", \"outcome\": \"denied\"}".formatted(referral.id()))
                .body("items.resource", hasItem("AccessLog"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                     | patient
            {"until": "2026-11-20T00:00:00Z"}                                      | patient
            {"purposes": ["treatment"]}                                            | patient
            {"bsn": "123456789"}                                                   | bsn
            {"bsn": "12"}                                                          | bsn
            {"referral": "x"}                                                      | referral
            {"user": "x", "purposes": ["curiosity"]}                               | purposes
            {"from": "2026-11-20T00:00:00Z", "until": "2026-11-20T00:00:00Z"}      | until
            {"user": "x", "outcome": "maybe"}                                      | outcome
            """)
    void whatIsNotRightIsNamed(String body, String field) {
        officer(Stories.MUNICIPALITY)
                .body(body)
                .post("/v1/access-log/search")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(startsWith(field)));
    }

    @ParameterizedTest
    @CsvSource({"broker", "referrer", "provider", "patient", "policy-officer", "admin"})
    void itIsForSupervisionAlone(String role) {
        As.with(Tokens.of(role).municipality(Stories.MUNICIPALITY))
                .body("{\"user\": \"x\"}")
                .post("/v1/access-log/search")
                .then()
                .statusCode(403);
    }

    private Referral looked() {
        var referral = stories.submitted();
        As.broker(broker, Stories.MUNICIPALITY)
                .get("/v1/referrals/{id}", referral.id().value())
                .then()
                .statusCode(200);
        return referral;
    }

    private static String patient(Referral referral) {
        return referral.submission().patient().toString();
    }

    private static String aBsn() {
        return Stream.generate(() -> "8%08d".formatted(RANDOM.nextInt(100_000_000)))
                .filter(text -> Bsn.parse(text).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static ValidatableResponse search(String body) {
        return officer(Stories.MUNICIPALITY)
                .body(body)
                .post("/v1/access-log/search")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification officer(String municipality) {
        return As.with(Tokens.of("privacy-officer").municipality(municipality));
    }
}
