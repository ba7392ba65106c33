package org.caresport.referral.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.referral.Stories.soon;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.caresport.kit.testing.Topics.Seen;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.OfferedActivity;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralExamples;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.persistence.ChangedProgrammes;
import org.caresport.referral.persistence.KnownActivities;
import org.caresport.referral.persistence.ProposalBook;
import org.caresport.referral.persistence.Proposals;
import org.junit.jupiter.api.Test;

/** When an activity asks more of people, or offers them less, those who are in it are looked at again; when it is renamed, nobody is. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ProgrammeWatchTest {

    private static final String TRAINED = "[\"cardiac\"]";
    private static final String UNTRAINED = "[]";

    @Inject
    Stories stories;

    @Inject
    ProgrammeWatch watch;

    @Inject
    ChangedProgrammes changes;

    @Inject
    KnownActivities activities;

    @Inject
    ProposalBook book;

    @Inject
    AgroalDataSource database;

    /** Later than what the stories say of it. */
    private Instant updatedAt = Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.SECONDS);

    @Test
    void aLeaderWhoIsNotTrainedAnyMoreHoldsWhoTakesPartUntilADoctorSaysYes() {
        var started = stories.started();
        known(started.activity());
        tell(started.activity(), "Wandelen", UNTRAINED);
        noted(started);

        watch.lookAgain();

        var asked = asked(started).getLast();
        assertThat(asked.body().path("running"))
                .singleElement()
                .satisfies(running -> assertThat(running.asText())
                        .isEqualTo(started.activity().id().toString()));
        assertThat(stories.now(started.referral()).stage()).isEqualTo(ReferralStage.GUIDED);
        As.broker()
                .get("/v1/referrals/{id}", started.referral().value())
                .then()
                .body("history.kind[-1]", equalTo("programme-changed"));

        answer(stories.now(started.referral()), stopped(started.activity()));

        soon().untilAsserted(() -> assertThat(stories.now(started.id()).hold()).isPresent());
        assertThat(stories.now(started.id()).hold().orElseThrow().why().code())
                .isEqualTo("leader-without-cardiac-competence");
        assertThat(stories.now(started.referral()).stage()).isEqualTo(ReferralStage.NEEDS_CLEARANCE);
        heard(started.patient().toString(), "patient-on-hold");
        heard(started.activity().organisation().toString(), "provider-on-hold");

        var cleared = stories.moved(
                stories.now(started.referral()), r -> r.clear(ReferralExamples.clearance(true), Stories.broker()));
        answer(cleared, goesOn(started.activity()));

        soon().untilAsserted(() -> assertThat(stories.now(started.id()).hold()).isEmpty());
        assertThat(stories.now(started.referral()).stage()).isEqualTo(ReferralStage.GUIDED);
    }

    @Test
    void whoIsOnlyOfferedItIsLookedAtToo() {
        var offered = stories.offered();
        known(offered.activity());

        tell(offered.activity(), "Wandelen", UNTRAINED);
        noted(offered);
        watch.lookAgain();
        answer(stories.now(offered.referral()), stopped(offered.activity()));

        soon().untilAsserted(() -> assertThat(stories.now(offered.id()).hold()).isPresent());
        As.broker()
                .body("{\"toldBy\": \"phone\"}")
                .post("/v1/participations/{id}/acceptance", offered.id().value())
                .then()
                .statusCode(409)
                .body("type", endsWith("/participation-on-hold"));
    }

    @Test
    void anotherNamePriceOrNumberOfPlacesCausesNothing() {
        var started = stories.started();
        known(started.activity());
        var before = asked(started).size();
        var version = stories.now(started.referral()).version();

        tell(started.activity(), "Samen wandelen", TRAINED);
        soon().untilAsserted(() -> assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> activities
                                .getOpen(started.activity().id())
                                .activity()
                                .title()))
                .isEqualTo("Samen wandelen"));
        watch.lookAgain();

        assertThat(isNoted(started)).isFalse();
        assertThat(asked(started)).hasSize(before);
        assertThat(stories.now(started.referral()).version()).isEqualTo(version);
    }

    @Test
    void whatEndedIsNotLookedAtAgain() {
        var offered = stories.offered();
        known(offered.activity());
        stories.moved(
                offered, participation -> participation.decline(new Reason("no-time", "No time"), Stories.broker()));
        var other = stories.enrolledIn(offered.activity(), stories.matched());

        tell(offered.activity(), "Wandelen", UNTRAINED);
        noted(other);

        assertThat(isNoted(offered)).isFalse();
    }

    @Test
    void manyAreAskedAboutOnceEachAlsoWhenARoundIsBrokenOff() throws SQLException {
        var activity = stories.anActivity();
        var group = IntStream.range(0, 105)
                .mapToObj(_ -> stories.enrolledIn(activity, stories.matched()))
                .toList();
        known(activity);
        var before = count(group);
        var spoiled = group.get(50);
        tell(activity, "Wandelen", UNTRAINED);
        group.forEach(this::noted);
        change("update referral set profile = jsonb_build_array(profile) where id = ?", spoiled);
        try {
            watch.lookAgain();
        } finally {
            change("update referral set profile = profile -> 0 where id = ?", spoiled);
        }
        assertThat(count(group)).isEqualTo(before + 104);
        assertThat(isNoted(spoiled)).isTrue();

        watch.lookAgain();
        watch.lookAgain();

        assertThat(count(group)).isEqualTo(before + 105);
        assertThat(isNoted(spoiled)).isFalse();
    }

    @Test
    void whatChangedSinceItWasProposedIsOfferedWhenMatchingHasLookedAgain() {
        var referral = stories.matched();
        var activity = stories.anActivity();
        proposed(referral, activity, Instant.now());
        known(activity);
        tell(activity, "Wandelen", UNTRAINED);
        soon().untilAsserted(() -> assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> activities.getOpen(activity.id()).changedAt()))
                .isPresent());

        offer(referral, activity)
                .statusCode(409)
                .body("type", endsWith("/offer-objected"))
                .body("objections", contains("changed-since-proposed"));
        watch.lookAgain();

        var now = stories.now(referral.id());
        assertThat(now.stage()).isEqualTo(ReferralStage.MATCHED);
        assertThat(now.matchRequest()).isNotEqualTo(referral.matchRequest());
        proposed(now, activity, updatedAt.plusSeconds(1));
        offer(referral, activity).statusCode(201);
    }

    private ValidatableResponse offer(Referral referral, OfferedActivity activity) {
        return As.broker()
                .body("{\"activityId\": \"%s\"}".formatted(activity.id()))
                .post("/v1/referrals/{id}/participations", referral.id().value())
                .then();
    }

    private void proposed(Referral referral, OfferedActivity activity, Instant at) {
        var proposal = new Proposals.Proposal(
                1,
                activity.id().value(),
                activity.title(),
                activity.organisation().value(),
                activity.organisationName(),
                "suitable",
                BigDecimal.TEN,
                null,
                List.of());
        var proposals = new Proposals(
                Objects.requireNonNull(referral.matchRequest()),
                "2026-12-02",
                List.of(),
                List.of(proposal),
                List.of(),
                1,
                List.of());
        QuarkusTransaction.requiringNew().run(() -> {
            book.keep(referral.id(), proposals);
            book.matched(referral.id(), at);
        });
    }

    /** As the catalogue first tells of it: what was not known before is looked at once. */
    private void known(OfferedActivity activity) {
        tell(activity, "Wandelen", TRAINED);
        soon().untilAsserted(() -> assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> activities.getOpen(activity.id()).activity().title()))
                .isEqualTo("Wandelen"));
        watch.lookAgain();
    }

    private void tell(OfferedActivity activity, String title, String competences) {
        updatedAt = updatedAt.plusSeconds(1);
        Topics.publish("activity", activity.id().toString(), "org.caresport.activities.changed.v1", """
                {"activityId": "%s", "organisation": {"organisationId": "%s", "name": "Wandelclub", "kind": "sports-club"},
                 "municipality": "GM0222", "title": "%s", "status": "published", "updatedAt": "%s", "capacity": 20,
                 "audience": "patients", "concepts": [], "targetGroups": [], "indications": [], "highestCareProfile": 3,
                 "intensity": "moderate", "impact": "low", "leader": {"name": "Els", "competences": %s},
                 "price": {"perMonth": %d}, "placesLeft": %d, "waitingList": {"enabled": true, "length": 0}}""".formatted(
                        activity.id(),
                        activity.organisation(),
                        title,
                        updatedAt,
                        competences,
                        updatedAt.getEpochSecond() % 20,
                        updatedAt.getEpochSecond() % 7));
    }

    private static String stopped(OfferedActivity activity) {
        return """
                "excluded": [{"rule": "leader-without-cardiac-competence", "count": 1}], "medicalStops": [],
                "running": [{"activityId": "%s", "stops": [{"rule": "leader-without-cardiac-competence",
                  "text": {"nl": "Bij een hartaandoening hoort een begeleider met cardiale scholing.", "en": "A leader."},
                  "source": "x", "measured": null}]}]""".formatted(activity.id());
    }

    private static String goesOn(OfferedActivity activity) {
        return """
                "excluded": [{"rule": "full", "count": 1}], "medicalStops": [],
                "running": [{"activityId": "%s", "stops": []}]""".formatted(activity.id());
    }

    private static void answer(Referral referral, String more) {
        Topics.publish("match-result", referral.id().toString(), "org.caresport.matches.none-found.v1", """
                {"referralId": "%s", "requestId": "%s", "rulesVersion": "2026-12-02",
                 "matchedAt": "2026-12-02T09:00:01Z", "considered": 143, %s}""".formatted(
                        referral.id(), referral.matchRequest(), more));
    }

    private static void heard(String recipient, String template) {
        Topics.await(
                "message-request",
                seen -> seen.key().equals(recipient)
                        && seen.body().get("template").asText().equals(template));
    }

    private void noted(Participation participation) {
        soon().untilAsserted(() -> assertThat(isNoted(participation)).isTrue());
    }

    private boolean isNoted(Participation participation) {
        return QuarkusTransaction.requiringNew()
                .call(() -> changes.before(Instant.now().plusSeconds(60), null, 10_000))
                .stream()
                .anyMatch(concerned -> concerned.referral().equals(participation.referral()));
    }

    /** What is in the outbox is read from the topic: not before it is there. */
    private List<Seen> asked(Participation participation) {
        var current =
                Objects.requireNonNull(stories.now(participation.referral()).matchRequest());
        Topics.await(
                "match-request", seen -> seen.body().path("requestId").asText().equals(current.toString()));
        return Topics.read("match-request").stream()
                .filter(seen -> seen.key().equals(participation.referral().toString()))
                .toList();
    }

    /** How many questions there were about the whole group. */
    private long count(List<Participation> group) {
        var ids =
                Set.copyOf(group.stream().map(one -> one.referral().toString()).toList());
        var newest = group.stream()
                .map(one -> stories.now(one.referral()).matchRequest())
                .map(Objects::requireNonNull)
                .map(UUID::toString)
                .toList();
        soon().untilAsserted(() -> assertThat(
                        requests(ids).map(seen -> seen.body().path("requestId").asText()))
                .containsAll(newest));
        return requests(ids).count();
    }

    private static Stream<Seen> requests(Set<String> referrals) {
        return Topics.read("match-request").stream().filter(seen -> referrals.contains(seen.key()));
    }

    private void change(String statement, Participation participation) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(statement)) {
            update.setObject(1, participation.referral().value());
            assertThat(update.executeUpdate()).isPositive();
        }
    }
}
