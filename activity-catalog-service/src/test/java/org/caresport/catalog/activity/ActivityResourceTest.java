package org.caresport.catalog.activity;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.caresport.catalog.testing.Catalogue.anActivity;
import static org.caresport.catalog.testing.Catalogue.anActivityOf;
import static org.caresport.catalog.testing.Catalogue.anOrganisation;
import static org.caresport.catalog.testing.Catalogue.answer;
import static org.caresport.catalog.testing.Catalogue.as;
import static org.caresport.catalog.testing.Catalogue.create;
import static org.caresport.catalog.testing.Catalogue.etag;
import static org.caresport.catalog.testing.Catalogue.move;
import static org.caresport.catalog.testing.Catalogue.replace;
import static org.caresport.catalog.testing.Catalogue.request;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caresport.catalog.testing.Callers;
import org.caresport.catalog.testing.Entries;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.caresport.kit.testing.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealParts.class)
class ActivityResourceTest {

    @Test
    void aNewActivityIsADraftUntilItIsPublished() {
        var activity = aDraft();
        get("/v1/activities/{id}", activity).then().statusCode(404);

        move(activity, "publication").then().statusCode(200).body("status", equalTo("published"));

        get("/v1/activities/{id}", activity)
                .then()
                .statusCode(200)
                .body("title", equalTo("Samen wandelen"))
                .body("organisation.name", equalTo("Wandelclub De IJsselstappers"))
                .body("schedule.startTime", equalTo("10:00"))
                .body("nextSessions", hasSize(5))
                .body("price.perSession", equalTo(3.5f))
                .body("placesLeft", equalTo(20))
                .body("waitingList.length", equalTo(0))
                .body("verifiedOn", equalTo("2026-11-01"))
                .body("verifiedBy", equalTo("buurtsportcoaches-doetinchem"));
    }

    @Test
    void aDraftIsNotAnnouncedAndAPublishedOneIs() {
        var activity = aDraft();
        move(activity, "publication").then().statusCode(200);

        Topics.await("activity", activity.toString(), "org.caresport.activities.changed.v1");
        assertThat(Topics.read("activity"))
                .filteredOn(seen -> seen.key().equals(activity.toString()))
                .extracting(seen -> seen.body().path("status").asText())
                .containsExactly("published");
    }

    @Test
    void anArchivedActivityLeavesATombstone() {
        var activity = anActivity(entry -> {});
        move(activity, "archival").then().statusCode(200).body("status", equalTo("archived"));

        Topics.await("activity", seen -> seen.key().equals(activity.toString()) && seen.data() == null);
        get("/v1/activities/{id}", activity).then().statusCode(404);
    }

    @Test
    void aMoveThatItsStatusDoesNotAllowIsRefused() {
        var activity = anActivity(entry -> {});
        move(activity, "closure").then().statusCode(200);

        move(activity, "pause")
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/move-not-allowed"))
                .body("detail", equalTo("An activity that is closed cannot be paused."));
        move(activity, "publication").then().statusCode(409);
        move(activity, "archival").then().statusCode(200);
        move(activity, "archival").then().statusCode(409);
        replace("activities", activity, entryOf(activity), etag("activities", activity), Callers.broker())
                .then()
                .statusCode(409);
    }

    @Test
    void oneKeyPublishesOnce() {
        var activity = aDraft();
        var key = UUID.randomUUID().toString();

        var token = Callers.broker();
        as(token)
                .header("Idempotency-Key", key)
                .post("/v1/activities/{id}/publication", activity)
                .then()
                .statusCode(200);
        as(token)
                .header("Idempotency-Key", key)
                .post("/v1/activities/{id}/publication", activity)
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body("status", equalTo("published"));
    }

    @Test
    void toVerifyIsNotToChange() {
        var activity = anActivity(entry -> {});
        String updatedAt = get("/v1/activities/{id}", activity).path("updatedAt");

        move(activity, "verification")
                .then()
                .statusCode(200)
                .body(
                        "verifiedOn",
                        equalTo(LocalDate.now(ZoneId.of("Europe/Amsterdam")).toString()))
                .body("updatedAt", equalTo(updatedAt));
    }

    @Test
    void whatIsThereIsNotCreatedAgain() {
        var activity = anActivity(entry -> {});

        create("activities", activity, entryOf(activity), Callers.broker())
                .then()
                .statusCode(412)
                .body("title", equalTo("It is there already"));
    }

    @Test
    void ofTwoWhoCreateTheSameAtOnceOneIsTold() throws Exception {
        var club = anOrganisation();
        var id = UUID.randomUUID();
        var token = Callers.broker();
        Callable<Integer> attempt =
                () -> create("activities", id, Entries.activity(club), token).statusCode();

        try (var threads = Executors.newFixedThreadPool(6)) {
            var statuses = threads
                    .invokeAll(Stream.generate(() -> attempt).limit(6).toList())
                    .stream()
                    .map(ActivityResourceTest::result)
                    .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
            assertThat(statuses).containsOnly(entry(201, 1L), entry(412, 5L));
        }
    }

    @Test
    void aChangeNeedsTheEditionItIsBasedOn() {
        var activity = anActivity(entry -> {});
        var entry = entryOf(activity).put("title", "Wandelen met elkaar");
        var first = etag("activities", activity);

        as(Callers.broker())
                .body(entry.toString())
                .put("/v1/activities/{id}", activity)
                .then()
                .statusCode(428);
        replace("activities", activity, entry, first, Callers.broker())
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("title", equalTo("Wandelen met elkaar"))
                .body("status", equalTo("published"));
        replace("activities", activity, entry, first, Callers.broker())
                .then()
                .statusCode(412)
                .header("ETag", equalTo(etag("activities", activity)));
        replace("activities", activity, entry, "\"nonsense\"", Callers.broker())
                .then()
                .statusCode(412);
        replace("activities", UUID.randomUUID(), entry, first, Callers.broker())
                .then()
                .statusCode(404);
    }

    @Test
    void aPlaceTakenMeanwhileSpoilsNobodysChangeButEveryCache() {
        var activity = anActivity(entry -> {});
        var tag = etag("activities", activity);
        given().header("If-None-Match", tag)
                .get("/v1/activities/{id}", activity)
                .then()
                .statusCode(304);
        var someone = UUID.randomUUID();
        request("hold", someone, activity);
        answer(someone, "reserved");

        given().header("If-None-Match", tag)
                .get("/v1/activities/{id}", activity)
                .then()
                .statusCode(200);
        replace("activities", activity, entryOf(activity).put("title", "Nieuw"), tag, Callers.broker())
                .then()
                .statusCode(200)
                .body("placesLeft", equalTo(19));
    }

    @Test
    void coordinatesFollowFromThePostcodeWhenTheyAreLeftOut() {
        var activity = anActivity(entry -> ((ObjectNode) entry.get("place")).remove(List.of("latitude", "longitude")));

        get("/v1/activities/{id}", activity)
                .then()
                .body("place.latitude", equalTo(51.965f))
                .body("place.longitude", equalTo(6.288f))
                .body("place.placeId", notNullValue());
    }

    @Test
    void whatLiesOutsideTheReachDoesNotExist() {
        var club = anOrganisation();
        var activity = anActivityOf(club, entry -> entry.put("status", "draft"));
        var entry = Entries.activity(club);
        var tag = etag("activities", activity);

        for (var stranger : List.of(Callers.brokerOf("GM1876"), Callers.provider(UUID.randomUUID()))) {
            as(stranger).get("/v1/activities/{id}", activity).then().statusCode(404);
            replace("activities", activity, entry, tag, stranger).then().statusCode(404);
            as(stranger)
                    .post("/v1/activities/{id}/publication", activity)
                    .then()
                    .statusCode(404);
            as(stranger)
                    .post("/v1/activities/{id}/verification", activity)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void anOrganisationThatIsUnknownOrAnothersIsRefusedAlikeByItsField() {
        var club = anOrganisation();
        var unknown = create("activities", UUID.randomUUID(), Entries.activity(UUID.randomUUID()), Callers.broker());

        unknown.then()
                .statusCode(400)
                .body("type", endsWith("/problems/validation-failed"))
                .body("errors.field", contains("organisationId"));
        for (var stranger : List.of(Callers.brokerOf("GM1876"), Callers.provider(UUID.randomUUID()))) {
            var foreign = create("activities", UUID.randomUUID(), Entries.activity(club), stranger);
            assertThat(foreign.asString()).isEqualTo(unknown.asString());
        }
    }

    @Test
    void anActivityStaysWithAnOrganisationAndInAMunicipalityOfItsEditors() {
        var activity = anActivity(entry -> {});
        var tag = etag("activities", activity);

        replace("activities", activity, Entries.activity(UUID.randomUUID()), tag, Callers.broker())
                .then()
                .statusCode(400)
                .body("errors.field", contains("organisationId"));
        replace("activities", activity, entryOf(activity).put("municipality", "GM1876"), tag, Callers.broker())
                .then()
                .statusCode(400)
                .body("errors.field", contains("municipality"));
        assertThat(etag("activities", activity)).isEqualTo(tag);
    }

    @Test
    void aProviderLeadsItsOwnActivities() {
        var club = anOrganisation();
        var activity = UUID.randomUUID();

        create("activities", activity, Entries.activity(club), Callers.provider(club))
                .then()
                .statusCode(201)
                .header("Location", endsWith("/v1/activities/" + activity));
        as(Callers.provider(club))
                .post("/v1/activities/{id}/pause", activity)
                .then()
                .statusCode(200);
        as(Callers.provider(club))
                .get("/v1/activities/{id}/places", activity)
                .then()
                .statusCode(200);
    }

    @Test
    void whoHasNoPartInTheCatalogueMayNotWrite() {
        var activity = anActivity(entry -> {});

        create("activities", UUID.randomUUID(), entryOf(activity), Callers.patient())
                .then()
                .statusCode(403);
        given().contentType("application/json")
                .post("/v1/activities/{id}/pause", activity)
                .then()
                .statusCode(401);
        as(Tokens.of("broker").municipality("GM0222").expired().sign())
                .post("/v1/activities/{id}/pause", activity)
                .then()
                .statusCode(401);
        as(Tokens.of("broker").municipality("GM0222").forged().sign())
                .post("/v1/activities/{id}/pause", activity)
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/title                 | \"\"                     | title",
                "/title                 | \"<b>Yoga</b>\"          | title",
                "/title                 | \"tab\\there\"           | title",
                "/title                 | 12                       | title",
                "/title                 | null                     | title",
                "/description           | \"<script>x</script>\"   | description",
                "/municipality          | \"Doetinchem\"           | municipality",
                "/organisationId        | \"7\"                    | organisationId",
                "/kind                  | \"course\"               | kind",
                "/status                | \"PUBLISHED\"            | status",
                "/audience              | null                     | audience",
                "/concepts              | [\"walking\"]            | concepts[0]",
                "/concepts              | \"walking\"              | concepts",
                "/targetGroups          | [\"Older people\"]       | targetGroups[0]",
                "/indications           | [{\"system\":\"x\",\"code\":\"T90\"}] | indications[0].system",
                "/indications           | [null]                   | indications[0]",
                "/highestCareProfile    | 6                        | highestCareProfile",
                "/highestCareProfile    | 2.5                      | highestCareProfile",
                "/highestCareProfile    | \"3\"                    | highestCareProfile",
                "/leader/competences    | [\"magic\"]              | leader.competences[0]",
                "/leader/name           | \"\"                     | leader.name",
                "/place/postcode        | \"7001\"                 | place.postcode",
                "/place/postcode        | \"0001AB\"               | place.postcode",
                "/place/latitude        | 6.268                    | place.latitude",
                "/place/latitude        | 91                       | place.latitude",
                "/place/longitude       | null                     | place.longitude",
                "/place/accessibility   | [\"lift\"]               | place.accessibility[0]",
                "/schedule/recurrence   | \"EVERY TUESDAY\"        | schedule.recurrence",
                "/schedule/recurrence   | \"FREQ=SECONDLY\"        | schedule.recurrence",
                "/schedule/startTime    | \"25:00\"                | schedule.startTime",
                "/schedule/durationMinutes | 0                     | schedule.durationMinutes",
                "/schedule/timezone     | \"Europe/London\"        | schedule.timezone",
                "/schedule/firstOn      | \"2026-02-30\"           | schedule.firstOn",
                "/schedule/firstOn      | \"1850-01-01\"           | schedule.firstOn",
                "/schedule/lastOn       | \"2020-01-01\"           | schedule.lastOn",
                "/languages             | []                       | languages",
                "/languages             | [\"dutch\"]              | languages[0]",
                "/ageRange              | {\"min\":70,\"max\":60}  | ageRange.max",
                "/ageRange              | {\"min\":null,\"max\":null} | ageRange.min",
                "/capacity              | 0                        | capacity",
                "/capacity              | 1e9                      | capacity",
                "/price/currency        | \"USD\"                  | price.currency",
                "/price/perSession      | -1                       | price.perSession",
                "/price/perMonth        | 12.345                   | price.perMonth",
                "/price/funds           | [\"Gelrepas!\"]          | price.funds[0]",
                "/verifiedOn            | \"2999-01-01\"           | verifiedOn",
                "/waitingList           | {\"enabled\":true,\"length\":3} | waitingList.length",
                "/placesLeft            | 3                        | placesLeft",
            })
    void aFaultIsNamedAndNothingIsStored(String pointer, String value, String field) {
        var id = UUID.randomUUID();
        var entry = Entries.activity(anOrganisation());
        set(entry, pointer, value);

        create("activities", id, entry, Callers.broker())
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItem(startsWith(field)));
        as(Callers.broker()).get("/v1/activities/{id}", id).then().statusCode(404);
    }

    @Test
    void textsAndListsHaveAnEnd() {
        var entry = Entries.activity(anOrganisation());
        entry.put("title", "x".repeat(121)).put("description", "x".repeat(4001)).put("alert", "x".repeat(301));
        for (int i = 0; i < 21; i++) {
            entry.withArray("/targetGroups").add("group-" + i);
        }

        create("activities", UUID.randomUUID(), entry, Callers.broker())
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of("alert", "description", "targetGroups", "title")));
    }

    @Test
    void whatIsNoJsonIsRefused() {
        for (var body : List.of("{", "[]", "\"text\"", "null", "{\"title\":\"a\",\"title\":\"b\"}", "")) {
            as(Callers.broker())
                    .header("If-None-Match", "*")
                    .body(body)
                    .put("/v1/activities/{id}", UUID.randomUUID())
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    private static int result(Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID aDraft() {
        return anActivity(entry -> entry.remove("status"));
    }

    private static ObjectNode entryOf(UUID activity) {
        String organisation =
                as(Callers.broker()).get("/v1/activities/{id}", activity).path("organisation.organisationId");
        var entry = Entries.activity(UUID.fromString(organisation));
        entry.remove("status");
        return entry;
    }

    private static void set(ObjectNode entry, String pointer, String json) {
        var at = pointer.lastIndexOf('/');
        var parent = (ObjectNode) entry.at(pointer.substring(0, at));
        parent.set(pointer.substring(at + 1), Entries.value(json));
    }
}
