package org.caresport.kit.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealParts.class)
class ProblemsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "",
                "nonsense",
                "{\"name\": \"a\"} more",
                "{\"name\": \"a\", \"name\": \"b\"}",
                "{\"name\": 1e999999999}"
            })
    void whatIsNoJsonIsAProblem(String body) {
        send(body).statusCode(400).contentType("application/problem+json").body("status", equalTo(400));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name': 5}                                   | name",
                "{'name': 'a', 'size': 'big'}                  | size",
                "{'name': 'a', 'size': 1.5}                    | size",
                "{'name': 'a', 'size': '1'}                    | size",
                "{'name': 'a', 'on': '2026-13-01'}             | on",
                "{'name': 'a', 'part': 'red'}                  | part",
                "{'name': 'a', 'part': {'colour': ['red']}}    | part.colour",
                "{'name': 'a', 'part': {'colour': 'r', 'tags': [{}]}} | part.tags[0]",
                "{'name': 'a', 'weight': 5}                    | weight",
                "{'name': 'a', 'on': '0000-01-01'}             | on",
                "{'name': 'a', 'on': '9999-12-31'}             | on",
                "{'name': 'a', 'on': '+999999999-12-31'}       | on",
                "{'name': 'a', 'on': 5}                        | on",
                "{'name': 'a', 'on': [2026, 1, 1]}             | on",
                "{'name': 'a', 'at': '+999999999-12-31T00:00:00Z'} | at",
                "{'name': 'a', 'at': '2300-01-01T00:00:00Z'}   | at",
                "{'name': 'a', 'at': 1e999999999}              | at",
                "{'name': 'a', 'price': 1e999999999}           | price",
                "{'name': 'a', 'price': 1e-999999999}          | price",
                "{'name': 'a', 'length': 1e999999999}          | length",
                "{'name': 'a', 'size': 1e999999999}            | size",
                "{'name': 'a', '': 1}                          | (no name)",
                "{'name': 'a', 'b\\nc<d>': 1}                   | b?c?d?",
                "{'name': 'a\\u0000'}                          | name",
                "{'name': 'a\\ud800'}                          | name",
                "[]                                            | (the whole body)",
                "{}                                            | name",
                "{'name': ' '}                                 | name",
                "{'name': 'a', 'part': {}}                     | part.colour",
                "{'name': 'a', 'part': {'colour': 'r', 'tags': ['a', 'too long']}} | part.tags[1]",
            })
    void aFieldAtFaultIsNamed(String body, String field) {
        send(body.replace('\'', '"'))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/validation-failed"))
                .body("errors.field", hasItem(field));
    }

    @Test
    void whatWasSentIsNotRepeated() {
        send("{\"name\": \"a\", \"size\": \"999911120\"}").body(not(containsString("999911120")));
    }

    @Test
    void withoutATokenOneIsToldToSignIn() {
        given().contentType("application/json")
                .body("{\"name\": \"a\"}")
                .post("/widgets")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("type", endsWith("/problems/unauthorized"));
    }

    @Test
    void aTokenThatIsNotGoodIsRefused() {
        for (var bad : new String[] {
            Tokens.of("maker").forged().sign(),
            Tokens.of("maker").expired().sign(),
            Tokens.of("maker").withAudience("account").sign(),
            Tokens.of("maker").withIssuer("https://example.org/realms/test").sign(),
            "rubbish",
            base64("not JSON") + ".e30.c2lnbmF0dXJl",
            base64("{\"alg\": \"PS256\"}") + "." + base64("not JSON") + ".c2lnbmF0dXJl",
            "e30.e30."
        }) {
            given().auth()
                    .oauth2(bad)
                    .get("/widgets/caller")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void anotherRoleIsForbidden() {
        given().auth()
                .oauth2(Tokens.of("looker").sign())
                .get("/widgets/caller")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/forbidden"));
    }

    @Test
    void whatNobodyAllowedIsDenied() {
        given().auth()
                .oauth2(Tokens.of("maker").sign())
                .get("/widgets/forgotten")
                .then()
                .statusCode(403);
    }

    @Test
    void theFrameworksOwnRefusalsAreProblemsToo() {
        given().get("/nowhere").then().statusCode(404).body("type", endsWith("/problems/not-found"));
        given().delete("/widgets")
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD, OPTIONS, POST")
                .body("type", endsWith("/problems/method-not-allowed"));
        given().accept("image/png").get("/widgets").then().statusCode(406).contentType("application/problem+json");
        given().contentType("text/plain")
                .body("a")
                .post("/widgets")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "/",
                "a/b/c",
                ";",
                "application/json;q=abc",
                "application/json;q=",
                "application/json;q=2",
                "application/json;q=-1",
                "application/json, garbage"
            })
    void anAcceptThatCannotBeReadIsTheSendersFault(String accept) {
        given().header("Accept", accept)
                .get("/widgets")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItem("Accept"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json; charset=utf-16",
                "application/json; charset=iso-8859-1",
                "application/json; charset=",
                "application/xml",
                "text/plain",
                "*/*",
                "application/*",
                "nonsense",
                ""
            })
    void onlyJsonInUtf8IsRead(String type) throws Exception {
        assertThat(post(type, "{\"name\": \"a\"}".getBytes(StandardCharsets.UTF_8)))
                .startsWith("415 ")
                .contains("/problems/unsupported-media-type", "UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/json;charset=UTF-8", "application/json; charset=\"utf-8\""})
    void jsonInUtf8IsRead(String type) throws Exception {
        assertThat(post(type, "{\"name\": \"a\"}".getBytes(StandardCharsets.UTF_8)))
                .startsWith("201 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
    void aBodyInAnotherEncodingIsNoJson(String charset) throws Exception {
        assertThat(post("application/json", "{\"name\": \"a\"}".getBytes(Charset.forName(charset))))
                .startsWith("400 ")
                .contains("/problems/malformed-json");
    }

    @Test
    void aNameFromOutsideIsShownCut() {
        send("{\"name\": \"a\", \"" + "x".repeat(5000) + "\": 1}")
                .statusCode(400)
                .body("errors.field", hasItem("x".repeat(40) + "…"));
    }

    @Test
    void moreFaultsThanAnyoneReadsAreCountedInsteadOfListed() {
        var tags = String.join(",", Collections.nCopies(300, "\"too long\""));

        send("{\"name\": \"a\", \"part\": {\"colour\": \"r\", \"tags\": [" + tags + "]}}")
                .statusCode(400)
                .body("errors.size()", equalTo(100))
                .body("errorsNotListed", equalTo(201));
    }

    @Test
    void moreJsonThanAnyoneSendsIsRefusedBeforeItIsBuilt() {
        send("{\"name\": \"a\", \"part\": {\"tags\": [" + "\"a\",".repeat(30_000) + "\"a\"]}}")
                .statusCode(413)
                .body("type", endsWith("/problems/body-too-large"));
    }

    @Test
    void aLostRaceIsAConflict() {
        post("/widgets/race").statusCode(409).body("type", endsWith("/problems/conflict"));
    }

    @Test
    void whatTheDatabaseCannotStoreIsNotToBeRepeated() {
        post("/widgets/overlong").statusCode(422).body("type", endsWith("/problems/unprocessable"));
    }

    @Test
    void aFaultOfOursTellsNothingOfIt() {
        post("/widgets/fault")
                .statusCode(500)
                .body("type", endsWith("/problems/internal-error"))
                .body(not(containsString("Johanna")));
    }

    @Test
    void anOldETagIsRefused() {
        put("W/\"6\"").statusCode(412).body("type", endsWith("/problems/precondition-failed"));
        put(null).statusCode(428).body("type", endsWith("/problems/precondition-required"));
        put("W/\"7\"").statusCode(200);
    }

    @Test
    void aCursorThatIsNotOursIsRefused() {
        given().get("/widgets?cursor=abc").then().statusCode(400).body("type", endsWith("/problems/invalid-cursor"));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=many, limit",
        "limit=0, limit",
        "since=yesterday, since",
        "since=%2B999999999-12-31, since",
        "since=0000-01-01, since",
        "limit=1.5&since=2026-12-01, limit"
    })
    void aQueryParameterAtFaultIsNamed(String query, String parameter) {
        given().get("/widgets?" + query)
                .then()
                .statusCode(400)
                .body("type", endsWith("/problems/validation-failed"))
                .body("errors.field", hasItem(parameter))
                .body("errors.size()", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/widgets?limit=1&overdue=true | overdue | is not a parameter here; known are colour, cursor, limit, since",
                "/widgets?Limit=1              | Limit   | is not a parameter here; known are colour, cursor, limit, since",
                "/widgets?limit=1&limit=2      | limit   | is given more than once",
                "/widgets?colour=pink          | colour  | must be one of red, blue",
                "/widgets?colour=RED           | colour  | must be one of red, blue",
                "/widgets/numbers?colour=red&colour= | colour | must not be empty: leave it out instead",
                "/widgets/caller?a%0Ab=        | a?b     | is not a parameter here; there are none"
            })
    void anUnknownParameterOrValueIsNamedWithThoseThatThereAre(String address, String parameter, String message) {
        given().auth()
                .oauth2(Tokens.of("maker").sign())
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(400)
                .body("type", endsWith("/problems/validation-failed"))
                .body("errors.field", equalTo(List.of(parameter)))
                .body("errors.message", equalTo(List.of(message)));
    }

    @Test
    void aParameterOfManyValuesMayBeGivenManyTimes() {
        given().get("/widgets?colour=red&colour=blue").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"7\"", "\"6\", W/\"7\"", "W/\"6,5\",W/\"7\""})
    void anyETagOfAListIsEnough(String etags) {
        put(etags).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "W/7", "\"7", "\"6\" \"7\""})
    void whatIsNoETagIsNotTakenForAnOldOne(String etag) {
        put(etag).statusCode(400).body("errors.field", equalTo(List.of("If-Match")));
    }

    @Test
    void anIdThatIsNoneIsNotFound() {
        given().contentType("application/json")
                .body("{\"name\": \"a\"}")
                .put("/widgets/7")
                .then()
                .statusCode(404);
    }

    /** Status and body. */
    private static String post(String type, byte[] body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/widgets"))
                    .header("Authorization", "Bearer " + Tokens.of("maker").sign())
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofByteArray(body))
                    .build();
            var answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse put(@Nullable String etag) {
        var request = given().contentType("application/json").body("{\"name\": \"a\"}");
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return request.put("/widgets/7d7bbf5e-5e8f-4a55-8df9-5f9ee4e9a1c2").then();
    }

    private static ValidatableResponse post(String path) {
        return given().contentType("application/json").body("{}").post(path).then();
    }

    private static ValidatableResponse send(String body) {
        return given().auth()
                .oauth2(Tokens.of("maker").sign())
                .contentType("application/json")
                .body(body)
                .post("/widgets")
                .then();
    }
}
