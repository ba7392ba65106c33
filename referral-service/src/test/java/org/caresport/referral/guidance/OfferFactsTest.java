package org.caresport.referral.guidance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.OfferedActivity;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an offer's card says of an activity was measured, and of few people it says nothing. */
@QuarkusTest
@WithTestResource(RealParts.class)
class OfferFactsTest {

    @Inject
    Stories stories;

    @Inject
    AgroalDataSource database;

    @Test
    void howSoonAClubAnswersAndHowOftenItTakesSomebodyIsMeasured() throws SQLException {
        var activity = stories.anActivity();
        for (int n = 0; n < 8; n++) {
            answered(stories.moved(enrolled(activity), p -> p.confirm(Stories.broker())), "CONFIRMED", 2);
        }
        for (int n = 0; n < 2; n++) {
            answered(
                    stories.moved(enrolled(activity), p -> p.refuse(new Reason("full", "x"), Stories.broker())),
                    "DECLINED_BY_PROVIDER",
                    n == 0 ? 3 : 30);
        }
        enrolled(activity); // nobody answered about this one

        facts(activity)
                .body("items[0].answersWithinDays", equalTo(3))
                .body("items[0].acceptedPercent", equalTo(80))
                .body("items[0].stillActivePercent", nullValue())
                .body("smallestCell", equalTo(10));
    }

    @Test
    void howManyAreActiveAfterTwelveWeeksIsMeasured() throws SQLException {
        var activity = stories.anActivity();
        for (int n = 0; n < 10; n++) {
            var one = enrolled(activity);
            change(
                    "update participation set stage = '%s', stage_since = now() - interval '%d days', first_session_on ="
                                    .formatted(n < 7 ? "ACTIVE" : "DROPPED_OUT", n < 9 ? 90 : 1)
                            + " current_date - 100 where id = ?",
                    one);
        }

        facts(activity).body("items[0].stillActivePercent", equalTo(80)); // seven, and one who left after them
    }

    @Test
    void ofFewPeopleNothingIsSaid() throws SQLException {
        var activity = stories.anActivity();
        for (int n = 0; n < 9; n++) {
            var one = stories.moved(enrolled(activity), p -> p.confirm(Stories.broker()));
            change(
                    "update participation set first_session_on = current_date - 100, stage = 'ACTIVE' where id = ?",
                    one);
        }

        facts(activity)
                .body("items", hasSize(1))
                .body("items[0].activityId", equalTo(activity.id().toString()))
                .body("items[0].answersWithinDays", nullValue())
                .body("items[0].acceptedPercent", nullValue())
                .body("items[0].stillActivePercent", nullValue());
    }

    @Test
    void manyAreAskedForAtOnceInTheirOrder() {
        var one = UUID.randomUUID().toString();
        var other = UUID.randomUUID().toString();

        ask(other + "," + one + "," + other).statusCode(200).body("items.activityId", contains(other, one));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "3f6a1a52-0b52-4a10-b9a7-5f4a3c2f7d90,"})
    void whatAreNoIdsIsNamed(String activities) {
        ask(activities).statusCode(400).body("errors.field", hasItem("activities"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"provider", "patient", "referrer", "admin", "policy-officer", "privacy-officer"})
    void itIsForBrokers(String role) {
        As.with(Tokens.of(role).municipality(Stories.MUNICIPALITY))
                .get("/v1/activity-facts?activities=" + UUID.randomUUID())
                .then()
                .statusCode(403);
    }

    private Participation enrolled(OfferedActivity activity) {
        return stories.enrolledIn(activity, stories.matched());
    }

    private void answered(Participation one, String how, int days) throws SQLException {
        change(
                "update referral_history set made_at = made_at - interval '1 hour' + interval '%d days' where kind = '%s' and participation_id = ?"
                        .formatted(days, how),
                one);
    }

    private void change(String sql, Participation one) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setObject(1, one.id().value());
            update.executeUpdate();
        }
    }

    private static ValidatableResponse facts(OfferedActivity activity) {
        return ask(activity.id().toString()).statusCode(200);
    }

    private static ValidatableResponse ask(String activities) {
        return As.broker()
                .queryParam("activities", activities)
                .get("/v1/activity-facts")
                .then();
    }
}
