package org.caresport.matching;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.kit.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.caresport.kit.paging.Cursor;
import org.caresport.kit.testing.Contracts;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.caresport.kit.testing.Topics;
import org.caresport.kit.testing.Topics.Seen;
import org.caresport.matching.engine.ProgrammeIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole service on a real database and a real broker: events in and out, and the API. */
@QuarkusTest
@WithTestResource(RealParts.class)
class MatchingServiceTest {

    private static final String HERE = "GM0222";
    private static final String ELSEWHERE = "GM0363";
    private static final Path SCHEMAS = Path.of("src/main/contracts/events");

    @Inject
    ProgrammeIndex programmes;

    @Inject
    DataSource database;

    private final UUID referral = UUID.randomUUID();
    private final UUID request = UUID.randomUUID();

    @BeforeEach
    void aWalkingGroupIsThere() {
        Asked.announce(Asked.WALKING_GROUP, HERE);
        await().until(() -> programmes.size() > 0);
    }

    @Test
    void aRequestIsAnsweredWithProposalsThatFitTheContract() {
        Topics.publish(
                "match-request",
                referral.toString(),
                "org.caresport.matches.requested.v1",
                Asked.by(referral, request, HERE));

        var answer = answer(request);

        assertThat(answer.type()).isEqualTo("org.caresport.matches.proposed.v1");
        assertThat(answer.key()).isEqualTo(referral.toString());
        Contracts.assertFits(
                SCHEMAS.resolve("org.caresport.matches.proposed.v1.schema.json"),
                answer.body().toString());
        assertThat(answer.body().at("/proposals/0/activityId").asText()).isEqualTo(Asked.WALKING_GROUP.toString());
        assertThat(answer.body().at("/proposals/0/suitability").asText()).isEqualTo("suitable-with-conditions");
    }

    @Test
    void aRequestThatNothingFitsIsAnsweredAndNotedAsUnmetDemand() {
        var nowhere = "GM1955";
        Topics.publish(
                "match-request",
                referral.toString(),
                "org.caresport.matches.requested.v1",
                Asked.by(referral, request, nowhere)
                        .replace("51.965", "52.9651")
                        .replace("6.289", "6.8912"));

        var answer = answer(request);

        assertThat(answer.type()).isEqualTo("org.caresport.matches.none-found.v1");
        Contracts.assertFits(
                SCHEMAS.resolve("org.caresport.matches.none-found.v1.schema.json"),
                answer.body().toString());
        as("broker", nowhere)
                .get("/v1/unmet-demands?reason=T90")
                .then()
                .statusCode(200)
                .body("items.municipality", everyItem(equalTo(nowhere)))
                .body("items[0].reasons", hasItems("K86", "T90"))
                .body("items[0].area.latitude", equalTo(52.97f))
                .body(
                        "items[0].needs",
                        hasItems("care-profile-2", "language-nl", "price-up-to-20", "distance-up-to-5", "day-tu"))
                .body("items[0].closedBy", nullValue())
                .body("items[0]", not(hasItem("referralId")));
    }

    @Test
    void anEventDeliveredTwiceIsAnsweredOnce() {
        var event = UUID.randomUUID().toString();
        var body = Asked.by(referral, request, HERE);

        Topics.publish("match-request", referral.toString(), "org.caresport.matches.requested.v1", event, body);
        Topics.publish("match-request", referral.toString(), "org.caresport.matches.requested.v1", event, body);
        var marker = UUID.randomUUID();
        Topics.publish(
                "match-request",
                referral.toString(),
                "org.caresport.matches.requested.v1",
                Asked.by(referral, marker, HERE));

        answer(marker);
        assertThat(answers(request)).hasSize(1);
    }

    @Test
    void aNewerRequestSupersedesTheOlderOne() {
        var newer = UUID.randomUUID();
        Topics.publish(
                "match-request",
                referral.toString(),
                "org.caresport.matches.requested.v1",
                Asked.by(referral, request, HERE));
        answer(request);

        Topics.publish(
                "match-request",
                referral.toString(),
                "org.caresport.matches.requested.v1",
                Asked.by(referral, newer, HERE, Instant.parse("2026-11-22T10:00:00Z")));
        answer(newer);

        as("broker", HERE)
                .get("/v1/matches/{id}", request)
                .then()
                .statusCode(200)
                .body("supersededBy", equalTo(newer.toString()));
        as("broker", HERE).get("/v1/matches/{id}", newer).then().body("supersededBy", nullValue());
    }

    @Test
    void anOlderRequestThatComesLateIsNotAnswered() {
        var late = UUID.randomUUID();
        var marker = UUID.randomUUID();
        Topics.publish(
                "match-request",
                referral.toString(),
                "org.caresport.matches.requested.v1",
                Asked.by(referral, request, HERE));
        Topics.publish(
                "match-request",
                referral.toString(),
                "org.caresport.matches.requested.v1",
                Asked.by(referral, late, HERE, Instant.parse("2026-11-22T08:00:00Z")));
        Topics.publish(
                "match-request",
                referral.toString(),
                "org.caresport.matches.requested.v1",
                Asked.by(referral, marker, HERE, Instant.parse("2026-11-22T11:00:00Z")));

        answer(marker);
        assertThat(answers(late)).isEmpty();
        assertThat(answers(request)).hasSize(1);
    }

    @Test
    void aDemandThatIsAskedForAgainCountsOnce() throws SQLException {
        var nowhere = "GM1876";
        var again = UUID.randomUUID();
        var far = Asked.by(referral, request, nowhere).replace("51.965", "53.2").replace("6.289", "6.9");
        Topics.publish("match-request", referral.toString(), "org.caresport.matches.requested.v1", far);
        answer(request);

        Topics.publish(
                "match-request",
                referral.toString(),
                "org.caresport.matches.requested.v1",
                far.replace(request.toString(), again.toString()).replace("09:00:00Z", "09:30:00Z"));
        answer(again);

        assertThat(count("select count(*) from unmet_demand where municipality = '%s'".formatted(nowhere)))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"referralId\": 7}", "{\"municipality\": \"GM0222\"}", "[]"})
    void anUnreadableRequestGoesToTheDeadLetterTopicAndTheNextOneIsAnswered(String body) {
        var event = UUID.randomUUID().toString();
        Topics.publish("match-request", referral.toString(), "org.caresport.matches.requested.v1", event, body);
        Topics.publish(
                "match-request",
                referral.toString(),
                "org.caresport.matches.requested.v1",
                Asked.by(referral, request, HERE));

        answer(request);

        var dead = Topics.await(
                "match-request.dead-letter", seen -> event.equals(seen.headers().get("ce_id")));
        assertThat(dead.headers().values())
                .anyMatch(header ->
                        header.contains("org.caresport.matches.requested.v1") || header.contains("not valid"));
    }

    @Test
    void bytesThatAreNoEventGoToTheDeadLetterTopic() {
        var key = UUID.randomUUID().toString();
        Topics.publishRaw("match-request", key, "no event".getBytes(StandardCharsets.UTF_8));

        Topics.await("match-request.dead-letter", seen -> seen.key().equals(key));
    }

    @Test
    void aChangedActivityChangesTheAnswerAndATombstoneTakesItAway() {
        var activity = UUID.randomUUID();
        var where = "GM9001";
        Asked.announceFarAway(activity, where);
        await().untilAsserted(() -> triedFarAway(where).body("proposals", hasSize(1)));

        Topics.publish(
                "activity",
                activity.toString(),
                "org.caresport.activities.changed.v1",
                Asked.activity(activity, where).replace("\"published\"", "\"closed\""));
        await().untilAsserted(() ->
                triedFarAway(where).body("proposals", empty()).body("excluded.rule", hasItem("programme-closed")));

        Topics.publishTombstone("activity", activity.toString());
        await().untilAsserted(() -> triedFarAway(where).body("considered", equalTo(0)));
    }

    @Test
    void anActivityThatBecomesUnreadableIsNoLongerProposed() {
        var activity = UUID.randomUUID();
        var where = "GM9002";
        Asked.announceFarAway(activity, where);
        await().untilAsserted(() -> triedFarAway(where).body("proposals", hasSize(1)));

        Topics.publish("activity", activity.toString(), "org.caresport.activities.changed.v1", "{\"title\": null}");

        await().untilAsserted(() -> triedFarAway(where).body("considered", equalTo(0)));
    }

    @Test
    void aProfileIsTriedWithoutBeingStoredOrPublished() throws SQLException {
        var before = count("select count(*) from match");
        var published = Topics.read("match-result").size();

        tried(HERE)
                .body("requestId", nullValue())
                .body("rulesVersion", equalTo("2026-12-02"))
                .body("proposals[0].reasons.source", everyItem(notNullValue()))
                .body("proposals[0].reasons.text.nl", everyItem(notNullValue()));

        assertThat(count("select count(*) from match")).isEqualTo(before);
        assertThat(Topics.read("match-result")).hasSize(published);
    }

    @Test
    void whoHasHeartFailureBesidesTheReasonIsNotSentToAGroupWithoutCardiacCompetence() {
        Topics.publish(
                "match-request",
                referral.toString(),
                "org.caresport.matches.requested.v1",
                Asked.by(referral, request, HERE).replace("\"clearance\": null", """
                        "codedConditions": [{"system": "http://snomed.info/sct", "code": "84114007"}]"""));

        var answer = answer(request);

        assertThat(answer.body().path("excluded").findValuesAsText("rule"))
                .containsExactly("leader-without-cardiac-competence");
    }

    @Test
    void aStopTellsWhatWasMeasuredAndAClearanceThatNamesItLiftsIt() {
        var tense = Asked.profile(HERE).replace("\"systolic\": 150", "\"systolic\": 184");
        tried(HERE, tense)
                .body("proposals", empty())
                .body("medicalStops.rule", equalTo(List.of("stop-systolic-pressure")))
                .body("medicalStops[0].measured", equalTo(184f));

        tried(HERE, cleared(tense, """
                {"given": true, "on": "2026-11-20", "until": "2199-01-01",
                 "covers": [{"rule": "stop-systolic-pressure", "upTo": 185}]}"""))
                .body("medicalStops", empty())
                .body(
                        "proposals[0].reasons.find { it.rule == 'stop-systolic-pressure' }.suitability",
                        equalTo("suitable"));
    }

    @Test
    void aRequestWithAClearanceIsAnsweredWithProposalsInPlaceOfTheStop() {
        var tense = Asked.by(referral, request, HERE).replace("\"systolic\": 150", "\"systolic\": 184");
        Topics.publish("match-request", referral.toString(), "org.caresport.matches.requested.v1", cleared(tense, """
                {"given": true, "on": "2026-11-20", "until": "2199-01-01",
                 "covers": [{"rule": "stop-systolic-pressure", "upTo": null}, {"rule": "rule-of-tomorrow", "upTo": 3}]}"""));

        assertThat(answer(request).type()).isEqualTo("org.caresport.matches.proposed.v1");
    }

    @Test
    void aBadClearanceIsRefusedByField() {
        attempt(cleared(Asked.profile(HERE), """
                {"on": "2199-01-01", "covers": [{"upTo": 3}, {"rule": "%s"}]}""".formatted("x".repeat(101))))
                .statusCode(400)
                .body(
                        "errors.field",
                        hasItems(
                                "clearances[0].given",
                                "clearances[0].on",
                                "clearances[0].covers[0].rule",
                                "clearances[0].covers[1].rule"));
        attempt(cleared(Asked.profile(HERE), """
                {"given": true, "until": "soon"}""")).statusCode(400).body("errors.field", hasItem("clearances[0].until"));
        attempt(cleared(Asked.profile(HERE), """
                {"given": true, "on": "2026-11-20"}"""))
                .statusCode(400)
                .body("errors.field", hasItem("clearances[0].covers"));
    }

    @Test
    void aMatchIsReadByTheBrokersOfItsMunicipalityOnly() {
        Topics.publish(
                "match-request",
                referral.toString(),
                "org.caresport.matches.requested.v1",
                Asked.by(referral, request, HERE));
        answer(request);

        as("broker", HERE)
                .get("/v1/matches/{id}", request)
                .then()
                .statusCode(200)
                .body("referralId", equalTo(referral.toString()))
                .body("proposals.size()", greaterThan(0));
        as("broker", ELSEWHERE)
                .get("/v1/matches/{id}", request)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        as("broker").get("/v1/matches/{id}", request).then().statusCode(404);
        Topics.await("access", seen -> seen.body().path("resourceId").asText().equals(request.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"patient", "provider", "referrer", "policy-officer", "portal"})
    void nobodyElseReadsAMatchOrTriesAProfile(String role) {
        as(role, HERE).get("/v1/matches/{id}", request).then().statusCode(403).contentType("application/problem+json");
        as(role, HERE)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/matches")
                .then()
                .statusCode(403);
        as(role, HERE).get("/v1/unmet-demands").then().statusCode(403);
    }

    @Test
    void withoutAGoodTokenThereIsNothing() {
        given().get("/v1/matching-rules").then().statusCode(401);
        with(Tokens.of("broker").municipality(HERE).expired())
                .get("/v1/matching-rules")
                .then()
                .statusCode(401);
        with(Tokens.of("broker").municipality(HERE).forged())
                .get("/v1/matching-rules")
                .then()
                .statusCode(401);
        with(Tokens.of("broker").withAudience("other"))
                .get("/v1/matching-rules")
                .then()
                .statusCode(401);
    }

    @Test
    void aBadProfileIsRefusedByField() {
        attempt("{").statusCode(400).contentType("application/problem+json");
        attempt("{}").statusCode(400).body("errors.field", hasItem("municipality"));
        attempt("""
                {"municipality": "GM0222", "age": -1, "careProfile": 9, "travel": {"mode": "rocket"}}""").statusCode(400).body("errors.field", hasItems("age", "careProfile", "travel.mode"));
        attempt("""
                {"municipality": "GM0222", "age": "old"}""").statusCode(400).body("errors.field", hasItem("age"));
        attempt("""
                {"municipality": "GM0222", "bsn": "111222333"}""").statusCode(400).body("errors.field", hasItem("bsn"));
        attempt("""
                {"municipality": "GM0363"}""").statusCode(400).body("errors.field", hasItem("municipality"));
    }

    @Test
    void anUnknownValueIsRefusedWithThoseThatThereAre() {
        as("broker", HERE)
                .get("/v1/matching-rules?kind=wish")
                .then()
                .statusCode(400)
                .body(
                        "errors[0].message",
                        equalTo("must be one of medical-stop, hard-filter, clearance, question, advice, score"));
        as("broker", HERE)
                .get("/v1/unmet-demands?reason=sore-knee")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("reason"));
        as("broker", HERE)
                .get("/v1/unmet-demands?reasons=T90")
                .then()
                .statusCode(400)
                .body(
                        "errors[0].message",
                        equalTo("is not a parameter here; known are cursor, from, limit, reason, to"));
    }

    @Test
    void aBadParameterIsRefusedByName() {
        as("broker", HERE).get("/v1/matches/not-an-id").then().statusCode(404);
        as("broker", HERE)
                .get("/v1/unmet-demands?limit=0")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("limit"));
        for (var wrong : List.of(
                "cursor=nonsense",
                "cursor=" + Cursor.encode("+999999999-12-31T23:59:59Z", "00000000-0000-0000-0000-000000000000"),
                "to=%2B999999999-12-31",
                "from=-999999999-01-01",
                "from=0000-01-01")) {
            as("broker", HERE).get("/v1/unmet-demands?" + wrong).then().statusCode(400);
        }
        as("broker", HERE)
                .get("/v1/unmet-demands?from=2026-02-01&to=2026-01-01")
                .then()
                .statusCode(400);
        as("policy-officer", HERE)
                .get("/v1/unmet-demands/totals?by=name")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("by"));
        as("policy-officer", HERE)
                .get("/v1/unmet-demands/totals?from=2026-13")
                .then()
                .statusCode(400);
    }

    @Test
    void theRulesAreListedWithTheirSourcesPageByPage() {
        var first = as("referrer", HERE)
                .get("/v1/matching-rules?limit=30")
                .then()
                .statusCode(200)
                .body("items", hasSize(30))
                .body("items.source", everyItem(notNullValue()))
                .body("items.owner", everyItem(notNullValue()))
                .body("items.ruleSet", everyItem(equalTo("2026-12-02")))
                .extract()
                .jsonPath();

        var ids = new ArrayList<String>(first.getList("items.id"));
        for (var next = first.getString("next"); next != null; ) {
            var page = as("referrer", HERE).urlEncodingEnabled(false).get(next).jsonPath();
            ids.addAll(page.getList("items.id"));
            next = page.getString("next");
        }
        assertThat(ids).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(60);
        as("policy-officer", HERE)
                .get("/v1/matching-rules?kind=medical-stop")
                .then()
                .body("items", hasSize(15))
                .body(
                        "items.find { it.id == 'stop-systolic-pressure' }.condition",
                        containsString("patient.systolic at least 180"));
    }

    @Test
    void unmetDemandPagesByFollowingNext() throws SQLException {
        insertDemands("GM9003", "2026-10-15T10:00:00Z", 5, "T90");

        var first = as("broker", "GM9003")
                .get("/v1/unmet-demands?limit=3&from=2026-10-01&to=2026-10-31")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .extract()
                .jsonPath();
        var second = as("broker", "GM9003")
                .urlEncodingEnabled(false)
                .get(first.getString("next"))
                .then()
                .body("items", hasSize(2))
                .body("next", nullValue())
                .extract()
                .jsonPath();

        assertThat(first.getList("items.id")).doesNotContainAnyElementsOf(second.getList("items.id"));
    }

    @Test
    void aPolicyOfficerSeesNumbersOfTenAndMoreOnly() throws SQLException {
        insertDemands("GM9004", "2026-09-15T10:00:00Z", 12, "T90");
        insertDemands("GM9004", "2026-10-15T10:00:00Z", 9, "T90");
        insertDemands("GM9004", "2026-10-15T10:00:00Z", 3, "K86");
        insertDemands("GM9005", "2026-09-15T10:00:00Z", 20, "T90");

        as("policy-officer", "GM9004")
                .get("/v1/unmet-demands/totals?from=2026-01&to=2026-10")
                .then()
                .statusCode(200)
                .body("items.municipality", everyItem(equalTo("GM9004")))
                .body("items.find { it.code == 'T90' }.count", equalTo(12))
                .body("items.find { it.code == 'T90' }.suppressed", equalTo(true))
                .body("items.find { it.code == 'K86' }.count", nullValue());
        as("provider", "GM9004")
                .get("/v1/unmet-demands/totals?from=2026-01&to=2026-10")
                .then()
                .statusCode(200)
                .body("items.municipality", everyItem(equalTo("GM9004")))
                .body("items.find { it.code == 'T90' }.count", equalTo(12));
        as("policy-officer", "GM9004")
                .get("/v1/unmet-demands/totals?from=2026-01&to=2026-09&by=need")
                .then()
                .body("items.find { it.code == 'wheelchair' }.count", equalTo(12));
    }

    @Test
    void theCurrentMonthIsNotCountedYet() {
        as("policy-officer", HERE)
                .get("/v1/unmet-demands/totals?to=2999-12")
                .then()
                .statusCode(200)
                .body("to", not(equalTo("2999-12")));
    }

    private void insertDemands(String municipality, String at, int times, String reason) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into unmet_demand (id, municipality, latitude, longitude, reasons, needs, excluding_rules, recorded_at)
                        select gen_random_uuid(), ?, 51.97, 6.29, array[?], array['wheelchair'], array['accessibility'], ?::timestamptz
                        from generate_series(1, ?)""")) {
            insert.setString(1, municipality);
            insert.setString(2, reason);
            insert.setString(3, at);
            insert.setInt(4, times);
            insert.executeUpdate();
        }
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Seen answer(UUID request) {
        return Topics.await("match-result", seen -> isAbout(seen, request));
    }

    private static List<Seen> answers(UUID request) {
        return Topics.read("match-result").stream()
                .filter(seen -> isAbout(seen, request))
                .toList();
    }

    private static boolean isAbout(Seen seen, UUID request) {
        return seen.body().path("requestId").asText().equals(request.toString());
    }

    private static ValidatableResponse tried(String municipality) {
        return tried(municipality, Asked.profile(municipality));
    }

    private static ValidatableResponse triedFarAway(String municipality) {
        return tried(municipality, Asked.farAway(Asked.profile(municipality)));
    }

    private static ValidatableResponse tried(String municipality, String profile) {
        return as("broker", municipality)
                .contentType(ContentType.JSON)
                .body(profile)
                .post("/v1/matches")
                .then()
                .statusCode(200);
    }

    private static String cleared(String profile, String clearance) {
        return profile.replace("\"clearance\": null", "\"clearances\": [%s]".formatted(clearance));
    }

    private static ValidatableResponse attempt(String body) {
        return as("broker", HERE)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/matches")
                .then();
    }

    private static RequestSpecification as(String role, String... municipalities) {
        return with(Tokens.of(role).municipality(municipalities));
    }

    private static RequestSpecification with(Tokens token) {
        return given().headers(Map.of("Authorization", "Bearer " + token.sign()));
    }
}
