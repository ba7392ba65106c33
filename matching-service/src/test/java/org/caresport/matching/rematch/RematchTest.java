package org.caresport.matching.rematch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.kit.testing.Patience.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.caresport.kit.testing.Topics;
import org.caresport.kit.testing.Topics.Seen;
import org.caresport.matching.Asked;
import org.caresport.matching.persistence.OfferChanges;
import org.caresport.matching.wiring.LiveMatching;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** For whom nothing was found, something may be found later. */
@QuarkusTest
@WithTestResource(RealParts.class)
class RematchTest {

    private static final Random CHANCE = new Random();
    private static final AtomicInteger PLACES = new AtomicInteger();

    @Inject
    Rematch rematch;

    @Inject
    LiveMatching matching;

    @Inject
    OfferChanges changes;

    @Inject
    DataSource database;

    private final UUID referral = UUID.randomUUID();
    private final UUID request = UUID.randomUUID();
    private final UUID activity = UUID.randomUUID();
    private final String where = "GM%04d".formatted(5000 + CHANCE.nextInt(3000));
    /** Half a degree, 55 km, from the place of every other test: what is near another person is not near this one. */
    private final double north = 54 + PLACES.getAndIncrement() * 0.5;

    @BeforeEach
    void nothingIsFound() {
        Topics.create("referral", Map.of()); // as referral-service does
        Topics.create("match-request", Map.of());
        Topics.create("activity", Map.of("cleanup.policy", "compact"));
        Topics.publish(
                "match-request",
                referral.toString(),
                "org.caresport.matches.requested.v1",
                Asked.by(referral, request, where).replace("51.965", String.valueOf(north)));
        await().until(() -> answers().size() == 1);
        assertThat(answers().getFirst().type()).isEqualTo("org.caresport.matches.none-found.v1");
    }

    @Test
    void aNewProgrammeThatFitsIsProposedOnceAndTheDemandSaysWhatBecameOfIt() {
        announce(activity());

        rematch.lookAgain();
        announce(activity());
        rematch.lookAgain();

        await().until(() -> answers().size() > 1);
        assertThat(answers())
                .extracting(Seen::type)
                .containsExactly("org.caresport.matches.none-found.v1", "org.caresport.matches.proposed.v1");
        assertThat(answers().getLast().body().at("/proposals/0/activityId").asText())
                .isEqualTo(activity.toString());
        demands()
                .body("items", hasSize(1))
                .body("items[0].closedBy", equalTo("later-match"))
                .body("items[0].closedAt", notNullValue())
                .body("items[0].reasons", hasItem("T90"));
        broker().get("/v1/matches/{id}", request)
                .then()
                .statusCode(200)
                .body("proposals", hasSize(1))
                .body("supersededBy", nullValue());
    }

    @Test
    void aProgrammeThatDoesNotFitIsNotProposedUntilItDoes() throws SQLException {
        announce(activity()
                .replace("\"perSession\": 2.50", "\"perSession\": 99.00")
                .replace("\"municipalPass\": true", "\"municipalPass\": false"));
        rematch.lookAgain();
        assertThat(answers()).hasSize(1);
        assertThat(pending()).isZero();
        demands().body("items[0].closedBy", nullValue());

        announce(activity());
        rematch.lookAgain();

        await().until(() -> answers().size() == 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelled", "handed-back"})
    void whoseReferralHasEndedIsNotLookedForAndNothingIsKeptOfThem(String end) throws SQLException {
        Topics.publish(
                "referral",
                referral.toString(),
                "org.caresport.referrals.%s.v1".formatted(end),
                Map.of(
                        "referralId",
                        referral,
                        "municipality",
                        where,
                        "state",
                        end,
                        "at",
                        Instant.now().toString()));
        await().untilAsserted(() -> demands().body("items[0].closedBy", equalTo("ended")));

        announce(activity());
        rematch.lookAgain();

        assertThat(answers()).hasSize(1);
        assertThat(count("select count(*) from match where searched is not null and referral_id = '%s'"
                        .formatted(referral)))
                .isZero();
    }

    /** Which of what referral-service tells is an end, its schemas say: nothing follows on the state that it leads to. */
    @Test
    void everyEndOfAReferralEndsTheSearch() throws IOException {
        var ends = Set.of(
                "completed",
                "rejected",
                "cancelled",
                "unreachable",
                "declined-by-patient",
                "handed-back",
                "entered-in-error");
        try (var schemas = Files.list(Path.of("../referral-service/src/main/contracts/events"))) {
            var ending = schemas.filter(file -> file.getFileName().toString().startsWith("org.caresport.referrals."))
                    .filter(file -> ends.containsAll(states(file)))
                    .map(file -> file.getFileName().toString().replace(".schema.json", ""))
                    .toList();

            assertThat(ending).hasSameSizeAs(ends).containsExactlyInAnyOrderElementsOf(ReferralEndConsumer.ENDS);
        }
    }

    @Test
    void ofWhoTakesPartItIsToldWhatStopsThemAndNothingElseBesideIsNoGapInTheOffer() {
        announce(activity()
                .replace("\"placesLeft\": 3", "\"placesLeft\": 0")
                .replace("{\"enabled\": true", "{\"enabled\": false")
                .replace("\"highestCareProfile\": 3", "\"highestCareProfile\": 1"));
        var again = UUID.randomUUID();

        Topics.publish(
                "match-request",
                referral.toString(),
                "org.caresport.matches.requested.v1",
                Asked.by(referral, again, where, Instant.parse("2026-11-22T10:00:00Z"))
                        .replace("51.965", String.valueOf(north))
                        .replace(
                                "\"fieldOfTomorrow\"",
                                "\"running\": [\"%s\", \"%s\"], \"fieldOfTomorrow\""
                                        .formatted(activity, UUID.randomUUID())));

        await().until(() -> !answers(again).isEmpty());
        var answer = answers(again).getFirst();
        assertThat(answer.type()).isEqualTo("org.caresport.matches.none-found.v1");
        assertThat(answer.body().path("running")).hasSize(1);
        assertThat(answer.body().at("/running/0/activityId").asText()).isEqualTo(activity.toString());
        assertThat(answer.body().at("/running/0/stops/0/rule").asText()).isEqualTo("care-profile-too-high");
        demands().body("items", hasSize(1)).body("items[0].closedBy", equalTo("later-match"));
    }

    @Test
    void whoAsksAgainAndIsHelpedIsStillInTheRegister() {
        announce(activity());
        var again = UUID.randomUUID();

        Topics.publish(
                "match-request",
                referral.toString(),
                "org.caresport.matches.requested.v1",
                Asked.by(referral, again, where, Instant.parse("2026-11-22T10:00:00Z"))
                        .replace("51.965", String.valueOf(north)));

        await().untilAsserted(
                        () -> demands().body("items", hasSize(1)).body("items[0].closedBy", equalTo("later-match")));
        rematch.lookAgain();
        assertThat(answers()).as("the older request is out of date").hasSize(1);
    }

    @Test
    void theDemandSaysWhichRuleAloneStoodInTheWay() {
        announce(activity()
                .replace("\"perSession\": 2.50", "\"perSession\": 99.00")
                .replace("\"municipalPass\": true", "\"municipalPass\": false"));

        Topics.publish(
                "match-request",
                referral.toString(),
                "org.caresport.matches.requested.v1",
                Asked.by(referral, UUID.randomUUID(), where, Instant.parse("2026-11-22T10:00:00Z"))
                        .replace("51.965", String.valueOf(north)));

        await().untilAsserted(() -> demands()
                .body("items", hasSize(1))
                .body("items[0].excluding", equalTo(List.of(Map.of("rule", "too-dear", "count", 1, "alone", 1)))));
    }

    private static List<String> states(Path schema) {
        try {
            var states = new ObjectMapper().readTree(schema.toFile()).at("/properties/state/enum");
            return StreamSupport.stream(states.spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String activity() {
        return Asked.activity(activity, where).replace("51.97", String.valueOf(north));
    }

    /** Until it is in the index, and noted. */
    private void announce(String json) {
        var before = notedAt();
        Topics.publish("activity", activity.toString(), "org.caresport.activities.changed.v1", json);
        await().until(() ->
                matching.only(Set.of(activity)).size() == 1 && notedAt().isAfter(before));
    }

    private Instant notedAt() {
        return QuarkusTransaction.requiringNew().call(() -> changes.before(Instant.now(), 10_000)).stream()
                .filter(change -> change.activity().equals(activity))
                .map(OfferChanges.OfferChange::at)
                .findFirst()
                .orElse(Instant.EPOCH);
    }

    private long pending() throws SQLException {
        return count("select count(*) from offer_change where activity_id = '%s'".formatted(activity));
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private List<Seen> answers() {
        return answers(request);
    }

    private static List<Seen> answers(UUID request) {
        return Topics.read("match-result").stream()
                .filter(seen -> seen.body().path("requestId").asText().equals(request.toString()))
                .toList();
    }

    private ValidatableResponse demands() {
        return broker().get("/v1/unmet-demands").then().statusCode(200);
    }

    private RequestSpecification broker() {
        return given().headers(Map.of(
                "Authorization",
                "Bearer " + Tokens.of("broker").municipality(where).sign()));
    }
}
