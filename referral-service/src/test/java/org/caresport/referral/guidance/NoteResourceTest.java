package org.caresport.referral.guidance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.caresport.kit.testing.RealParts;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealParts.class)
class NoteResourceTest {

    @Inject
    Stories stories;

    @Test
    void aRequestThatIsSentAgainWritesNothingTwice() {
        var referral = stories.accepted();
        var key = UUID.randomUUID().toString();

        for (int i = 0; i < 2; i++) {
            As.broker()
                    .header("Idempotency-Key", key)
                    .body("{\"text\": \"Likes company\"}")
                    .post("/v1/referrals/{id}/notes", referral.id().value())
                    .then()
                    .statusCode(201)
                    .body("text", equalTo("Likes company"));
        }

        As.broker()
                .get("/v1/referrals/{id}/notes", referral.id().value())
                .then()
                .body("items", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text       | {"text": " "}
            text       | {"sharedWith": ["patient"]}
            sharedWith | {"text": "x", "sharedWith": ["neighbour"]}
            sharedWith | {"text": "x", "sharedWith": [null]}
            """)
    void aFaultIsNamedAndNothingIsWritten(String field, String body) {
        var referral = stories.accepted();

        As.broker()
                .body(body)
                .post("/v1/referrals/{id}/notes", referral.id().value())
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(startsWith(field)));

        As.broker()
                .get("/v1/referrals/{id}/notes", referral.id().value())
                .then()
                .body("items", hasSize(0));
    }
}
