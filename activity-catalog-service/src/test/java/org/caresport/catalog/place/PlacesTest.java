package org.caresport.catalog.place;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.catalog.testing.Catalogue.anActivity;
import static org.caresport.catalog.testing.Catalogue.answer;
import static org.caresport.catalog.testing.Catalogue.as;
import static org.caresport.catalog.testing.Catalogue.etag;
import static org.caresport.catalog.testing.Catalogue.move;
import static org.caresport.catalog.testing.Catalogue.placesLeft;
import static org.caresport.catalog.testing.Catalogue.replace;
import static org.caresport.catalog.testing.Catalogue.request;
import static org.caresport.kit.testing.Patience.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caresport.catalog.testing.Callers;
import org.caresport.catalog.testing.Entries;
import org.caresport.kit.testing.Contracts;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.junit.jupiter.api.Test;

/** Places over Kafka, on a real broker and a real database. */
@QuarkusTest
@WithTestResource(RealParts.class)
class PlacesTest {

    private final UUID ann = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();
    private final UUID cas = UUID.randomUUID();

    @Inject
    EntityManager database;

    @Test
    void aPlaceIsReservedAndTheWorldHearsWhatIsLeft() {
        var activity = anActivity(entry -> entry.put("capacity", 20));
        request("hold", ann, activity);

        var reserved = answer(ann, "reserved").body();
        assertThat(reserved.path("activityId").asText()).isEqualTo(activity.toString());
        assertThat(reserved.path("firstSession").path("start").asText()).isNotEmpty();
        assertThat(placesLeft(activity)).isEqualTo(19);
        Topics.await(
                "activity",
                seen -> seen.key().equals(activity.toString())
                        && seen.body().path("placesLeft").asInt() == 19);
    }

    @Test
    void theProviderConfirmsAReservedPlace() {
        var activity = anActivity(entry -> {});
        request("hold", ann, activity);
        answer(ann, "reserved");
        request("confirm", ann, activity);

        answer(ann, "confirmed");
        assertThat(placesLeft(activity)).isEqualTo(19);
    }

    @Test
    void aReleasedPlaceIsOfferedTakenAndReservedForWhoWaited() {
        var activity = aFullActivity();
        request("hold", bob, activity);
        assertThat(answer(bob, "waitlisted").body().path("position").asInt()).isEqualTo(1);

        request("release", ann, activity);
        assertThat(answer(ann, "released").body().path("reason").asText()).isEqualTo("declined-by-patient");
        assertThat(answer(bob, "offered").body().path("expiresAt").asText()).isNotEmpty();
        assertThat(placesLeft(activity)).isZero();

        request("confirm", bob, activity);
        answer(bob, "reserved");
    }

    @Test
    void anOfferThatNobodyTakesGoesToTheNext() {
        var activity = aFullActivity();
        request("hold", bob, activity);
        answer(bob, "waitlisted");
        request("hold", cas, activity);
        answer(cas, "waitlisted");
        request("release", ann, activity);
        answer(bob, "offered");

        timePasses(bob);

        answer(bob, "offer-expired");
        answer(cas, "offered");
        await().untilAsserted(() -> as(Callers.broker())
                .get("/v1/activities/{id}/places", activity)
                .then()
                .body("items.participationId", contains(cas.toString()))
                .body("items.state", contains("offered"))
                .body("taken", equalTo(1)));
    }

    @Test
    void anEventDeliveredTwiceTakesEffectOnce() {
        var activity = anActivity(entry -> entry.put("capacity", 5));
        var id = UUID.randomUUID().toString();
        publishHold(ann, activity, id);
        publishHold(ann, activity, id);
        request("release", ann, activity);
        answer(ann, "released");

        assertThat(answersTo(ann))
                .containsExactly("org.caresport.places.reserved.v1", "org.caresport.places.released.v1");
        assertThat(placesLeft(activity)).isEqualTo(5);
    }

    @Test
    void theSameWishInAnotherEventIsAnsweredAlikeAndTakesNoSecondPlace() {
        var activity = anActivity(entry -> entry.put("capacity", 5));
        request("hold", ann, activity);
        request("hold", ann, activity);

        await().until(() -> answersTo(ann).size() == 2);
        assertThat(answersTo(ann)).containsOnly("org.caresport.places.reserved.v1");
        assertThat(placesLeft(activity)).isEqualTo(4);
    }

    @Test
    void givingBackWhatNobodyHasIsHarmless() {
        var activity = aFullActivity();
        request("release", bob, activity);
        request("release", bob, UUID.randomUUID());
        request("release", ann, activity);
        request("release", ann, activity);

        await().until(() -> answersTo(ann).size() == 3);
        assertThat(answersTo(ann))
                .containsExactly(
                        "org.caresport.places.reserved.v1",
                        "org.caresport.places.released.v1",
                        "org.caresport.places.released.v1");
        assertThat(answersTo(bob)).isEmpty();
        assertThat(placesLeft(activity)).isEqualTo(1);
    }

    @Test
    void aPlaceInAnUnknownActivityIsRefused() {
        request("hold", ann, UUID.randomUUID());

        assertThat(answer(ann, "refused").body().path("reason").asText()).isEqualTo("unknown-activity");
    }

    @Test
    void whatCannotBeHandledIsKeptWithItsReason() {
        var activity = anActivity(entry -> {});
        request("confirm", ann, activity);
        Topics.publish(
                "place-request",
                bob.toString(),
                "org.caresport.places.hold-requested.v1",
                Map.of("participationId", "x"));

        Topics.await("place-request.dead-letter", seen -> seen.key().equals(ann.toString()));
        Topics.await("place-request.dead-letter", seen -> seen.key().equals(bob.toString()));
    }

    @Test
    void closingGivesEveryPlaceBack() {
        var activity = aFullActivity();
        request("hold", bob, activity);
        answer(bob, "waitlisted");

        move(activity, "closure").then().statusCode(200);

        assertThat(answer(ann, "released").body().path("reason").asText()).isEqualTo("closed");
        assertThat(answer(bob, "released").body().path("reason").asText()).isEqualTo("closed");
        request("hold", cas, activity);
        assertThat(answer(cas, "refused").body().path("reason").asText()).isEqualTo("closed");
    }

    @Test
    void aPausedActivityTakesNobodyNewButKeepsWhoIsIn() {
        var activity = aFullActivity();
        request("hold", bob, activity);
        answer(bob, "waitlisted");
        move(activity, "pause").then().statusCode(200);
        request("hold", cas, activity);
        assertThat(answer(cas, "refused").body().path("reason").asText()).isEqualTo("not-open");
        request("release", ann, activity);
        answer(ann, "released");
        assertThat(answersTo(bob)).containsExactly("org.caresport.places.waitlisted.v1");

        move(activity, "publication").then().statusCode(200);

        answer(bob, "offered");
    }

    @Test
    void fewerPlacesThrowNobodyOutAndMoreAreOffered() {
        var activity = aFullActivity();
        request("hold", bob, activity);
        answer(bob, "waitlisted");
        resize(activity, 2);

        answer(bob, "offered");
        assertThat(placesLeft(activity)).isZero();
        resize(activity, 1);
        assertThat(placesLeft(activity)).isZero();
        as(Callers.broker())
                .get("/v1/activities/{id}/places", activity)
                .then()
                .body("taken", equalTo(2))
                .body("capacity", equalTo(1));
    }

    @Test
    void everythingThatIsAnnouncedFitsItsContract() {
        anOfferThatNobodyTakesGoesToTheNext();
        new PlacesTest().closingGivesEveryPlaceBack();
        new PlacesTest().theProviderConfirmsAReservedPlace();
        new PlacesTest().aPlaceInAnUnknownActivityIsRefused();

        for (var topic : List.of("place", "activity", "recipient")) {
            assertThat(Topics.read(topic)).isNotEmpty().allSatisfy(PlacesTest::fits);
        }
    }

    @Test
    void othersDoNotSeeWhoHasAPlace() {
        var activity = aFullActivity();

        as(Callers.brokerOf("GM1876"))
                .get("/v1/activities/{id}/places", activity)
                .then()
                .statusCode(404);
        as(Callers.provider(UUID.randomUUID()))
                .get("/v1/activities/{id}/places", activity)
                .then()
                .statusCode(404);
        as(Callers.patient()).get("/v1/activities/{id}/places", activity).then().statusCode(403);
        get("/v1/activities/{id}/places", activity).then().statusCode(401);
    }

    private UUID aFullActivity() {
        var activity = anActivity(entry -> entry.put("capacity", 1));
        request("hold", ann, activity);
        answer(ann, "reserved");
        return activity;
    }

    /** What two services announce has its schema with one of them. */
    private static void fits(Topics.Seen seen) {
        if (seen.data() != null) {
            var schema = seen.type() + ".schema.json";
            var own = Path.of("src/main/contracts/events", schema);
            Contracts.assertFits(
                    Files.exists(own) ? own : Path.of("../referral-service/src/main/contracts/events", schema),
                    seen.body().toString());
        }
    }

    private static void publishHold(UUID participation, UUID activity, String eventId) {
        Topics.publish(
                "place-request",
                participation.toString(),
                "org.caresport.places.hold-requested.v1",
                eventId,
                Map.of(
                        "participationId", participation,
                        "activityId", activity,
                        "requestedAt", "2026-11-22T09:00:00Z"));
    }

    private static List<String> answersTo(UUID participation) {
        return Topics.read("place").stream()
                .filter(seen -> seen.key().equals(participation.toString()))
                .map(Topics.Seen::type)
                .toList();
    }

    private void timePasses(UUID participation) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update place set offered_until = now() - interval '1 second' where participation_id = :id")
                        .setParameter("id", participation)
                        .executeUpdate());
    }

    private static void resize(UUID activity, int capacity) {
        var organisation = UUID.fromString(
                as(Callers.broker()).get("/v1/activities/{id}", activity).path("organisation.organisationId"));
        var entry = Entries.activity(organisation).put("capacity", capacity);
        replace("activities", activity, entry, etag("activities", activity), Callers.broker())
                .then()
                .statusCode(200);
    }
}
