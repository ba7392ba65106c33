package org.caresport.referral.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.referral.Stories.soon;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.OfferedActivity;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationId;
import org.caresport.referral.domain.ParticipationStage;
import org.caresport.referral.domain.ParticipationState.Enrolled;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.ReferralExamples;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.invitation.ProviderInvitations;
import org.caresport.referral.persistence.KnownActivities;
import org.caresport.referral.persistence.KnownActivities.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A place is moved to another group without starting over: asked for there first, and given back only when it is there. */
@QuarkusTest
@WithTestResource(RealParts.class)
class TransferResourceTest {

    private static final String TO = """
            {"activityId": "%s", "reasonCode": "times-do-not-suit", "text": "Works on Tuesdays now", "toldBy": "phone",
             "override": {"reasonCode": "same-club", "text": "The same trainer"}}""";

    @Inject
    Stories stories;

    @Inject
    KnownActivities activities;

    @Inject
    ProviderInvitations invitations;

    @Test
    void whoHasStartedGoesOnInTheOtherGroupWithAllThatWasBefore() {
        var started = stories.started();
        var group = stories.anotherGroupOf(started.activity());

        var claim = requested(started, group);
        assertThat(claim).isNotEqualTo(started.id().value());
        assertThat(stories.now(started.id()).activity()).isEqualTo(started.activity());
        reserved(claim, group, "2027-01-08T19:00:00Z");

        awaitIn(started, group);
        var moved = stories.now(started.id());
        assertThat(moved.stage()).isEqualTo(ParticipationStage.STARTED);
        assertThat(moved.firstSessionOn()).isEqualTo(started.firstSessionOn());
        assertThat(stories.now(started.referral()).stage()).isEqualTo(ReferralStage.GUIDED);
        assertThat(stories.now(started.referral()).firstSessionOn()).isEqualTo(started.firstSessionOn());
        var released = Topics.await(
                        "place-request", started.id().toString(), "org.caresport.places.release-requested.v1")
                .body();
        assertThat(released.get("activityId").asText())
                .isEqualTo(started.activity().id().toString());
        As.broker()
                .get("/v1/participations/{id}", started.id().value())
                .then()
                .body("activityId", equalTo(group.id().toString()))
                .body("transfer", nullValue())
                .body(
                        "transferredFrom.activityId",
                        equalTo(started.activity().id().toString()));
        As.broker()
                .get("/v1/referrals/{id}", started.referral().value())
                .then()
                .body("history.kind", hasItem("transfer-requested"))
                .body("history.kind", hasItem("transferred"))
                .body("history.find { it.kind == 'transfer-requested' }.onBehalfOf", equalTo("patient"))
                .body("history.find { it.kind == 'transfer-requested' }.reasonCode", equalTo("times-do-not-suit"));
    }

    @Test
    void patientAndClubHearWhereAndWhenAndNothingOfWhat() {
        var enrolled = stories.enrolled();
        var group = stories.anotherGroupOf(enrolled.activity());

        reserved(requested(enrolled, group), group, "2027-01-08T19:00:00Z");

        var toPatient = message(enrolled.patient().toString(), "patient-group-changed");
        assertThat(toPatient.at("/parameters/firstSessionStart").asText()).isEqualTo("2027-01-08T19:00:00Z");
        assertThat(toPatient.at("/parameters/appointmentId").asText())
                .isEqualTo(enrolled.id().toString());
        var toClub = message(enrolled.activity().organisation().toString(), "provider-group-changed");
        assertThat(toClub.at("/parameters/firstSessionStart").asText()).isEqualTo("2027-01-08T19:00:00Z");
        assertThat(toPatient.toString() + toClub).doesNotContain("Johanna", group.title(), "Works on Tuesdays");
    }

    @Test
    void whoHadNotStartedIsExpectedAnewAndTheClubConfirmsAnew() {
        var confirmed = stories.moved(stories.enrolled(), p -> p.confirm(Stories.broker()));
        var group = stories.anotherGroupOf(confirmed.activity());

        reserved(requested(confirmed, group), group, "2027-01-08T19:00:00Z");

        awaitIn(confirmed, group);
        var state = (Enrolled) stories.now(confirmed.id()).state();
        assertThat(state.confirmedAt()).isNull();
        assertThat(state.firstSession()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            refused    | "reason": "full" | full
            refused    | "reason": "closed" | closed
            waitlisted | "position": 2    | full
            """)
    void withoutAPlaceThereNothingChangesAndTheBrokerIsTold(String news, String more, String code) {
        var started = stories.started();
        var group = stories.anotherGroupOf(started.activity());
        var claim = requested(started, group);

        tell(claim, group, news, more);

        soon().untilAsserted(() -> As.broker()
                .get("/v1/participations/{id}", started.id().value())
                .then()
                .body("state", equalTo("started"))
                .body("activityId", equalTo(started.activity().id().toString()))
                .body("transfer.refusalCode", equalTo(code)));
        Topics.await("place-request", claim.toString(), "org.caresport.places.release-requested.v1");
        Topics.await("referral", started.id().toString(), "org.caresport.participations.transfer-refused.v1");
        assertThat(released(started)).isZero();
        requested(started, stories.anotherGroupOf(started.activity()));
    }

    @Test
    void newsOfTheGroupThatWasLeftIsHarmlessAndThePlaceInTheNewOneCounts() {
        var started = stories.started();
        var group = stories.anotherGroupOf(started.activity());
        var claim = requested(started, group);
        reserved(claim, group, "2027-01-08T19:00:00Z");
        awaitIn(started, group);

        tell(started.id().value(), started.activity(), "released", "\"reason\": \"transferred\"");
        tell(claim, group, "reserved", "\"firstSession\": null");
        tell(claim, group, "released", "\"reason\": \"closed\"");

        soon().untilAsserted(
                        () -> assertThat(stories.now(started.id()).stage()).isEqualTo(ParticipationStage.CANCELLED));
        assertThat(stories.now(started.id()).state().reason()).map(Reason::code).contains("closed");
    }

    @Test
    void whoStopsMeanwhileGivesBothPlacesBack() {
        var started = stories.started();
        var claim = requested(started, stories.anotherGroupOf(started.activity()));

        stories.moved(stories.now(started.id()), p -> p.withdraw(new Reason("no-time", "No time"), Stories.broker()));

        Topics.await("place-request", claim.toString(), "org.caresport.places.release-requested.v1");
        Topics.await("place-request", started.id().toString(), "org.caresport.places.release-requested.v1");
    }

    @Test
    void itIsMovedBackLikeAnyOtherMove() {
        var started = stories.started();
        var group = stories.anotherGroupOf(started.activity());
        reserved(requested(started, group), group, "2027-01-08T19:00:00Z");
        awaitIn(started, group);

        var back = requested(started, started.activity());
        assertThat(back).isNotEqualTo(started.id().value());
        reserved(back, started.activity(), "2027-01-05T19:00:00Z");

        awaitIn(started, started.activity());
    }

    @Test
    void whatSpeaksAgainstAnOfferSpeaksAgainstAMove() {
        var started = stories.started();
        var group = stories.anotherGroupOf(started.activity());

        post(started, """
                {"activityId": "%s", "reasonCode": "too-heavy", "text": "Too fast for her"}""".formatted(group.id()))
                .statusCode(409)
                .body("type", endsWith("/offer-objected"))
                .body("objections", hasItem("not-proposed"));

        assertThat(stories.now(started.id()).version()).isEqualTo(started.version());
    }

    @Test
    void aFullGroupTakesNobodyWhateverTheReason() {
        var started = stories.started();
        var group = stories.anotherGroupOf(started.activity());
        QuarkusTransaction.requiringNew()
                .run(() -> activities.learn(
                        group,
                        Stories.MUNICIPALITY,
                        "published",
                        new Room("patients", 0, false),
                        Instant.now().plusSeconds(1)));

        post(started, TO.formatted(group.id())).statusCode(409).body("objections", hasItem("full"));
    }

    @Test
    void aProgrammeThatIsOfferedAlreadyIsNoGroupToGoTo() {
        var started = stories.started();
        var group = stories.anotherGroupOf(started.activity());
        stories.moved(
                started,
                p -> Participation.offer(
                        ParticipationId.next(), stories.now(started.referral()), group, null, Stories.broker()));

        post(started, TO.formatted(group.id())).statusCode(409).body("objections", hasItem("already-offered"));
    }

    @Test
    void neverPastAMedicalStop() {
        var started = stories.started();
        stories.moved(
                stories.now(started.referral()),
                referral -> referral.askForClearance(List.of(ReferralExamples.QUESTION), Stories.broker()));

        post(started, TO.formatted(stories.anotherGroupOf(started.activity()).id()))
                .statusCode(409)
                .body("type", endsWith("/participation-on-hold"));
    }

    @Test
    void twoMovesAtOnceAreOneTooMany() {
        var started = stories.started();
        requested(started, stories.anotherGroupOf(started.activity()));

        post(started, TO.formatted(stories.anotherGroupOf(started.activity()).id()))
                .statusCode(409)
                .body("type", endsWith("/move-not-allowed"));
    }

    @Test
    void onlyWhoHasAPlaceIsMoved() {
        var offered = stories.offered();

        post(offered, TO.formatted(stories.anotherGroupOf(offered.activity()).id()))
                .statusCode(409)
                .body("state", equalTo("offered"));
    }

    @Test
    void anotherProvidersProgrammeIsOfferedInstead() {
        var started = stories.started();

        post(started, TO.formatted(stories.anActivity().id()))
                .statusCode(400)
                .body("errors.field", hasItem("activityId"));
        post(started, TO.formatted(started.activity().id()))
                .statusCode(400)
                .body("errors.field", hasItem("activityId"));
        post(started, TO.formatted(UUID.randomUUID())).statusCode(422).body("errors.field", hasItem("activityId"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            activityId | {"reasonCode": "other", "text": "x"}
            reasonCode | {"activityId": "%s", "reasonCode": "because", "text": "x"}
            text       | {"activityId": "%s", "reasonCode": "other", "text": " "}
            toldBy     | {"activityId": "%s", "reasonCode": "other", "text": "x", "toldBy": "pigeon"}
            """)
    void aFaultIsNamedAndNothingIsAsked(String field, String body) {
        var started = stories.started();

        post(started, body.formatted(UUID.randomUUID())).statusCode(400).body("errors.field", hasItem(field));

        assertThat(stories.now(started.id()).version()).isEqualTo(started.version());
    }

    @Test
    void aBrokerOfAnotherMunicipalityFindsNothingToMove() {
        var started = stories.started();

        As.broker("broker-piet", "GM0150")
                .body(TO.formatted(UUID.randomUUID()))
                .post("/v1/participations/{id}/transfer", started.id().value())
                .then()
                .statusCode(404);
    }

    @Test
    void whatWasHeldInTheNewGroupBeforeIsNotTheirs() {
        var started = stories.started();
        var group = stories.anotherGroupOf(started.activity());
        reserved(requested(started, group), group, "2027-01-08T19:00:00Z");
        awaitIn(started, group);
        var token = QuarkusTransaction.requiringNew().call(() -> invitations.issue(started.id(), Instant.now()));

        As.providerLink(token)
                .body("""
                        {"presence": "present", "on": "%s"}""".formatted(Stories.today().minusDays(3)))
                .post("/v1/provider-link/attendance")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("on"));
        As.providerLink(token)
                .get("/v1/provider-link")
                .then()
                .body("activity.activityId", equalTo(group.id().toString()))
                .body("participant", notNullValue());
    }

    private UUID requested(Participation participation, OfferedActivity group) {
        post(participation, TO.formatted(group.id()))
                .statusCode(200)
                .body("transfer.activityId", equalTo(group.id().toString()));
        var claim = stories.now(participation.id())
                .enrolment()
                .pending()
                .orElseThrow()
                .claim();
        var asked = Topics.await("place-request", claim.toString(), "org.caresport.places.hold-requested.v1")
                .body();
        assertThat(asked.get("activityId").asText()).isEqualTo(group.id().toString());
        return claim;
    }

    private static ValidatableResponse post(Participation participation, String body) {
        return As.broker()
                .body(body)
                .post("/v1/participations/{id}/transfer", participation.id().value())
                .then();
    }

    private static void reserved(UUID claim, OfferedActivity group, String start) {
        tell(claim, group, "reserved", """
                "firstSession": {"sessionId": "%s", "start": "%s", "end": "%s"}""".formatted(
                        UUID.randomUUID(), start, Instant.parse(start).plus(Duration.ofHours(1))));
    }

    private static void tell(UUID enrolment, OfferedActivity group, String what, String more) {
        Topics.publish("place", enrolment.toString(), "org.caresport.places." + what + ".v1", """
                {"participationId": "%s", "activityId": "%s", "organisationId": "%s", "at": "%s", %s}""".formatted(
                        enrolment, group.id(), group.organisation(), Instant.now(), more));
    }

    private void awaitIn(Participation participation, OfferedActivity group) {
        soon().untilAsserted(() ->
                assertThat(stories.now(participation.id()).activity().id()).isEqualTo(group.id()));
    }

    private static long released(Participation participation) {
        return Topics.read("place-request").stream()
                .filter(seen -> seen.key().equals(participation.id().toString()))
                .filter(seen -> seen.headers().getOrDefault("ce_type", "").contains("release"))
                .count();
    }

    private static JsonNode message(String recipient, String template) {
        return Topics.await(
                        "message-request",
                        seen -> seen.key().equals(recipient)
                                && seen.body().get("template").asText().equals(template))
                .body();
    }
}
