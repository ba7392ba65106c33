package org.caresport.matching;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
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

/** Before a rule is changed, one sees for how many people that would change something. */
@QuarkusTest
@WithTestResource(RealParts.class)
class RuleWhatIfTest {

    private static final Random CHANCE = new Random();
    private static final String STRICTER = """
            {"municipality": "%s", "changes": [{"rule": "not-verified", "parameter": "/when/moreThan", "value": 100}]}""";

    @Inject
    ProgrammeIndex programmes;

    private final String where = "GM%04d".formatted(4000 + CHANCE.nextInt(900));
    /** Far from every other test. */
    private final double south = 10 + CHANCE.nextDouble() * 20;

    private final Programme old = offer(LocalDate.now(ZoneOffset.UTC).minusDays(200));

    @BeforeEach
    void anOldEntryIsTheOnlyOne() {
        Topics.create("activity", Map.of("cleanup.policy", "compact"));
        Topics.create("referral", Map.of());
        programmes.put(old);
    }

    @AfterEach
    void clear() {
        programmes.remove(old.id());
    }

    @Test
    void itSaysHowManyPeopleWouldLoseWhat() {
        asked(12);

        officer(STRICTER.formatted(where))
                .statusCode(200)
                .body("people", equalTo(10)) // twelve, in fives
                .body("losing", equalTo(10))
                .body("foundNoMore", equalTo(10))
                .body("gaining", equalTo(0))
                .body("foundNow", equalTo(0))
                .body("stoppedNow", equalTo(0))
                .body("more", equalTo(false))
                .body("programmes.activityId", contains(old.id().toString()))
                .body("programmes[0].lost", equalTo(10))
                .body("programmes[0].gained", equalTo(0));
    }

    @Test
    void ofFewPeopleItSaysNothing() {
        asked(3);

        officer(STRICTER.formatted(where))
                .statusCode(200)
                .body("people", nullValue())
                .body("losing", nullValue())
                .body("smallestCell", equalTo(10))
                .body("programmes", empty());
    }

    @Test
    void aRuleThatIsTakenAwayAndAnotherVersionAreTriedToo() {
        asked(10);

        officer("""
                {"municipality": "%s", "changes": [{"rule": "not-verified"}]}""".formatted(where)).statusCode(200).body("losing", equalTo(0));
        officer("""
                {"municipality": "%s", "rulesVersion": "2026-11-01"}""".formatted(where)).statusCode(200).body("rulesVersion", equalTo("2026-11-01"));
    }

    @Test
    void everyRuleNamesTheNumbersThatCanBeTried() {
        given().auth()
                .oauth2(Tokens.of("admin").sign())
                .get("/v1/matching-rules?kind=hard-filter")
                .then()
                .statusCode(200)
                .body("items.find { it.id == 'not-verified' }.parameters.name", contains("/when/moreThan"))
                .body("items.find { it.id == 'not-verified' }.parameters.value", contains(365.0f))
                .body("items.find { it.id == 'accessibility' }.parameters", empty());
    }

    @Test
    void nothingIsChanged() {
        asked(10);
        officer(STRICTER.formatted(where)).body("losing", equalTo(10));

        officer("""
                {"municipality": "%s", "changes": [{"rule": "not-verified", "parameter": "/when/moreThan", "value": 365}]}""".formatted(where)).body("losing", equalTo(0)).body("people", equalTo(10));
        assertThat(programmes.find(old.id())).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                                   | changes
            {"changes": [{"rule": "no-such-rule"}]}                                              | changes[0].rule
            {"changes": [{"rule": "not-verified", "parameter": "/when/nothing", "value": 1}]}    | changes[0].parameter
            {"changes": [{"rule": "not-verified", "parameter": "/when/moreThan"}]}               | changes[0].value
            {"changes": [{"rule": "not-verified", "value": 3}]}                                  | changes[0].value
            {"changes": [{"rule": "near-on-foot", "parameter": "/sliding/allAt", "value": 2}]}   | changes
            {"rulesVersion": "1999-01-01"}                                                       | rulesVersion
            {"rulesVersion": "../../etc"}                                                        | rulesVersion
            {"rulesVersion": "2026-11-01", "days": 0}                                            | days
            {"rulesVersion": "2026-11-01", "municipality": "GM0001"}                             | municipality
            """)
    void whatIsNotRightIsNamed(String body, String field) {
        officer(body).statusCode(400).body("errors.field", hasItem(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"broker", "referrer", "provider", "patient", "privacy-officer"})
    void itIsForWhoKeepsTheRules(String role) {
        ask(Tokens.of(role).municipality(where), STRICTER.formatted(where)).statusCode(403);
    }

    private void asked(int people) {
        for (int n = 0; n < people; n++) {
            var request = UUID.randomUUID();
            var referral = UUID.randomUUID();
            Topics.publish(
                    "match-request",
                    referral.toString(),
                    "org.caresport.matches.requested.v1",
                    Asked.by(referral, request, where, Instant.parse("2026-11-22T09:00:00Z"))
                            .replace("51.965", String.valueOf(south))
                            .replace("6.289", "5.0"));
            var id = request.toString();
            Topics.await(
                    "match-result",
                    seen -> seen.body().path("requestId").asText().equals(id));
        }
    }

    private Programme offer(LocalDate verified) {
        return Offer.open()
                .of(where)
                .at(new Location(south, 5.0))
                .perMonth(10.0)
                .verifiedOn(verified.toString())
                .programme();
    }

    private ValidatableResponse officer(String body) {
        return ask(Tokens.of("policy-officer").municipality(where), body);
    }

    private static ValidatableResponse ask(Tokens token, String body) {
        return given().auth()
                .oauth2(token.sign())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/matching-rules/what-if")
                .then();
    }
}
