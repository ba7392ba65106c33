package org.caresport.referral.fhir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.caresport.kit.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class ConformanceTest {

    @Test
    void anybodyMayReadWhatTheInterfaceCanDo() {
        var rest = given().accept(Ehr.JSON)
                .get("/fhir/r4/metadata")
                .then()
                .statusCode(200)
                .contentType(startsWith(Ehr.JSON))
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .body("resourceType", equalTo("CapabilityStatement"))
                .body("fhirVersion", equalTo("4.0.1"))
                .body("rest[0].interaction.code", containsInAnyOrder("transaction", "batch"))
                .extract()
                .jsonPath();

        assertThat(rest.<String>getList("rest[0].resource.find { it.type == 'Task' }.searchParam.name"))
                .contains("_id", "_lastUpdated", "status", "code", "patient", "requester", "owner", "focus");
        assertThat(rest.<String>getList("rest[0].resource.find { it.type == 'Task' }.interaction.code"))
                .containsExactlyInAnyOrder("create", "read", "search-type", "update");
    }

    /** Every parameter that is promised is understood by a strict search. */
    @Test
    void whatIsPromisedIsKept() {
        var statement = given().get("/fhir/r4/metadata").then().extract().jsonPath();

        for (String type : statement.<String>getList("rest[0].resource.type")) {
            for (String name : statement.<String>getList(
                    "rest[0].resource.find { it.type == '%s' }.searchParam.name".formatted(type))) {
                var value =
                        name.equals("date") || name.equals("authored") || name.equals("_lastUpdated") ? "ge2026" : "x";
                Ehr.ehr()
                        .header("Prefer", "handling=strict")
                        .get("/fhir/r4/%s?%s=%s".formatted(type, name, value))
                        .then()
                        .statusCode(200);
            }
        }
    }

    @Test
    void aClientFindsOutWhereTokensComeFrom() {
        given().header("Origin", "https://ehr.example")
                .get("/fhir/r4/.well-known/smart-configuration")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .body("token_endpoint", endsWith("/protocol/openid-connect/token"))
                .body("authorization_endpoint", endsWith("/protocol/openid-connect/auth"))
                .body("grant_types_supported", contains("authorization_code", "client_credentials"))
                .body("code_challenge_methods_supported", contains("S256"))
                .body("token_endpoint_auth_methods_supported", contains("private_key_jwt"))
                .body("token_endpoint_auth_signing_alg_values_supported", contains("RS384", "ES384"))
                .body("scopes_supported", hasItem("system/ServiceRequest.crs"))
                .body("capabilities", hasItems("client-confidential-asymmetric", "permission-v2"));
    }
}
