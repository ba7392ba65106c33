package org.caresport.referral.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.UUID;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.Participation;
import org.junit.jupiter.api.Test;

/** What a provider does by account is what the link from its e-mail allows, for every participant of its own. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ParticipantResourceTest {

    @Inject
    Stories stories;

    @Test
    void aProviderSeesWhomToExpectAndWhatToMindButNoDiagnosis() {
        var enrolled = stories.enrolled();

        var seen = providerOf(enrolled)
                .get("/v1/participants/{id}", enrolled.id().value())
                .then()
                .statusCode(200)
                .body("state", equalTo("enrolled"))
                .body("participant.name", equalTo("Johanna de Vries"))
                .body("functionalAdvice", contains("no impact on the knee"))
                .body("allowed", contains("confirmation", "refusal", "attendance", "drop-out"))
                .body("expiresAt", nullValue())
                .extract()
                .asString();

        assertThat(seen).doesNotContain("T90", "Diabetes", "insulin", "beta-blocker", "icpc", "bsn");
    }

    @Test
    void theListHoldsTheOwnOrganisationsParticipantsAndNobodyElse() {
        var enrolled = stories.enrolled();
        stories.enrolled();

        var ids = new ArrayList<String>();
        for (var next = "/v1/participants?limit=1"; next != null; ) {
            var page = providerOf(enrolled)
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items.participationId"));
            next = page.getString("next");
        }

        assertThat(ids).containsExactly(enrolled.id().toString());
    }

    @Test
    void anotherOrganisationsParticipantDoesNotExist() {
        var enrolled = stories.enrolled();

        provider(UUID.randomUUID().toString())
                .get("/v1/participants/{id}", enrolled.id().value())
                .then()
                .statusCode(404);
        provider("buurtsportcoaches-doetinchem")
                .get("/v1/participants")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void whoHasNoPlaceYetIsNotKnownToTheProvider() {
        for (var early : new Participation[] {stories.offered(), stories.placeRequested(), stories.waitlisted()}) {
            providerOf(early)
                    .get("/v1/participants/{id}", early.id().value())
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void aProviderConfirmsAndRecordsAttendance() {
        var enrolled = stories.enrolled();
        var id = enrolled.id().value();

        providerOf(enrolled)
                .body("{}")
                .post("/v1/participants/{id}/confirmation", id)
                .then()
                .statusCode(200)
                .body("confirmed", equalTo(true));
        providerOf(enrolled)
                .body("{\"attended\": true, \"on\": \"%s\"}".formatted(LocalDate.now(ZoneId.of("Europe/Amsterdam"))))
                .post("/v1/participants/{id}/attendance", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("started"));
    }

    @Test
    void attendanceIsNotReportedBeforehand() {
        var enrolled = stories.enrolled();

        providerOf(enrolled)
                .body("{\"attended\": true, \"on\": \"2999-01-01\"}")
                .post("/v1/participants/{id}/attendance", enrolled.id().value())
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("on"));
    }

    @Test
    void aProviderSaysThatSomebodyStoppedOrFinished() {
        var stopped = stories.enrolled();
        providerOf(stopped)
                .body("{\"reasonCode\": \"moved-away\", \"text\": \"Moved to Arnhem\"}")
                .post("/v1/participants/{id}/drop-out", stopped.id().value())
                .then()
                .statusCode(200)
                .body("state", equalTo("did-not-start"));
        assertThat(stories.now(stopped.id()).stoppedOn()).isEqualTo(Stories.today());

        var finished = stories.moved(
                stories.enrolled(),
                p -> p.attend(Stories.today(), Stories.broker()).orElseThrow());
        providerOf(finished)
                .body("{\"outcome\": \"next-programme\"}")
                .post("/v1/participants/{id}/completion", finished.id().value())
                .then()
                .statusCode(200)
                .body("state", equalTo("completed"))
                .body("participant", nullValue());
    }

    @Test
    void afterARefusalThePersonIsNotShownAnyMore() {
        var enrolled = stories.enrolled();
        var id = enrolled.id().value();

        providerOf(enrolled)
                .body("{\"reasonCode\": \"full\", \"text\": \"Our group is full after all\"}")
                .post("/v1/participants/{id}/refusal", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("declined-by-provider"))
                .body("participant", nullValue());

        providerOf(enrolled)
                .get("/v1/participants/{id}", id)
                .then()
                .statusCode(404)
                .body("type", endsWith("/not-found"));
    }

    private static RequestSpecification providerOf(Participation participation) {
        return provider(participation.activity().organisation().toString());
    }

    private static RequestSpecification provider(String organisation) {
        return As.with(Tokens.of("provider").organisation(organisation).municipality(Stories.MUNICIPALITY));
    }
}
