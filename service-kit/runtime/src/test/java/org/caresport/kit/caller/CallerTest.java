package org.caresport.kit.caller;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class CallerTest {

    @Test
    void theCallerIsWhoTheTokenSays() {
        given().auth()
                .oauth2(Tokens.of("maker", "looker")
                        .subject("anna")
                        .organisation("agb:01234567")
                        .municipality("GM0222", "GM1955")
                        .client("workbench")
                        .scope("openid", "system/Task.crus")
                        .sign())
                .header("organisation", "agb:99999999")
                .get("/widgets/caller")
                .then()
                .statusCode(200)
                .body("subject", equalTo("anna"))
                .body("organisation", equalTo("agb:01234567"))
                .body("client", equalTo("workbench"))
                .body("roles", containsInAnyOrder("maker", "looker"))
                .body("municipalities", containsInAnyOrder("GM0222", "GM1955"))
                .body("scopes", containsInAnyOrder("openid", "system/Task.crus"));
    }
}
