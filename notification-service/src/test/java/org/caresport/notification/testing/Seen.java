package org.caresport.notification.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.kit.testing.Patience.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.UUID;
import org.caresport.kit.testing.Tokens;

/** What an admin sees of a delivery. */
public final class Seen {

    private Seen() {}

    public static JsonPath delivery(UUID messageId) {
        return given().auth()
                .oauth2(Tokens.of("admin").municipality(Asked.MUNICIPALITY).sign())
                .get("/v1/deliveries/{id}", messageId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static JsonPath awaitStatus(UUID messageId, String status) {
        await().pollInterval(Duration.ofMillis(100))
                .untilAsserted(() ->
                        assertThat(delivery(messageId).getString("status")).isEqualTo(status));
        return delivery(messageId);
    }
}
