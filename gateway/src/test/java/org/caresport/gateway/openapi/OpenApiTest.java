package org.caresport.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.gateway.town.Visitor.header;
import static org.caresport.gateway.town.Visitor.json;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import org.caresport.gateway.town.Town;
import org.caresport.gateway.town.Visitor;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Town.class)
class OpenApiTest {

    @Inject
    Visitor visitor;

    @Test
    void whatTheServicesOfferStandsInOneDocumentUnderOneServer() {
        JsonObject api = json(visitor.get("/openapi.json"));

        assertThat(api.getString("openapi")).isEqualTo("3.1.0");
        assertThat(api.getJsonArray("servers").getJsonObject(0).getString("url"))
                .isEqualTo("http://127.0.0.1:8080/v1");
        assertThat(api.getJsonObject("paths").fieldNames())
                .containsExactlyInAnyOrder(
                        "/referrals/{id}", "/provider-link", "/activities", "/activities/{id}/places");
    }

    @Test
    void itStandsBelowTheVersionThatItDescribesAsTheRulesOfTheGovernmentHaveIt() {
        HttpResponse<String> answer = visitor.get("/v1/openapi.json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer)).isEqualTo(json(visitor.get("/openapi.json")));
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(visitor.get("/v1/openapi.yaml"), "Content-Type")).startsWith("application/yaml");
    }

    @Test
    void itSaysWhoToTurnToAndWhichVersionItIs() {
        HttpResponse<String> answer = visitor.get("/openapi.json");
        JsonObject info = json(answer).getJsonObject("info");

        assertThat(info.getString("version")).isEqualTo("1.0.0").isEqualTo(header(answer, "API-Version"));
        assertThat(info.getJsonObject("contact").fieldNames()).contains("name", "email", "url");
        assertThat(info.getString("description")).contains("Deprecation");
    }

    @Test
    void aServiceThatIsDownLeavesItsPartOutAndIsNamed() {
        JsonObject api = json(visitor.get("/openapi.json"));

        assertThat(api.getJsonArray("x-unavailable-services")).isEqualTo(JsonArray.of("notification"));
    }

    @Test
    void itSaysWhoNeedsATokenAndWithWhichRole() {
        JsonObject paths = json(visitor.get("/openapi.json")).getJsonObject("paths");

        assertThat(operation(paths, "/activities", "get").getJsonArray("security"))
                .isEmpty();
        assertThat(operation(paths, "/provider-link", "get").getJsonArray("security"))
                .isEmpty();
        assertThat(operation(paths, "/activities", "post").containsKey("security"))
                .isFalse();
        assertThat(security(paths, "/referrals/{id}", "get")).isEqualTo("[{\"accessToken\":[\"broker\"]}]");
        assertThat(security(paths, "/activities/{id}/places", "get")).isEqualTo("[{\"accessToken\":[\"provider\"]}]");
        assertThat(json(visitor.get("/openapi.json")).getJsonArray("security"))
                .isEqualTo(JsonArray.of(new JsonObject().put("accessToken", new JsonArray())));
    }

    @Test
    void namesThatMeanTheSameAreSharedAndOthersAreToldApart() {
        JsonObject schemas =
                json(visitor.get("/openapi.json")).getJsonObject("components").getJsonObject("schemas");

        assertThat(schemas.fieldNames())
                .containsExactlyInAnyOrder("Problem", "Address", "Place", "ReferralAddress", "Referral");
        assertThat(schemas.getJsonObject("Address").getJsonObject("properties").fieldNames())
                .containsExactly("street");
        assertThat(schemas.getJsonObject("Referral")
                        .getJsonObject("properties")
                        .getJsonObject("home")
                        .getString("$ref"))
                .isEqualTo("#/components/schemas/ReferralAddress");
    }

    @Test
    void operationsKeepDifferentNames() {
        JsonObject paths = json(visitor.get("/openapi.json")).getJsonObject("paths");

        assertThat(operation(paths, "/activities", "get").getString("operationId"))
                .isEqualTo("get");
        assertThat(operation(paths, "/referrals/{id}", "get").getString("operationId"))
                .isEqualTo("referral_get");
    }

    @Test
    void itIsTheSameInYamlAndIsNotSentTwiceToWhoHasIt() {
        HttpResponse<String> yaml = visitor.get("/openapi.yaml");
        HttpResponse<String> first = visitor.get("/openapi.json");
        HttpResponse<String> again = visitor.send(visitor.to("/openapi.json")
                .header("If-None-Match", header(first, "ETag"))
                .GET());

        assertThat(header(yaml, "Content-Type")).isEqualTo("application/yaml");
        assertThat(yaml.body()).startsWith("openapi: \"3.1.0\"").contains("  /activities:");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void whoHasItAmongOthersIsNotSentItEither() {
        String tag = header(visitor.get("/"), "ETag");

        for (String known : List.of("\"old\", " + tag, "W/" + tag, "*", "\"a,b\"," + tag)) {
            assertThat(visitor.send(visitor.to("/")
                                    .header("If-None-Match", known)
                                    .GET())
                            .statusCode())
                    .as(known)
                    .isEqualTo(304);
        }
    }

    private static String security(JsonObject paths, String path, String method) {
        return operation(paths, path, method).getJsonArray("security").encode();
    }

    private static JsonObject operation(JsonObject paths, String path, String method) {
        return paths.getJsonObject(path).getJsonObject(method);
    }
}
