package org.caresport.matching;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.kit.testing.Patience.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.caresport.kit.testing.Topics;
import org.caresport.matching.domain.Location;
import org.caresport.matching.domain.Programme;
import org.caresport.matching.engine.ProgrammeIndex;
import org.caresport.matching.testing.Offer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A broker moves the sliders: what would fit, what falls out and why; and nothing has changed. */
@QuarkusTest
@WithTestResource(RealParts.class)
class WhatIfTest {

    private static final Random CHANCE = new Random();
    private static final double NORTH = 53.4;
    private static final double EAST = 5.5;

    @Inject
    ProgrammeIndex programmes;

    @Inject
    DataSource database;

    private final UUID referral = UUID.randomUUID();
    private final UUID request = UUID.randomUUID();
    private final String subject = UUID.randomUUID().toString();
    private final String where = "GM%04d".formatted(8000 + CHANCE.nextInt(900));
    private final List<UUID> offered = new ArrayList<>();

    private UUID cheap;
    private UUID dear;
    private UUID far;

    @BeforeEach
    void somebodyIsMatched() {
        Topics.create("referral", Map.of()); // as referral-service does
        Topics.create("activity", Map.of("cleanup.policy", "compact"));
        cheap = offer(Offer.open().at(place(0.01)).perMonth(15.0));
        dear = offer(Offer.open().at(place(0.01)).perMonth(35.0));
        far = offer(Offer.open().at(place(0.09)).perMonth(10.0));
        ask(request, "2026-11-22T09:00:00Z");
    }

    @AfterEach
    void clear() {
        offered.forEach(programmes::remove);
    }

    @Test
    void withoutAnythingElseItIsWhatTheyWouldBeProposedNow() {
        whatIf("{}")
                .statusCode(200)
                .body("requestId", equalTo(request.toString()))
                .body("proposals.programme.activityId", contains(cheap.toString()))
                .body("proposals[0].rankBefore", equalTo(1))
                .body("proposals[0].reasons.rule", hasItem("starting-score"))
                .body("gone", empty())
                .body(
                        "misses.find { it.programme.activityId == '%s' }.reasons.rule".formatted(dear),
                        contains("too-dear"))
                .body(
                        "misses.find { it.programme.activityId == '%s' }.reasons.rule".formatted(far),
                        contains("too-far"))
                .body("askedWith.maxPerMonth", equalTo(20.0f))
                .body("askedWith.maxKilometres", equalTo(5.0f));
    }

    @Test
    void aLargerBudgetAndALongerWayBringMore() {
        whatIf("""
                {"budget": {"maxPerMonth": 40}, "travel": {"maxKilometres": 15}}""")
                .statusCode(200)
                .body("proposals", hasSize(3))
                .body("proposals.find { it.programme.activityId == '%s' }.rankBefore".formatted(dear), nullValue())
                .body("askedWith.travelMode", equalTo("bicycle"))
                .body("askedWith.municipalPass", equalTo(false))
                .body("misses", empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"budget": {"maxPerMonth": 5}}       | too-dear
            {"travel": {"maxKilometres": 0.2}}   | too-far
            {"availability": {"days": ["SA"]}}   | not-on-an-available-day
            {"languages": ["ti"]}                | no-shared-language
            {"accessibilityNeeds": ["induction-loop"]} | accessibility
            """)
    void whatFallsOutSaysByWhichRule(String otherwise, String rule) {
        whatIf(otherwise)
                .statusCode(200)
                .body("proposals", empty())
                .body("gone", hasSize(1))
                .body("gone[0].rankBefore", equalTo(1))
                .body("gone[0].programme.activityId", equalTo(cheap.toString()))
                .body("gone[0].reasons.rule", contains(rule))
                .body("gone[0].reasons[0].text.nl", not(empty()))
                .body("excluded.rule", hasItem(rule));
    }

    @Test
    void whatSomebodyWouldLikeOrdersAndExcludesNothing() {
        var alone = offer(Offer.open().at(place(0.01)).perMonth(15.0).socialForm("individual"));
        whatIf("""
                {"preferences": {"socialForm": "individual", "dayParts": ["morning"]}}""")
                .statusCode(200)
                .body("proposals[0].programme.activityId", equalTo(alone.toString()))
                .body("proposals.programme.activityId", hasItem(cheap.toString()));
        whatIf("""
                {"preferences": {"socialForm": "group"}}""").body("proposals[0].programme.activityId", equalTo(cheap.toString()));
    }

    @Test
    void whatIsTakenAsNotKnownIsAskedFor() {
        whatIf("""
                {"without": ["budget"]}""")
                .statusCode(200)
                .body("askedWith.maxPerMonth", nullValue())
                .body(
                        "proposals.find { it.programme.activityId == '%s' }.suitability".formatted(dear),
                        equalTo("insufficient-data"));
    }

    @Test
    void oneThatTwentyOthersFitBetterHasFallenOutWithoutAReason() {
        for (int n = 0; n < 20; n++) {
            offer(Offer.open()
                    .at(place(0.01))
                    .perMonth(15.0)
                    .socialForm("individual")
                    .on("MO"));
        }
        whatIf("""
                {"preferences": {"socialForm": "individual", "days": ["MO"]}}""")
                .statusCode(200)
                .body("proposals", hasSize(20))
                .body("gone.find { it.programme.activityId == '%s' }.reasons".formatted(cheap), empty());
    }

    @Test
    void nothingIsStoredOrTold() {
        var stored = stored();

        whatIf("""
                {"budget": {"maxPerMonth": 40}}""").statusCode(200);

        assertThat(stored()).isEqualTo(stored);
        assertThat(Topics.read("match-result").stream()
                        .filter(seen -> seen.body().path("requestId").asText().equals(request.toString())))
                .hasSize(1);
    }

    @Test
    void somebodyAtWorkIsOneLineInTheAccessLog() {
        for (int n = 0; n < 5; n++) {
            whatIf("""
                    {"budget": {"maxPerMonth": %d}}""".formatted(n)).statusCode(200);
        }
        given().auth()
                .oauth2(token(subject, where))
                .get("/v1/matches/{id}", request)
                .then()
                .statusCode(200);

        await().until(() -> lines() == 2);
    }

    @Test
    void anotherMunicipalitysDoesNotExist() {
        whatIf("{}", token(subject, "GM0001")).statusCode(404);
        whatIf(UUID.randomUUID(), "{}", token(subject, where)).statusCode(404);
    }

    @Test
    void anOlderAnswerHasNoProfileAnyMore() {
        var newer = UUID.randomUUID();
        ask(newer, "2026-11-22T10:00:00Z");

        whatIf("{}").statusCode(409).body("type", endsWith("move-not-allowed"));
        whatIf(newer, "{}", token(subject, where)).statusCode(200);
    }

    @Test
    void theProfileGoesWhenTheReferralEnds() {
        whatIf("{}").statusCode(200);
        Topics.publish(
                "referral", referral.toString(), "org.caresport.referrals.completed.v1", """
                {"referralId": "%s"}""".formatted(referral));

        await().untilAsserted(() -> whatIf("{}").statusCode(409));
        assertThat(asked()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"budget": {"maxPerMonth": -1}}           | budget.maxPerMonth
            {"travel": {"mode": "horse"}}             | travel.mode
            {"travel": {"maxKilometres": 501}}        | travel.maxKilometres
            {"availability": {"days": ["XX"]}}        | availability.days
            {"preferences": {"socialForm": "crowd"}}  | preferences.socialForm
            {"without": ["age"]}                      | without
            {"age": 3}                                | age
            """)
    void whatIsNotRightIsNamed(String otherwise, String field) {
        assertThat(whatIf(otherwise).statusCode(400).extract().jsonPath().getList("errors.field", String.class))
                .anySatisfy(named -> assertThat(named).startsWith(field));
    }

    /** Five thousand programmes in one municipality, most within reach: more than any town has. */
    @ParameterizedTest
    @ValueSource(ints = {150, 5_000})
    void anAnswerComesWhileTheSliderMoves(int many) {
        var random = new Random(1);
        var days = new String[] {"MO", "TU", "WE", "TH", "FR"};
        for (int n = 0; n < many; n++) {
            offer(Offer.open()
                    .at(new Location(NORTH + random.nextDouble() * 0.05, EAST + random.nextDouble() * 0.05))
                    .perMonth(random.nextInt(50) * 1.0)
                    .on(days[random.nextInt(5)])
                    .languages(random.nextInt(4) == 0 ? "pl" : "nl"));
        }
        var token = token(subject, where);
        measure(many, random, token); // warm
        var calmest = measure(many, random, token);
        for (int round = 0; round < 9 && calmest[98] > 200_000_000; round++) {
            calmest = measure(many, random, token);
        }
        System.out.printf(
                "what-if over %d programmes: p50 %d ms, p99 %d ms%n",
                many, calmest[50] / 1_000_000, calmest[98] / 1_000_000);
        assertThat(calmest[98])
                .as("99 of 100, in the calmest of ten rounds on a machine that others use")
                .isLessThan(200_000_000);
    }

    /** A hundred moves of a slider, in order of how long they took. */
    private long[] measure(int many, Random random, String token) {
        var nanos = new long[100];
        try (var client = HttpClient.newHttpClient()) {
            for (int n = 0; n < nanos.length; n++) {
                var body = """
                        {"budget": {"maxPerMonth": %d}, "travel": {"maxKilometres": %d}}""".formatted(random.nextInt(50), 1 + random.nextInt(10));
                var sent = HttpRequest.newBuilder(URI.create(
                                "http://localhost:%d/v1/matches/%s/what-if".formatted(RestAssured.port, request)))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
                var start = System.nanoTime();
                var answer = client.send(sent, HttpResponse.BodyHandlers.ofString());
                nanos[n] = System.nanoTime() - start;
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(JsonPath.from(answer.body()).getInt("considered")).isGreaterThan(many);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private UUID offer(Offer offer) {
        Programme programme = offer.of(where)
                .verifiedOn(LocalDate.now(ZoneOffset.UTC).toString())
                .programme();
        programmes.put(programme);
        offered.add(programme.id());
        return programme.id();
    }

    private static Location place(double north) {
        return new Location(NORTH + north, EAST);
    }

    private void ask(UUID id, String at) {
        Topics.publish(
                "match-request",
                referral.toString(),
                "org.caresport.matches.requested.v1",
                Asked.by(referral, id, where, Instant.parse(at))
                        .replace("51.965", String.valueOf(NORTH))
                        .replace("6.289", String.valueOf(EAST))
                        .replace("\"municipalPass\": true", "\"municipalPass\": false"));
        Topics.await(
                "match-result", seen -> seen.body().path("requestId").asText().equals(id.toString()));
    }

    private ValidatableResponse whatIf(String otherwise) {
        return whatIf(otherwise, token(subject, where));
    }

    private ValidatableResponse whatIf(String otherwise, String token) {
        return whatIf(request, otherwise, token);
    }

    private static ValidatableResponse whatIf(UUID id, String otherwise, String token) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(otherwise)
                .post("/v1/matches/{id}/what-if", id)
                .then();
    }

    private static String token(String subject, String municipality) {
        return Tokens.of("broker").subject(subject).municipality(municipality).sign();
    }

    private long lines() {
        return Topics.read("access").stream()
                .filter(seen -> seen.body().path("user").asText().equals(subject))
                .count();
    }

    private String asked() {
        return one("select asked from match where request_id = '%s'".formatted(request));
    }

    private String stored() {
        return one("select md5(match::text) from match where request_id = '%s'".formatted(request));
    }

    private String one(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
