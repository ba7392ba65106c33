package org.caresport.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.referral.fhir.Ehr.ehr;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caresport.kit.caller.Caller;
import org.caresport.kit.testing.RealParts;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.move.Cases;
import org.caresport.referral.persistence.Referrals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealParts.class)
class SearchTest {

    @Inject
    Referrals referrals;

    @Inject
    Cases cases;

    private final String practice = "agb:" + UUID.randomUUID();

    @Test
    void aPracticeFindsItsOwnTasksByEveryParameter() {
        var answer = refer();
        var task = id(answer, 6);
        var order = id(answer, 5);

        for (var query : List.of(
                "_id=" + task,
                "_id=" + UUID.randomUUID() + "," + task,
                "status=requested",
                "status=accepted,requested",
                "status:not=completed",
                "code=fulfill",
                "code=http://hl7.org/fhir/CodeSystem/task-code|fulfill",
                "patient=" + id(answer, 0),
                "patient=Patient/" + id(answer, 0),
                "focus=ServiceRequest/" + order,
                "focus=" + order,
                "focus=http://127.0.0.1:8080/fhir/r4/ServiceRequest/" + order,
                "requester=PractitionerRole/" + id(answer, 3),
                "owner=Organization/" + id(answer, 4),
                "owner:missing=false",
                "_lastUpdated=ge2020",
                "status=requested&patient=" + id(answer, 0))) {
            tasks(query)
                    .body("total", equalTo(1))
                    .body("entry.resource.id", contains(task))
                    .body("entry.search.mode", contains("match"));
        }
        for (var query : List.of(
                "_id=" + UUID.randomUUID(),
                "_id=nonsense",
                "status=completed",
                "status=unheard-of",
                "status:not=requested",
                "code=approve",
                "patient=" + UUID.randomUUID(),
                "owner:missing=true",
                "owner=Organization/" + id(answer, 1),
                "_lastUpdated=lt2020",
                "status=requested&patient=" + UUID.randomUUID())) {
            tasks(query).body("total", equalTo(0)).body("entry", nullValue());
        }
    }

    @Test
    void anotherPracticeFindsNothing() {
        var task = id(refer(), 6);

        Ehr.of("agb:" + UUID.randomUUID())
                .get("/fhir/r4/Task?_id=" + task)
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
        Ehr.of("agb:" + UUID.randomUUID())
                .get("/fhir/r4/Task/" + task)
                .then()
                .statusCode(404)
                .body("issue[0].code", equalTo("not-found"));
    }

    @Test
    void ordersPatientsAndObservationsAreFound() {
        var answer = refer();

        found("ServiceRequest?category=PhysicalActivity", id(answer, 5));
        found("ServiceRequest?code=http://snomed.info/sct|390893007&status=active", id(answer, 5));
        found("ServiceRequest?patient=" + id(answer, 0) + "&authored=2026-11-20", id(answer, 5));
        found("Observation?code=http://loinc.org|89555-7", id(answer, 7));
        found("Observation?category=activity&date=ge2026-11&patient=" + id(answer, 0) + "&code=89555-7", id(answer, 7));
        found("Patient?_id=" + id(answer, 0), id(answer, 0));
        found("Practitioner?identifier=http://fhir.nl/fhir/NamingSystem/agb-z|01012345", id(answer, 2));
        found("Organization?identifier=01234567", id(answer, 1));
    }

    @Test
    void aPatientIsFoundByBsnButNotInAnAddress() {
        var referral = SampleReferral.ofSomebodyNew();
        var patient = Ehr.postFor("Patient", referral);
        var token = "http://fhir.nl/fhir/NamingSystem/bsn|" + referral.bsn();

        ehr().contentType("application/x-www-form-urlencoded")
                .formParam("identifier", token)
                .post("/fhir/r4/Patient/_search")
                .then()
                .statusCode(200)
                .body("entry.resource.id", contains(patient))
                .body("link.url.toString()", not(org.hamcrest.Matchers.containsString(referral.bsn())));
        ehr().get("/fhir/r4/Patient?identifier=" + token)
                .then()
                .statusCode(400)
                .body("issue[0].code", equalTo("security"));
    }

    @Test
    void pagesFollowEachOtherAndMissNothing() {
        var tasks = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            tasks.add(id(refer(), 6));
        }
        var seen = new ArrayList<String>();

        var next = "http://127.0.0.1:8080/fhir/r4/Task?status=requested&_count=2";
        while (next != null) {
            var page = own().get(
                            URI.create(next).getPath() + "?" + URI.create(next).getRawQuery())
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(5))
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("entry.resource.id"));
            next = page.getString("link.find { it.relation == 'next' }?.url");
        }

        assertThat(seen).containsExactlyElementsOf(tasks);
    }

    @Test
    void whoPollsSeesWhatChanged() throws Exception {
        var first = id(refer(), 6);
        var second = id(refer(), 6);
        String seen = tasks("_sort=-_lastUpdated&_count=1").extract().path("entry[0].resource.meta.lastUpdated");
        tasks("_lastUpdated=gt" + seen).body("total", equalTo(0));

        Thread.sleep(5); // the next change must fall in a later millisecond: that is the precision of what is shown
        accept(first);

        tasks("_lastUpdated=gt" + seen)
                .body("entry.resource.id", contains(first))
                .body("entry[0].resource.status", equalTo("accepted"))
                .body("entry[0].resource.businessStatus.coding[0].code", equalTo("accepted"));
        tasks("_sort=-_lastUpdated").body("entry.resource.id", contains(first, second));
    }

    @Test
    void whatATaskRefersToComesAlongWhenAsked() {
        var answer = refer();

        tasks("_include=Task:focus&_include=Task:patient&_include=Task:output")
                .body("entry.search.mode", containsInAnyOrder("match", "include", "include"))
                .body("entry.resource.id", containsInAnyOrder(id(answer, 6), id(answer, 5), id(answer, 0)));
    }

    @Test
    void onlyTheNumberIsToldWhenOnlyThatIsAsked() {
        refer();
        refer();

        tasks("_summary=count").body("total", equalTo(2)).body("entry", nullValue());
        tasks("_count=0").body("total", equalTo(2)).body("entry", nullValue());
        tasks("_total=none").body("total", nullValue()).body("entry", hasSize(2));
    }

    @Test
    void aParameterThatIsNotKnownIsPassedOverUnlessTheCallerIsStrict() {
        refer();

        tasks("patint=1")
                .body("entry.find { it.search.mode == 'outcome' }.resource.issue[0].expression[0]", equalTo("patint"))
                .body("link.find { it.relation == 'self' }.url", equalTo("http://127.0.0.1:8080/fhir/r4/Task"));
        own().header("Prefer", "handling=strict")
                .get("/fhir/r4/Task?patint=1&_include=Task:unicorn&status:exact=x")
                .then()
                .statusCode(400)
                .body("issue.expression.flatten()", contains("patint", "_include", "status:exact"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"_count=-1", "_count=many", "_lastUpdated=yesterday", "_cursor=nonsense", "_id=%00"})
    void whatCannotBeIsRefused(String query) {
        own().urlEncodingEnabled(false)
                .get("/fhir/r4/Task?" + query)
                .then()
                .statusCode(400)
                .body("resourceType", equalTo("OperationOutcome"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"';drop table referral;--", "' or '1'='1", "%' or true --", "\\", "$1", "?"})
    void quotesAreOnlyText(String value) {
        refer();

        for (var parameter : List.of("status", "code", "owner", "requester", "identifier", "patient", "focus")) {
            own().queryParam(parameter, value)
                    .get("/fhir/r4/Task")
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(0));
        }
    }

    @Test
    void theReceiptsAddressLeadsToTheVersionItNames() {
        String location = refer().getString("entry[6].response.location");
        var path = URI.create(location).getPath();

        own().get(path).then().statusCode(200).body("resourceType", equalTo("Task"));
        own().get(path + "9").then().statusCode(404);
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        var task = id(refer(), 6);
        var etag = own().get("/fhir/r4/Task/" + task)
                .then()
                .body("meta.versionId", notNullValue())
                .extract()
                .header("ETag");

        own().header("If-None-Match", etag).get("/fhir/r4/Task/" + task).then().statusCode(304);
        own().header("If-None-Match", "W/\"0\", " + etag.substring(2))
                .get("/fhir/r4/Task/" + task)
                .then()
                .statusCode(304);
    }

    @Test
    void everyTypeNeedsItsScope() {
        var task = id(refer(), 6);
        var body = SampleReferral.ofSomebodyNew().json();

        Ehr.with(Ehr.token(practice).scope("system/Patient.crus"))
                .get("/fhir/r4/Task/" + task)
                .then()
                .statusCode(403)
                .body("issue[0].diagnostics", equalTo("The access token lacks the scope system/Task.r"));
        Ehr.with(Ehr.token(practice).scope("system/Task.rs"))
                .get("/fhir/r4/Task")
                .then()
                .statusCode(200)
                .body("entry.resource.id", everyItem(equalTo(task)));
        Ehr.with(Ehr.token(practice).scope("system/Task.crus", "system/Patient.crus"))
                .body(body)
                .post("/fhir/r4")
                .then()
                .statusCode(403)
                .body("issue.diagnostics", hasItem("The access token lacks the scope system/Organization.c"));
    }

    @Test
    void onlyReferrersWithATokenOfOursComeIn() {
        io.restassured.RestAssured.given()
                .get("/fhir/r4/Task")
                .then()
                .statusCode(401)
                .body("resourceType", equalTo("OperationOutcome"));
        Ehr.with(Ehr.token(practice).scope(Ehr.SCOPES).expired())
                .get("/fhir/r4/Task")
                .then()
                .statusCode(401)
                .body("issue[0].code", equalTo("login"));
        Ehr.with(Ehr.token(practice).scope(Ehr.SCOPES).forged())
                .get("/fhir/r4/Task")
                .then()
                .statusCode(401);
        Ehr.with(Ehr.token(practice).scope(Ehr.SCOPES).withAudience("another-api"))
                .get("/fhir/r4/Task")
                .then()
                .statusCode(401);
        Ehr.with(org.caresport.kit.testing.Tokens.of("broker")
                        .organisation(practice)
                        .scope(Ehr.SCOPES))
                .get("/fhir/r4/Task")
                .then()
                .statusCode(403)
                .body("resourceType", equalTo("OperationOutcome"));
        Ehr.with(org.caresport.kit.testing.Tokens.of("referrer").scope(Ehr.SCOPES))
                .body(SampleReferral.ofSomebodyNew().json())
                .post("/fhir/r4")
                .then()
                .statusCode(403);
    }

    private JsonPath refer() {
        return own().body(SampleReferral.ofSomebodyNew().json())
                .post("/fhir/r4")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void accept(String task) {
        var broker = new Caller("anna", Set.of("broker"), "", Set.of("GM0222"), "workbench", Set.of());
        QuarkusTransaction.requiringNew()
                .call(() -> cases.move(referrals
                        .get(new ReferralId(UUID.fromString(task)), broker)
                        .accept(new Stamp("anna", Hand.BROKER, Instant.now()))));
    }

    private void found(String query, String id) {
        own().get("/fhir/r4/" + query).then().statusCode(200).body("entry.resource.id", contains(id));
    }

    private ValidatableResponse tasks(String query) {
        return own().get("/fhir/r4/Task?" + query).then().statusCode(200);
    }

    private io.restassured.specification.RequestSpecification own() {
        return Ehr.of(practice);
    }

    private static String id(JsonPath answer, int entry) {
        return Ehr.id(answer.getString("entry[%d].response.location".formatted(entry)));
    }
}
