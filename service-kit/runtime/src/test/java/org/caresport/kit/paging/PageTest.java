package org.caresport.kit.paging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caresport.kit.testing.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealParts.class)
class PageTest {

    @Test
    void whoFollowsNextAsItIsSeesEverythingOnce() {
        var seen = new ArrayList<Integer>();
        var next = "/widgets/numbers";
        while (next != null) {
            var page = page(next);
            seen.addAll(page.getList("items"));
            next = page.getString("next");
        }

        assertThat(seen).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void nextAsksTheSameQuestion() {
        var second = page("/widgets/numbers?limit=2&colour=red%26blue&colour=%C3%BC+%2B%25&name%3D=")
                .getString("next");
        var third = page(second).getString("next");

        assertThat(parameters(third))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "limit", List.of("2"),
                        "colour", List.of("red&blue", "ü +%"),
                        "name=", List.of(""),
                        "cursor", List.of(Cursor.encode("4"))));
    }

    @Test
    void theLastPageHasNoNext() {
        given().get("/widgets/numbers?limit=9").then().body("items", hasSize(9)).body("next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:8443"})
    void aHostileHostHeaderIsNotRepeated(String host) {
        given().header("Host", host)
                .get("/widgets/numbers")
                .then()
                .statusCode(200)
                .body("next", startsWith("/widgets/numbers?cursor="));
    }

    private static JsonPath page(String address) {
        return given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Map<String, List<String>> parameters(String address) {
        return new QueryStringDecoder(address).parameters();
    }
}
