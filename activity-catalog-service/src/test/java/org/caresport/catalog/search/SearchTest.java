package org.caresport.catalog.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.catalog.testing.Catalogue.anActivityOf;
import static org.caresport.catalog.testing.Catalogue.anOrganisation;
import static org.caresport.catalog.testing.Catalogue.as;
import static org.caresport.catalog.testing.Catalogue.move;
import static org.caresport.catalog.testing.Catalogue.request;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.caresport.catalog.testing.Callers;
import org.caresport.catalog.testing.Catalogue;
import org.caresport.catalog.testing.Entries;
import org.caresport.kit.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealParts.class)
class SearchTest {

    private UUID club;

    /** Each test looks at the activities of a club of its own. */
    @BeforeEach
    void ofAClub() {
        club = anOrganisation();
    }

    @Test
    void whatIsNearestComesFirst() {
        var far = there("Ver", 51.960, 6.211);
        var near = there("Dichtbij", 51.965, 6.289);
        var between = there("Halverwege", 51.958, 6.256);

        assertThat(found("near", "7001AB")).containsExactly(near, between, far);
        search("near", "7001AB").body("items[0].distanceKilometres", lessThan(0.2f));
    }

    @Test
    void whatIsFurtherThanAskedForIsLeftOut() {
        var near = there("Dichtbij", 51.965, 6.289);
        there("Ver", 51.960, 6.211);

        assertThat(found("near", "7001", "withinKilometres", "2.5")).containsExactly(near);
        assertThat(found("near", "1012", "withinKilometres", "50")).isEmpty();
    }

    @Test
    void wordsAreFoundInAnyInflectionMisspeltOrWithoutAccents() {
        var walking = called("Samen wandelen", "rustig tempo");
        var dance = called("Stijldansen", "met coördinatie en een café na afloop");

        assertThat(found("text", "wandelingen")).containsExactly(walking);
        assertThat(found("text", "stijldanzen")).containsExactly(dance);
        assertThat(found("text", "coordinatie")).containsExactly(dance);
        assertThat(found("text", "voetbal")).isEmpty();
    }

    @Test
    void aTitleCountsMoreThanADescription() {
        var described = called("Bewegen", "we zwemmen samen");
        var titled = called("Zwemmen", "in het bad");

        assertThat(found("text", "zwemmen")).containsExactly(titled, described);
    }

    @Test
    void everyFilterNarrows() {
        var fitting = with(entry -> {
            entry.put("audience", "professionals").put("highestCareProfile", 5);
            entry.withArray("/languages").add("en");
            entry.withArray("/indications")
                    .addObject()
                    .put("system", "http://hl7.org/fhir/sid/icpc-1-nl")
                    .put("code", "K86");
            entry.withArray("/concepts")
                    .add("https://openactive.io/activity-list#bf1a5e00-cdcf-465d-8c5a-6f57040b7f7e");
            entry.withObject("/schedule").put("recurrence", "FREQ=WEEKLY;BYDAY=FR");
            entry.withObject("/price").put("perSession", 1.00);
        });
        with(entry -> entry.put("highestCareProfile", 2));

        for (var filter : Map.of(
                        "audience", "professionals",
                        "careProfile", "5",
                        "language", "en",
                        "indication", "K86",
                        "concept", "https://openactive.io/activity-list#bf1a5e00-cdcf-465d-8c5a-6f57040b7f7e",
                        "day", "FR",
                        "maxPricePerSession", "1",
                        "maxPricePerMonth", "5")
                .entrySet()) {
            assertThat(found(filter.getKey(), filter.getValue()))
                    .as(filter.getKey())
                    .containsExactly(fitting);
        }
        assertThat(found("municipality", "GM0222")).hasSize(2);
        assertThat(found("municipality", "GM1876")).isEmpty();
        assertThat(found("day", "SU")).isEmpty();
    }

    @Test
    void whatIsFullIsLeftOutWhenAPlaceIsWanted() {
        var full = with(entry -> entry.put("capacity", 1));
        var free = with(entry -> {});
        var someone = UUID.randomUUID();
        request("hold", someone, full);
        Catalogue.answer(someone, "reserved");

        assertThat(found("available", "true")).containsExactly(free);
        assertThat(found("available", "false")).containsExactlyInAnyOrder(free, full);
    }

    @Test
    void onlyWhatIsPublishedAndNotOverIsFound() {
        with(entry -> entry.put("status", "draft"));
        var paused = with(entry -> {});
        move(paused, "pause").then().statusCode(200);
        with(entry -> entry.withObject("/schedule").putNull("recurrence").put("firstOn", "2026-01-06"));
        var published = with(entry -> {});

        assertThat(found()).containsExactly(published);
    }

    @Test
    void whoOffersItFindsItsDraftsAndOthersDoNot() {
        var draft = with(entry -> entry.put("status", "draft"));

        assertThat(draftsFor(Callers.broker())).containsExactly(draft);
        assertThat(draftsFor(Callers.provider(club))).containsExactly(draft);
        assertThat(draftsFor(Callers.provider(UUID.randomUUID()))).isEmpty();
        assertThat(draftsFor(Callers.brokerOf("GM1876"))).isEmpty();
        assertThat(draftsFor(Callers.patient())).isEmpty();
        assertThat(found("status", "draft")).isEmpty();
    }

    @Test
    void pagesShowEverythingOnceWhileMoreIsAdded() {
        var before = new ArrayList<UUID>();
        for (int i = 0; i < 7; i++) {
            before.add(there("Les " + i, 51.965 + i * 0.001, 6.288));
        }
        var seen = new ArrayList<UUID>();
        var next = "/v1/activities?near=7001&limit=2&organisation=" + club;
        while (next != null) {
            var page = given().urlEncodingEnabled(false).get(next).then().statusCode(200);
            seen.addAll(ids(page));
            next = page.extract().path("next");
            there("Nieuw", 51.9649, 6.288);
        }

        assertThat(seen).doesNotHaveDuplicates().containsAll(before);
    }

    @Test
    void activitiesWithTheSameKeyArePagedById() {
        for (int i = 0; i < 5; i++) {
            called("Yoga", "zelfde titel");
        }
        for (var sort : List.of("near=7001", "text=yoga", "sort=title")) {
            var first = given().urlEncodingEnabled(false)
                    .get("/v1/activities?limit=3&organisation=" + club + "&" + sort)
                    .then();
            var second = given().urlEncodingEnabled(false)
                    .get(first.extract().<String>path("next"))
                    .then();

            assertThat(ids(first)).as(sort).hasSize(3).doesNotContainAnyElementsOf(ids(second));
            assertThat(ids(second)).as(sort).hasSize(2);
            second.body("next", nullValue());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "near=1234AB                | near             | is not a postcode area we know",
                "near=nowhere               | near             | must be a postcode",
                "near=7001%27--             | near             | must be a postcode",
                "withinKilometres=5         | withinKilometres | needs near",
                "near=7001&withinKilometres=-1 | withinKilometres | must be a number from 0 to 200",
                "near=7001&withinKilometres=1e9 | withinKilometres | must be a number from 0 to 200",
                "near=7001&withinKilometres=NaN | withinKilometres | must be a number from 0 to 200",
                "limit=0                    | limit            | must be a number from 1 to 100",
                "limit=101                  | limit            | must be a number from 1 to 100",
                "limit=2.5                  | limit            | must be a whole number",
                "limit=ten                  | limit            | must be a number",
                "limit=1&limit=2            | limit            | is given more than once",
                "audience=everybody         | audience         | must be one of patients, residents",
                "concept=walking            | concept          | must be the URL of a concept",
                "indication=T%2090          | indication       | must be a code as T90",
                "careProfile=6              | careProfile      | must be a number from 1 to 5",
                "language=dutch             | language         | ISO 639-1",
                "language=xx                | language         | ISO 639-1",
                "maxPricePerMonth=free      | maxPricePerMonth | must be a number",
                "maxPricePerSession=-1      | maxPricePerSession | must be a number",
                "available=yes              | available        | must be true or false",
                "day=monday                 | day              | must be one of MO",
                "municipality=Doetinchem    | municipality     | must be a CBS code",
                "organisation=1             | organisation     | must be a UUID",
                "status=gone                | status           | must be one of draft",
                "sort=price                 | sort             | must be one of distance",
                "sort=distance              | sort             | needs near",
                "sort=relevance             | sort             | needs text",
                "text=                      | text             | must be 1 to 100 characters",
                "text=%20                   | text             | must not be blank",
                "text=a%00b                 | text             | must be 1 to 100 characters",
                "cursor=abc                 | cursor           | was not made by this list",
                "cursor=VElUTEUfYR8tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0 | cursor | was not made by this list",
                "cursor=VElUTEUfYQAfMDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw | cursor | was not made by this list",
                "cursor=%C3%A9              | cursor           | was not made by this list",
                "radius=5                   | radius           | is not a parameter here",
                "Near=7001                  | Near             | is not a parameter here",
            })
    void aBadParameterIsNamed(String query, String parameter, String message) {
        given().urlEncodingEnabled(false)
                .get("/v1/activities?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo(parameter))
                .body("errors[0].message", containsString(message));
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        for (int i = 0; i < 3; i++) {
            called("Yoga", "rekken");
        }
        String next = search("limit", "2").extract().path("next");
        var cursor = next.substring(next.indexOf("cursor=") + 7);

        search("near", "7001", "cursor", cursor).statusCode(400).body("errors[0].field", equalTo("cursor"));
    }

    @Test
    void anAnswerThatIsKnownIsNotSentAgain() {
        var activity = with(entry -> {});
        var tag = search("limit", "5").statusCode(200).extract().header("ETag");

        given().header("If-None-Match", tag)
                .get("/v1/activities?limit=5&organisation=" + club)
                .then()
                .statusCode(304)
                .header("Cache-Control", equalTo("public, max-age=15"));
        var someone = UUID.randomUUID();
        request("hold", someone, activity);
        Catalogue.answer(someone, "reserved");
        given().header("If-None-Match", tag)
                .get("/v1/activities?limit=5&organisation=" + club)
                .then()
                .statusCode(200)
                .body("items[0].placesLeft", equalTo(19));
    }

    @Test
    void aRenamedClubIsFoundByItsNewName() {
        var activity = with(entry -> {});
        var entry = Entries.organisation().put("name", "Sportvereniging Zeldzaam");
        Catalogue.replace("organisations", club, entry, Catalogue.etag("organisations", club), Callers.broker())
                .then()
                .statusCode(200);

        assertThat(found("text", "zeldzaam")).containsExactly(activity);
        search("text", "zeldzaam").body("items[0].organisation.name", equalTo("Sportvereniging Zeldzaam"));
    }

    private UUID there(String title, double latitude, double longitude) {
        return with(entry -> {
            entry.put("title", title);
            entry.withObject("/place").put("latitude", latitude).put("longitude", longitude);
        });
    }

    private UUID called(String title, String description) {
        return with(entry -> entry.put("title", title).put("description", description));
    }

    private UUID with(Consumer<ObjectNode> variation) {
        return anActivityOf(club, variation);
    }

    private List<UUID> found(String... parameters) {
        return ids(search(parameters).statusCode(200));
    }

    private ValidatableResponse search(String... parameters) {
        var query = new LinkedHashMap<String, String>();
        query.put("organisation", club.toString());
        for (int i = 0; i < parameters.length; i += 2) {
            query.put(parameters[i], parameters[i + 1]);
        }
        return given().queryParams(query).get("/v1/activities").then();
    }

    private List<UUID> draftsFor(String token) {
        return ids(as(token)
                .get("/v1/activities?status=draft&organisation=" + club)
                .then());
    }

    private static List<UUID> ids(ValidatableResponse page) {
        return page.extract().<List<String>>path("items.activityId").stream()
                .map(UUID::fromString)
                .toList();
    }
}
