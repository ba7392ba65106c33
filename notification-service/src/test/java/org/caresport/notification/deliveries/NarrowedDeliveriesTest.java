package org.caresport.notification.deliveries;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.kit.testing.Patience.await;

import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.caresport.kit.testing.Tokens;
import org.caresport.kit.testing.Topics;
import org.caresport.notification.testing.Asked;
import org.caresport.notification.testing.MailServer;
import org.caresport.notification.testing.NotificationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That somebody was written to is for the people of the municipality that guides them. */
@NotificationTest
class NarrowedDeliveriesTest {

    private static final String HERE = "GM0222";
    private static final String ELSEWHERE = "GM1955";

    private final String subject = UUID.randomUUID().toString();
    private final UUID recipient = Asked.aRecipient(UUID.randomUUID() + "@example.org", "nl");

    @BeforeEach
    void aMailServer() {
        MailServer.start();
        Topics.create("access", Map.of()); // as referral-service does
    }

    @ParameterizedTest
    @ValueSource(strings = {"privacy-officer", "admin"})
    void aDeliveryOfAnotherMunicipalityDoesNotExist(String role) {
        var message = aMessageOf(ELSEWHERE);

        as(role).get("/v1/deliveries/{id}", message).then().statusCode(404);
        assertThat(as(role).get("/v1/deliveries?limit=200").jsonPath().getList("items.id"))
                .doesNotContain(message.toString());
        as("admin").post("/v1/deliveries/{id}/retry", message).then().statusCode(404);
    }

    @Test
    void whoTriesItAllTheSameIsLoggedWithWhatTheyTried() {
        var message = aMessageOf(ELSEWHERE);

        as("privacy-officer").get("/v1/deliveries/{id}", message).then().statusCode(404);

        var line = lineOf(subject).body();
        assertThat(line.path("outcome").asText()).isEqualTo("denied");
        assertThat(line.path("action").asText()).isEqualTo("read");
        assertThat(line.path("resourceId").asText()).isEqualTo(message.toString());
        assertThat(line.path("client").asText()).isEqualTo(recipient.toString());
    }

    @Test
    void aListIsLoggedForEachRecipientThatWasSeen() {
        aMessageOf(HERE);

        as("privacy-officer").get("/v1/deliveries?limit=1").then().statusCode(200);

        assertThat(lineOf(subject).body().path("client").asText()).isEqualTo(recipient.toString());
    }

    @Test
    void whoseRoleDoesNotAllowItIsLoggedToo() {
        var message = aMessageOf(HERE);

        as("broker").get("/v1/deliveries/{id}", message).then().statusCode(403);

        var line = lineOf(subject).body();
        assertThat(line.path("outcome").asText()).isEqualTo("denied");
        assertThat(line.path("action").asText()).isEqualTo("read");
        assertThat(line.path("client").asText()).isEqualTo(recipient.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"privacy-officer", "admin"})
    void aDeliveryOfNoMunicipalityIsNobodysToSee(String role) {
        var message = aMessageOf("");

        as(role).get("/v1/deliveries/{id}", message).then().statusCode(404);
    }

    private UUID aMessageOf(String municipality) {
        var message = Asked.aMessage(recipient, "patient-offer", Map.of("municipality", municipality));
        await().until(() -> !MailServer.mailsFor(message).isEmpty());
        return message;
    }

    private RequestSpecification as(String role) {
        return given().auth()
                .oauth2(Tokens.of(role)
                        .subject(subject)
                        .organisation("gemeente-doetinchem")
                        .municipality(HERE)
                        .sign());
    }

    private static Topics.Seen lineOf(String subject) {
        return Topics.await("access", seen -> seen.body().path("user").asText().equals(subject));
    }
}
