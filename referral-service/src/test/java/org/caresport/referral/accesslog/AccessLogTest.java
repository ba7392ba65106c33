package org.caresport.referral.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caresport.kit.testing.Patience.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealParts.class)
class AccessLogTest {

    private static final String FHIR = "application/fhir+json; charset=UTF-8";

    @Inject
    Stories stories;

    @Inject
    DataSource database;

    @Test
    void whoSendsAndWhoReadsStandsInTheLog() {
        var patient = sendPatient("agb:01234567");

        ehr("agb:01234567").get("/fhir/r4/Patient/{id}", patient).then().statusCode(200);

        officerReads(patient)
                .body("items.action", contains("read", "create"))
                .body("items[0].resource", equalTo("Patient"))
                .body("items[0].patient", equalTo(patient))
                .body("items[0].outcome", equalTo("granted"))
                .body("items[0].basis", equalTo("treatment"))
                .body("items[0].organisation", equalTo("agb:01234567"))
                .body("items[0].responsible", equalTo("agb:01234567"))
                .body("items[0].system", equalTo("ehr-de-huet"))
                .body("items[0].service", equalTo("referral-service"))
                .body("items[0].user", notNullValue())
                .body("items[0].at", notNullValue());
    }

    @Test
    void whoReadsTheLogStandsInItToo() {
        var patient = sendPatient("agb:01234567");
        officerReads(patient).body("items", hasSize(1));

        officerReads(patient)
                .body("items[0].resource", equalTo("AccessLog"))
                .body("items[0].basis", equalTo("supervision"));
    }

    @Test
    void anAttemptAtAnothersPatientIsLoggedAsDenied() {
        var patient = sendPatient("agb:01234567");

        ehr("agb:07654321").get("/fhir/r4/Patient/{id}", patient).then().statusCode(404);

        officerReads(patient)
                .body("items[0].outcome", equalTo("denied"))
                .body("items[0].action", equalTo("read"))
                .body("items[0].organisation", equalTo("agb:07654321"));
    }

    @Test
    void whatOtherServicesSendIsKept() {
        var patient = stories.aPatient().value().toString();
        var id = UUID.randomUUID().toString();
        Map<String, Object> entry = Map.ofEntries(
                Map.entry("at", "2026-11-22T10:00:00Z"),
                Map.entry("action", "read"),
                Map.entry("resource", "Delivery"),
                Map.entry("resourceId", "42"),
                Map.entry("client", patient),
                Map.entry("outcome", "granted"),
                Map.entry("user", "anna"),
                Map.entry("roles", List.of("broker")),
                Map.entry("organisation", "buurtsportcoaches-doetinchem"),
                Map.entry("system", "caresport-workbench"),
                Map.entry("service", "notification-service"));

        Topics.publish("access", id, "org.caresport.accesses.recorded.v1", id, entry);
        Topics.publish("access", id, "org.caresport.accesses.recorded.v1", id, entry);

        await().untilAsserted(() -> assertThat(lines(patient)).containsExactly("notification-service"));
    }

    @Test
    void thePatientReadsItInPlainWords() {
        var patient = stories.aPatient();
        var subject = UUID.randomUUID().toString();
        stories.linked(patient, subject);
        As.patient(subject)
                .header("Accept-Language", "nl")
                .get("/v1/me/access-log")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));

        As.patient(subject)
                .header("Accept-Language", "nl")
                .get("/v1/me/access-log")
                .then()
                .body("items.text", contains("U zelf hebt dit overzicht bekeken."));
        As.patient(subject)
                .header("Accept-Language", "en-GB")
                .get("/v1/me/access-log?limit=1")
                .then()
                .body("items.text", contains("You viewed this overview."))
                .body("next", notNullValue());
    }

    @Test
    void aStrangersAttemptIsToldToThePatientToo() {
        var patient = sendPatient("agb:01234567");
        var subject = UUID.randomUUID().toString();
        stories.linked(new org.caresport.referral.domain.PatientId(UUID.fromString(patient)), subject);
        ehr("agb:07654321").get("/fhir/r4/Patient/{id}", patient).then().statusCode(404);

        As.patient(subject)
                .header("Accept-Language", "nl")
                .get("/v1/me/access-log")
                .then()
                .body(
                        "items.text",
                        contains(
                                "Iemand anders wilde uw gegevens inzien; dat is geweigerd.",
                                "Uw verwijzer heeft uw gegevens vastgelegd."))
                .body("items[0].granted", equalTo(false));
    }

    @Test
    void pagesFollowEachOther() {
        var patient = sendPatient("agb:01234567");
        ehr("agb:01234567").get("/fhir/r4/Patient/{id}", patient).then().statusCode(200);

        String next = officer()
                .get("/v1/access-log?limit=1&patient=" + patient)
                .then()
                .body("items.action", contains("read"))
                .extract()
                .path("next");

        officer()
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .body("items.action", contains("create"))
                .body("next", nullValue());
    }

    @Test
    void theLogIsForThoseWhomItConcerns() {
        var patient = sendPatient("agb:01234567");

        As.broker().get("/v1/access-log?patient=" + patient).then().statusCode(403);
        As.with(Tokens.of("privacy-officer").municipality("GM9999"))
                .get("/v1/access-log?patient=" + patient)
                .then()
                .statusCode(404);
        officer().get("/v1/access-log").then().statusCode(400);
        officer().get("/v1/access-log?patient=" + patient + "&cursor=x").then().statusCode(400);
        As.patient("nobody-yet").get("/v1/me/access-log").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update access_log set outcome = 'granted'", "delete from access_log", "truncate access_log"})
    void nobodyChangesALine(String sql) {
        assertThatThrownBy(() -> execute(sql)).isInstanceOf(SQLException.class).hasMessageContaining("append-only");
    }

    private static String sendPatient(String practice) {
        var location = ehr(practice)
                .body("""
                        {"resourceType": "Patient", "identifier": [{"system": "urn:ehr:patient", "value": "%s"}],
                         "name": [{"text": "Johanna de Vries"}], "birthDate": "1958-03-14"}""".formatted(UUID.randomUUID()))
                .post("/fhir/r4/Patient")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return location.split("/")[6];
    }

    private static io.restassured.specification.RequestSpecification ehr(String practice) {
        return As.with(Tokens.of("referrer")
                        .organisation(practice)
                        .municipality(Stories.MUNICIPALITY)
                        .client("ehr-de-huet")
                        .scope("system/Patient.crus"))
                .contentType(FHIR)
                .accept(FHIR);
    }

    private static io.restassured.specification.RequestSpecification officer() {
        return As.with(Tokens.of("privacy-officer").municipality(Stories.MUNICIPALITY));
    }

    private static ValidatableResponse officerReads(String patient) {
        return officer().get("/v1/access-log?patient=" + patient).then().statusCode(200);
    }

    private List<String> lines(String patient) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select service from access_log where patient_id = ?")) {
            query.setString(1, patient);
            try (var rows = query.executeQuery()) {
                var found = new java.util.ArrayList<String>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
