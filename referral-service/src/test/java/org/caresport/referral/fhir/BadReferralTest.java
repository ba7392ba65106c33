package org.caresport.referral.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.referral.fhir.Ehr.ehr;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealParts.class)
class BadReferralTest {

    @Inject
    Database database;

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "Patient",
                        ".identifier[0].value",
                        p -> at(p, "/identifier/0").put("value", "123456789")),
                fault("Patient", ".birthDate", p -> p.put("birthDate", "2999-01-01")),
                fault("Patient", ".birthDate", p -> p.put("birthDate", "1850-01-01")),
                fault("Patient", ".birthDate", p -> p.put("birthDate", "1958")),
                fault("Patient", ".birthDate", p -> p.put("birthDate", "28-04-1958")),
                fault("Patient", ".birthDate", p -> p.remove("birthDate")),
                fault("Patient", ".name", p -> p.remove("name")),
                fault("Patient", ".name[0]", p -> at(p, "/name/0").put("text", "x".repeat(300))),
                fault("Patient", ".gender", p -> p.put("gender", "vrouw")),
                fault("Patient", ".telecom[0].value", p -> at(p, "/telecom/0").put("value", "bel maar")),
                fault("Patient", ".telecom[1].value", p -> at(p, "/telecom/1").put("value", "geen adres")),
                fault(
                        "Patient",
                        ".address[0].postalCode",
                        p -> at(p, "/address/0").put("postalCode", "ABC")),
                fault("Patient", ".address[0].city", p -> at(p, "/address/0").put("city", "Doetin\u0000chem")),
                fault("Patient", ".address[0].city", p -> at(p, "/address/0").put("city", "\ud83d")),
                fault(
                        "Patient",
                        ".modifierExtension",
                        p -> p.putArray("modifierExtension").addObject().put("url", "urn:x")),
                fault("Patient", ".name", p -> p.putObject("name").put("family", "x")),
                fault(
                        "ServiceRequest",
                        ".identifier[0].value",
                        o -> at(o, "/identifier/0").put("value", "9".repeat(201))),
                fault(
                        "ServiceRequest",
                        ".identifier[0].value",
                        o -> at(o, "/identifier/0").put("value", "1|2")),
                fault("Patient", ".name", p -> {
                    at(p, "/name/0").remove("text");
                    absent(at(p, "/name/0"), "family");
                }),
                fault("Patient", ".birthDate", p -> absent(p, "birthDate")),
                fault("Patient", ".telecom[0].value", p -> absent(at(p, "/telecom/0"), "value")),
                fault(
                        "ServiceRequest",
                        ".reasonCode[0].coding[0]",
                        o -> absent(at(o, "/reasonCode/0/coding/0"), "code")),
                fault("Observation", ".value", o -> absent(at(o, "/valueQuantity"), "value")),
                fault("Patient", ".birthDate", p -> p.put("birthDate", "0000-01-01")),
                fault("Patient", ".birthDate", p -> p.put("birthDate", "9999-12-31")),
                fault("Patient", ".text.div", p -> narrative(p, "<p onclick='steal()'>x</p>")),
                fault(
                        "Patient",
                        ".meta.lastUpdated",
                        p -> p.putObject("meta").put("lastUpdated", "0000-01-01T00:00:00Z")),
                fault("ServiceRequest", ".authoredOn", o -> o.put("authoredOn", "0000-01-01")),
                fault("ServiceRequest", ".authoredOn", o -> o.put("authoredOn", "0000")),
                fault("ServiceRequest", ".authoredOn", o -> o.put("authoredOn", "9999-12-31T23:59:59Z")),
                fault("ServiceRequest", ".authoredOn", o -> o.put("authoredOn", nextYear())),
                fault("ServiceRequest", ".authoredOn", o -> o.put("authoredOn", "1905-03-01")),
                fault(
                        "ServiceRequest",
                        ".occurrence.start",
                        o -> o.putObject("occurrencePeriod").put("start", "0000-01-01")),
                fault("ServiceRequest", ".text.div", o -> narrative(o, "<script>steal()</script>")),
                fault("Task", ".authoredOn", t -> t.put("authoredOn", nextYear())),
                fault("Observation", ".effective", o -> {
                    o.remove("effectivePeriod");
                    o.put("effectiveDateTime", nextYear());
                }),
                fault("Observation", ".issued", o -> o.put("issued", nextYear() + "-06-01T10:00:00Z")),
                fault(
                        "Observation",
                        ".referenceRange[0].low.value",
                        o -> o.putArray("referenceRange")
                                .addObject()
                                .putObject("low")
                                .put("value", new BigDecimal("1e999999999"))),
                fault("Observation", ".ownElement", o -> o.put("ownElement", new BigDecimal("1e999999999"))),
                fault(
                        "Observation",
                        ".ownElement",
                        o -> o.putObject("ownElement").put("text", "a\u0000b")),
                fault("ServiceRequest", ".status", o -> o.put("status", "completed")),
                fault("ServiceRequest", ".status", o -> o.put("status", "busy")),
                fault("ServiceRequest", ".status", o -> o.remove("status")),
                fault("ServiceRequest", ".intent", o -> o.put("intent", "plan")),
                fault("ServiceRequest", ".category", o -> o.remove("category")),
                fault("ServiceRequest", ".code", o -> at(o, "/code/coding/0").put("code", "71388002")),
                fault("ServiceRequest", ".code", o -> o.remove("code")),
                fault("ServiceRequest", ".doNotPerform", o -> o.put("doNotPerform", true)),
                fault("ServiceRequest", ".authoredOn", o -> o.remove("authoredOn")),
                fault("ServiceRequest", ".requester", o -> o.remove("requester")),
                fault("ServiceRequest", ".reasonCode", o -> o.remove("reasonCode")),
                fault(
                        "ServiceRequest",
                        ".reasonCode[1].coding[0].code",
                        o -> at(o, "/reasonCode/1/coding/0").put("code", "Q99")),
                fault(
                        "ServiceRequest",
                        ".reasonCode[0].coding[0].code",
                        o -> at(o, "/reasonCode/0/coding/0").put("code", "abc")),
                fault(
                        "ServiceRequest",
                        ".subject.reference",
                        o -> at(o, "/subject").put("reference", "urn:uuid:00000000-0000-4000-8000-0000000000ff")),
                fault(
                        "ServiceRequest",
                        ".subject.reference",
                        o -> at(o, "/subject").put("reference", "urn:uuid:00000000-0000-4000-8000-000000000002")),
                fault(
                        "ServiceRequest",
                        ".requester.reference",
                        o -> at(o, "/requester")
                                .put("reference", "PractitionerRole/5f3c1c1e-0000-4000-8000-000000000000")),
                fault(
                        "ServiceRequest",
                        ".supportingInfo[0].reference",
                        o -> at(o, "/supportingInfo/0").put("reference", "#nowhere")),
                fault("ServiceRequest", ".note[0].text", o -> at(o, "/note/0").put("text", "x".repeat(10_001))),
                fault("Task", ".status", t -> t.put("status", "accepted")),
                fault("Task", ".intent", t -> t.put("intent", "plan")),
                fault("Task", ".code", t -> at(t, "/code/coding/0").put("code", "approve")),
                fault("Task", ".focus", t -> t.remove("focus")),
                fault("Task", ".focus.reference", t -> at(t, "/focus").put("reference", "ServiceRequest/1")),
                fault(
                        "Task",
                        ".focus.reference",
                        t -> at(t, "/focus").put("reference", "https://elsewhere.example/fhir/ServiceRequest/1")),
                fault("Task", ".for", t -> t.remove("for")),
                fault("Task", ".authoredOn", t -> t.put("authoredOn", "2026-11-20T10:00")),
                fault("Task", ".statusReason", t -> t.putObject("statusReason").put("text", "x")),
                fault("Observation", ".value.code", o -> at(o, "/valueQuantity").put("code", "wk")),
                fault(
                        "Observation",
                        ".value.value",
                        o -> at(o, "/valueQuantity").put("value", 8)),
                fault(
                        "Observation",
                        ".value.value",
                        o -> at(o, "/valueQuantity").put("value", "2")),
                fault("Observation", ".value", o -> o.remove("valueQuantity")),
                fault("Observation", ".status", o -> o.remove("status")));
    }

    @ParameterizedTest(name = "{0}{1} ({index})")
    @MethodSource("faults")
    void aFaultyReferralIsRefusedByItsPathAndNothingIsStored(String type, String path, Consumer<ObjectNode> fault) {
        var referral = SampleReferral.ofSomebodyNew().with(type, fault);
        var rows = database.counts();

        try (var log = LogWatch.start()) {
            Ehr.post(referral)
                    .statusCode(422)
                    .contentType(startsWith(Ehr.JSON))
                    .body("resourceType", equalTo("OperationOutcome"))
                    .body("issue.severity", hasItem("error"))
                    .body("issue.expression.flatten()", hasItem(referral.path(type) + path));
            assertThat(log.text())
                    .doesNotContain(referral.bsn(), referral.email(), "Voorbeeld", "Johanna", "123456789");
        }
        assertThat(database.counts()).isEqualTo(rows);
    }

    @Test
    void whatIsSaidNotToBeKnownIsTakenAsNotThere() {
        var referral = SampleReferral.ofSomebodyNew()
                .with("Patient", patient -> {
                    absent(patient, "gender");
                    absent(at(patient, "/communication/0/language/coding/0"), "code");
                    absent(at(patient, "/address/0"), "postalCode");
                })
                .with("ServiceRequest", order -> absent(order, "priority"));

        Ehr.post(referral).statusCode(200);
    }

    @Test
    void theNameThatIsUsedIsOneThatIsThere() {
        var referral = SampleReferral.ofSomebodyNew().with("Patient", patient -> {
            at(patient, "/name/0").remove(List.of("text", "family", "_family"));
            patient.withArray("name").addObject().put("family", "Voorbeeld");
        });

        Ehr.post(referral).statusCode(200);
    }

    @Test
    void everyFaultOfEveryEntryIsToldAtOnce() {
        var referral = SampleReferral.ofSomebodyNew()
                .with("Patient", patient -> patient.put("birthDate", "2999-01-01"))
                .with("ServiceRequest", order -> order.remove("authoredOn"))
                .with("Task", task -> task.put("intent", "plan"));

        Ehr.post(referral)
                .statusCode(422)
                .body(
                        "issue.expression.flatten()",
                        hasItems(
                                "Bundle.entry[0].resource.birthDate",
                                "Bundle.entry[5].resource.authoredOn",
                                "Bundle.entry[6].resource.intent"));
    }

    static Stream<Arguments> bundles() {
        return Stream.of(
                arguments("Bundle.type", (Consumer<ObjectNode>) bundle -> bundle.put("type", "collection")),
                arguments("Bundle.entry", (Consumer<ObjectNode>) bundle -> bundle.remove("entry")),
                arguments("Bundle.entry[0].request.method", (Consumer<ObjectNode>)
                        bundle -> at(bundle, "/entry/0/request").put("method", "DELETE")),
                arguments("Bundle.entry[0].request.method", (Consumer<ObjectNode>)
                        bundle -> at(bundle, "/entry/0").remove("request")),
                arguments("Bundle.entry[0].request.url", (Consumer<ObjectNode>)
                        bundle -> at(bundle, "/entry/0/request").put("url", "Person")),
                arguments("Bundle.entry[0].resource", (Consumer<ObjectNode>)
                        bundle -> at(bundle, "/entry/0").remove("resource")),
                arguments("Bundle.entry[1].fullUrl", (Consumer<ObjectNode>) bundle ->
                        at(bundle, "/entry/1").put("fullUrl", "urn:uuid:00000000-0000-4000-8000-000000000001")));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void aFaultyBundleIsRefusedByItsPath(String path, Consumer<ObjectNode> fault) {
        var rows = database.counts();

        Ehr.post(SampleReferral.ofSomebodyNew().with(fault))
                .statusCode(422)
                .body("issue.expression.flatten()", hasItem(path));
        assertThat(database.counts()).isEqualTo(rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "", "{\"resourceType\":\"Bundle\",\"resourceType\":\"Bundle\"}", "{} x"})
    void whatIsNoFhirAtAllIsRefused(String body) {
        ehr().body(body)
                .post("/fhir/r4")
                .then()
                .statusCode(400)
                .contentType(startsWith(Ehr.JSON))
                .body("resourceType", equalTo("OperationOutcome"));
    }

    @Test
    void aBundleWithoutEndIsRefused() {
        var referral = SampleReferral.ofSomebodyNew().with(bundle -> {
            var entries = (ArrayNode) bundle.path("entry");
            for (int i = 0; i < 100; i++) {
                entries.add(entries.get(1).deepCopy());
            }
        });

        Ehr.post(referral).statusCode(413).body("issue[0].expression[0]", equalTo("Bundle.entry"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 3000000", "Transfer-Encoding: chunked"})
    void anOversizedBodyIsRefusedWithAnOperationOutcomeHoweverItIsFramed(String framing) throws IOException {
        var head = """
                POST /fhir/r4 HTTP/1.1
                Host: service
                Authorization: Bearer %s
                Content-Type: application/fhir+json
                %s

                """.formatted(Ehr.token(Ehr.PRACTICE).scope(Ehr.SCOPES).sign(), framing)
                .replace("\n", "\r\n");
        var body = "{\"resourceType\":\"Bundle\",\"x\":\"" + "x".repeat(3_000_000);

        try (var wire = new Wire(RestAssured.port).write(head)) {
            var answer = (framing.startsWith("Content")
                            ? wire.write(body.substring(0, 3_000_000))
                            : wire.writeChunk(body))
                    .read();

            assertThat(answer)
                    .startsWith("HTTP/1.1 413 ")
                    .containsIgnoringCase("content-type: application/fhir+json")
                    .contains("\"resourceType\":\"OperationOutcome\"", "\"code\":\"too-long\"", "2097152");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /fhir/r4/Unicorn, 404",
        "GET, /fhir/r4/Unicorn/1, 404",
        "POST, /fhir/r4/Unicorn, 404",
        "GET, /fhir/r4/Task/1, 404",
        "GET, /fhir/r4/Task/5f3c1c1e-0000-4000-8000-000000000000, 404",
        "GET, /fhir/r4/nothing/here/at/all, 404",
        "DELETE, /fhir/r4/Task/5f3c1c1e-0000-4000-8000-000000000000, 405",
    })
    void everyRefusalUnderFhirIsAnOperationOutcome(String method, String address, int status) {
        var request = method.equals("POST") ? ehr().body("{\"resourceType\":\"Unicorn\"}") : ehr();

        request.request(method, address)
                .then()
                .statusCode(status)
                .contentType(startsWith(Ehr.JSON))
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue[0].severity", equalTo("error"));
    }

    @Test
    void onlyJsonIsSpoken() {
        var body = SampleReferral.ofSomebodyNew().json();

        ehr().contentType("application/fhir+xml")
                .body("<Bundle/>")
                .post("/fhir/r4")
                .then()
                .statusCode(415)
                .body("resourceType", equalTo("OperationOutcome"));
        ehr().accept("application/fhir+xml")
                .body(body)
                .post("/fhir/r4")
                .then()
                .statusCode(406)
                .body("resourceType", equalTo("OperationOutcome"));
        ehr().get("/fhir/r4/Task?_format=xml").then().statusCode(406);
        ehr().accept("application/fhir+xml")
                .get("/fhir/r4/Task?_format=json")
                .then()
                .statusCode(200);
        ehr().accept("text/html, application/*;q=0.8")
                .get("/fhir/r4/Task")
                .then()
                .statusCode(200);
        ehr().contentType("application/json").body(body).post("/fhir/r4").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/fhir+json; charset=utf-16",
                "application/fhir+json; charset=iso-8859-1",
                "application/json; charset=\"",
                "*/*",
                "application/*",
                "application/x-www-form-urlencoded",
                "text/plain",
                "multipart/form-data",
                "nonsense",
                ""
            })
    void aBodyThatIsNotSaidToBeJsonInUtf8IsRefusedInWords(String type) throws Exception {
        var answer = post(SampleReferral.ofSomebodyNew().json().getBytes(UTF_8), type);

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("OperationOutcome", "application/fhir+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/fhir+json; charset=UTF-8; fhirVersion=4.0", "application/json;charset=\"utf-8\""})
    void aBodyThatIsSaidToBeUtf8IsRead(String type) throws Exception {
        var answer = post(SampleReferral.ofSomebodyNew().json().getBytes(UTF_8), type);

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32"})
    void aBodyInAnotherEncodingIsRefusedWhateverItSaysOfItself(String charset) throws Exception {
        var answer = post(SampleReferral.ofSomebodyNew().json().getBytes(Charset.forName(charset)), Ehr.JSON);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("OperationOutcome");
    }

    private static HttpResponse<String> post(byte[] body, String type) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/fhir/r4"))
                            .header(
                                    "Authorization",
                                    "Bearer "
                                            + Ehr.token(Ehr.PRACTICE)
                                                    .scope(Ehr.SCOPES)
                                                    .sign())
                            .header("Content-Type", type)
                            .POST(BodyPublishers.ofByteArray(body))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    /** As FHIR says that something is not known. */
    private static void absent(ObjectNode object, String name) {
        object.remove(name);
        object.putObject("_" + name)
                .putArray("extension")
                .addObject()
                .put("url", "http://hl7.org/fhir/StructureDefinition/data-absent-reason")
                .put("valueCode", "unknown");
    }

    private static void narrative(ObjectNode resource, String content) {
        resource.putObject("text")
                .put("status", "additional")
                .put("div", "<div xmlns=\"http://www.w3.org/1999/xhtml\">" + content + "</div>");
    }

    private static String nextYear() {
        return String.valueOf(Year.now(ZoneOffset.UTC).getValue() + 1);
    }

    private static Arguments fault(String type, String path, Consumer<ObjectNode> fault) {
        return arguments(type, path, fault);
    }

    private static ObjectNode at(ObjectNode node, String pointer) {
        return (ObjectNode) node.at(pointer);
    }
}
