package org.caresport.catalog.session;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.catalog.testing.Catalogue.anActivity;
import static org.caresport.catalog.testing.Catalogue.as;
import static org.caresport.catalog.testing.Catalogue.etag;
import static org.caresport.catalog.testing.Catalogue.replace;
import static org.caresport.kit.testing.Patience.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.caresport.catalog.testing.Callers;
import org.caresport.catalog.testing.Entries;
import org.caresport.kit.testing.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealParts.class)
class SessionsTest {

    @Inject
    EntityManager database;

    @Test
    void sessionsFollowTheRecurrenceAtTheSameLocalTime() {
        var activity = anActivity(entry -> entry.withObject("/schedule").put("recurrence", "FREQ=WEEKLY;BYDAY=TU,FR"));

        assertThat(starts(activity))
                .hasSizeBetween(23, 25)
                .isSorted()
                .map(start -> start.atZone(ZoneId.of("Europe/Amsterdam")))
                .allSatisfy(start -> {
                    assertThat(start.getHour()).isEqualTo(10);
                    assertThat(start.getDayOfWeek()).isIn(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY);
                });
    }

    @Test
    void aNewScheduleReplacesWhatIsToComeAndKeepsTheIdsOfWhatStays() {
        var activity = anActivity(entry -> entry.withObject("/schedule").put("recurrence", "FREQ=WEEKLY;BYDAY=TU,FR"));
        List<String> before = ids(activity);
        String organisation = get("/v1/activities/{id}", activity).path("organisation.organisationId");
        var entry = Entries.activity(UUID.fromString(organisation));
        entry.withObject("/schedule").put("recurrence", "FREQ=WEEKLY;BYDAY=TU,SA");

        replace("activities", activity, entry, etag("activities", activity), Callers.broker())
                .then()
                .statusCode(200);

        assertThat(starts(activity))
                .extracting(start -> start.atZone(ZoneId.of("Europe/Amsterdam")).getDayOfWeek())
                .containsOnly(DayOfWeek.TUESDAY, DayOfWeek.SATURDAY);
        assertThat(ids(activity)).containsAnyElementsOf(before);
        given().get("/v1/activities?day=SA&organisation=" + organisation).then().body("items.size()", equalTo(1));
    }

    @Test
    void whatWasHeldInTheLastTwoWeeksIsToldWithTheActivity() {
        var activity = anActivity(entry ->
                entry.withObject("/schedule").put("recurrence", "FREQ=DAILY").put("firstOn", "2026-09-01"));

        List<String> recent = get("/v1/activities/{id}", activity).path("recentSessions.start");

        assertThat(recent).hasSizeBetween(13, 14);
        assertThat(recent).map(Instant::parse).isSorted().allMatch(start -> start.isBefore(Instant.now()));
    }

    @Test
    void aScheduleThatChangesLeavesWhatWasHeldAsItWas() {
        var activity = anActivity(entry ->
                entry.withObject("/schedule").put("recurrence", "FREQ=DAILY").put("firstOn", "2026-09-01"));
        List<String> held = get("/v1/activities/{id}", activity).path("recentSessions.sessionId");
        String organisation = get("/v1/activities/{id}", activity).path("organisation.organisationId");
        var entry = Entries.activity(UUID.fromString(organisation));
        entry.withObject("/schedule").put("recurrence", "FREQ=WEEKLY;BYDAY=TU").put("firstOn", "2026-09-01");

        replace("activities", activity, entry, etag("activities", activity), Callers.broker())
                .then()
                .statusCode(200);

        assertThat(get("/v1/activities/{id}", activity).<List<String>>path("recentSessions.sessionId"))
                .containsAll(held.subList(1, held.size()));
    }

    @Test
    void whatWasHeldBeforeAnOldEntryIsRecalledOnce() {
        var activity = anActivity(entry ->
                entry.withObject("/schedule").put("recurrence", "FREQ=DAILY").put("firstOn", "2026-09-01"));
        List<String> held = get("/v1/activities/{id}", activity).path("recentSessions.sessionId");

        forget(activity, "recalled = false, created_at = now() - interval '3 days'");

        await().untilAsserted(() -> assertThat(recent(activity)).hasSizeBetween(10, 11));
        assertThat(held).containsAll(recent(activity));

        var refreshed = refreshAt(activity);
        forget(activity, "version = version");
        await().untilAsserted(() -> assertThat(refreshAt(activity)).isEqualTo(refreshed));
        assertThat(recent(activity)).isEmpty();
    }

    @Test
    void asTimePassesMoreIsPlannedAndAnnounced() {
        var activity = anActivity(entry -> {});
        var last = starts(activity).getLast();
        QuarkusTransaction.requiringNew().run(() -> {
            change("delete from session where activity_id = :id and starts_at > now() + interval '4 weeks'", activity);
            change("update activity set refresh_at = now() where id = :id", activity);
        });

        await().untilAsserted(() -> assertThat(starts(activity).getLast()).isEqualTo(last));
    }

    @Test
    void whatTakesPlaceIsFoundByTimeAndPlaceOverPages() {
        var activity = anActivity(entry -> entry.withObject("/schedule").put("recurrence", "FREQ=DAILY"));
        var seen = new ArrayList<String>();
        var next =
                "/v1/sessions?near=7001&withinKilometres=5&limit=3&from=2026-12-01T00:00:00Z&to=2026-12-04T00:00:00Z";
        while (next != null) {
            var page = given().urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.sessionId"));
            next = page.path("next");
        }

        assertThat(seen).doesNotHaveDuplicates();
        get("/v1/sessions?near=7001&limit=200&from=2026-12-01T00:00:00Z&to=2026-12-02T00:00:00Z")
                .then()
                .body("items.activityId", hasItem(activity.toString()));
        get("/v1/sessions?near=1012&withinKilometres=20&limit=200&from=2026-12-01T00:00:00Z")
                .then()
                .body("items.activityId", not(hasItem(activity.toString())));
    }

    @Test
    void theSessionsOfADraftAreNotPublic() {
        var draft = anActivity(entry -> entry.put("status", "draft"));

        get("/v1/activities/{id}/sessions", draft).then().statusCode(404);
        as(Callers.broker()).get("/v1/activities/{id}/sessions", draft).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=yesterday | from",
                "from=2026-12-01 | from",
                "from=2026-12-01T00:00:00Z&to=2026-11-01T00:00:00Z | to",
                "from=2026-12-01T00:00:00Z&to=2028-11-01T00:00:00Z | to",
                "near=9999 | near",
                "withinKilometres=3 | withinKilometres",
                "limit=201 | limit",
                "cursor=YQ | cursor",
                "cursor=Kzk5OTk5OTk5OS0xMi0zMVQyMzo1OTo1OVofMDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw | cursor",
                "cursor=MjAyNi0xMS0yNVQwMDowMDowMFofeA | cursor",
                "from=%2B999999999-12-31T23:59:59Z | from",
                "from=0000-01-01T00:00:00Z | from",
                "to=9999-12-31T00:00:00Z | to",
                "day=MO | day",
            })
    void aBadParameterIsNamed(String query, String parameter) {
        given().urlEncodingEnabled(false)
                .get("/v1/sessions?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(parameter));
    }

    /** As of an activity that is known since lately: nothing was held before, and the next round looks at it. */
    private void forget(UUID activity, String how) {
        QuarkusTransaction.requiringNew().run(() -> {
            change("delete from session where activity_id = :id and starts_at <= now()", activity);
            change("update activity set refresh_at = now(), %s where id = :id".formatted(how), activity);
        });
    }

    private static List<String> recent(UUID activity) {
        return get("/v1/activities/{id}", activity).path("recentSessions.sessionId");
    }

    private Instant refreshAt(UUID activity) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Instant)
                        database.createNativeQuery("select refresh_at from activity where id = :id", Instant.class)
                                .setParameter("id", activity)
                                .getSingleResult());
    }

    private void change(String sql, UUID activity) {
        database.createNativeQuery(sql).setParameter("id", activity).executeUpdate();
    }

    private static List<Instant> starts(UUID activity) {
        return get("/v1/activities/{id}/sessions", activity).<List<String>>path("items.start").stream()
                .map(Instant::parse)
                .toList();
    }

    private static List<String> ids(UUID activity) {
        return get("/v1/activities/{id}/sessions", activity).path("items.sessionId");
    }
}
