package org.caresport.matching;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.kit.testing.Patience.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.caresport.kit.testing.Topics;
import org.caresport.matching.engine.ProgrammeIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may look at a match with its clinical reasons, and what the access log says of it. */
@QuarkusTest
@WithTestResource(RealParts.class)
class LookedAtMatchTest {

    private static final String HERE = "GM0222";

    @Inject
    ProgrammeIndex programmes;

    private final UUID referral = UUID.randomUUID();
    private final UUID request = UUID.randomUUID();
    private final String subject = UUID.randomUUID().toString();

    @BeforeEach
    void aMatchIsThere() {
        Topics.create("access", Map.of()); // as referral-service does
        Asked.announce(Asked.WALKING_GROUP, HERE);
        await().until(() -> programmes.size() > 0);
        Topics.publish(
                "match-request",
                referral.toString(),
                "org.caresport.matches.requested.v1",
                Asked.by(referral, request, HERE));
        Topics.await(
                "match-result", seen -> seen.body().path("requestId").asText().equals(request.toString()));
    }

    @Test
    void anAdministratorSeesNoMatch() {
        assertThat(look("admin", HERE)).isEqualTo(403);

        assertLogged("denied");
    }

    @Test
    void aLookSaysOfWhichReferralTheMatchIsAndWhoseBrokerLooked() {
        assertThat(look("broker", HERE)).isEqualTo(200);

        assertThat(assertLogged("granted").path("organisation").asText()).isEqualTo("buurtsportcoaches-doetinchem");
    }

    @Test
    void anAttemptFromElsewhereIsLoggedAsDenied() {
        assertThat(look("broker", "GM1955")).isEqualTo(404);

        assertLogged("denied");
    }

    private int look(String role, String municipality) {
        return given().auth()
                .oauth2(Tokens.of(role)
                        .subject(subject)
                        .organisation("buurtsportcoaches-doetinchem")
                        .municipality(municipality)
                        .sign())
                .get("/v1/matches/{id}", request)
                .statusCode();
    }

    private JsonNode assertLogged(String outcome) {
        var line = Topics.await(
                        "access", seen -> seen.body().path("user").asText().equals(subject))
                .body();
        assertThat(line.path("outcome").asText()).isEqualTo(outcome);
        assertThat(line.path("action").asText()).isEqualTo("read");
        assertThat(line.path("resource").asText()).isEqualTo("Match");
        assertThat(line.path("resourceId").asText()).isEqualTo(request.toString());
        assertThat(line.path("partOf").asText()).isEqualTo("Referral/" + referral);
        return line;
    }
}
