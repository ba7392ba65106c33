package org.caresport.referral.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.FirstSession;
import org.caresport.referral.domain.OfferedActivity;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationId;
import org.caresport.referral.domain.ParticipationStage;
import org.caresport.referral.domain.ParticipationState.Enrolled;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.invitation.OfferInvitations;
import org.caresport.referral.invitation.ProviderInvitations;
import org.caresport.referral.persistence.KnownActivities;
import org.caresport.referral.persistence.KnownActivities.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A programme is tried at one session, and then goes on without starting over, or not. */
@QuarkusTest
@WithTestResource(RealParts.class)
class TrialLessonTest {

    private static final LocalDate DAY = Stories.today().plusDays(9);

    @Inject
    Stories stories;

    @Inject
    KnownActivities activities;

    @Inject
    ProviderInvitations invitations;

    @Inject
    OfferInvitations offers;

    @Test
    void theTrialLessonIsTheFirstSessionWhateverComesBefore() {
        var offered = offered(DAY.toString()).statusCode(201).body("trial.start", notNullValue());
        var id = new ParticipationId(UUID.fromString(offered.extract().path("id")));

        var accepted = stories.moved(stories.now(id), p -> p.accept(Stories.broker()));
        var next = Instant.now().plusSeconds(3600);
        var expected = stories.moved(
                accepted,
                p -> p.reserve(new FirstSession(UUID.randomUUID(), next, next.plusSeconds(3600)), Stories.broker()));

        var first = ((Enrolled) expected.state()).firstSession();
        assertThat(first).isNotNull().extracting(FirstSession::start).isEqualTo(lesson(offered));
        As.providerLink(clubToken(expected)).get("/v1/provider-link").then().body("trial", equalTo(true));
        As.providerLink(patientToken(expected)).get("/v1/offer-link").then().body("trial", equalTo(true));
    }

    @Test
    void onlyAPlannedSessionOfAProgrammeThatHasTrialsCanBeOffered() {
        for (var day : List.of(
                Stories.today().minusDays(2), DAY.plusDays(1), Stories.today().plusYears(90))) {
            offered(day.toString()).statusCode(400).body("errors.field", hasItem("trialOn"));
        }
        offered("2027-02-30").statusCode(400).body("errors.field", hasItem("trialOn"));
        offered(stories.matched(), withSession(stories.anActivity()), DAY.toString())
                .statusCode(400)
                .body("errors.field", hasItem("trialOn"));
    }

    @Test
    void afterTheTrialPatientAndBrokerAreAskedWhetherItGoesOn() {
        var municipality = "GM%04d".formatted(ThreadLocalRandom.current().nextInt(2000, 9999));
        var tried = stories.tried(stories.matched(stories.aPatient(), municipality), Stories.today());

        message(tried.patient().toString(), "patient-trial-held");
        toDos(municipality).body("items.kind", hasItem("trial-held"));

        As.providerLink(clubToken(tried))
                .body("{}")
                .post("/v1/provider-link/continuation")
                .then()
                .statusCode(200)
                .body("trial", equalTo(false))
                .body("state", equalTo("started"))
                .body("allowed", not(hasItem("continuation")));

        message(tried.patient().toString(), "patient-trial-continued");
        toDos(municipality).body("items.kind", not(hasItem("trial-held")));
        assertThat(stories.now(tried.id()).firstSessionOn()).isEqualTo(tried.firstSessionOn());
    }

    @ParameterizedTest
    @ValueSource(strings = {"broker", "patient", "provider"})
    void whoeverKnowsSaysThatItGoesOnOnce(String who) {
        var tried = stories.tried(stories.matched(), Stories.today());

        goOn(who, tried).statusCode(200);

        assertThat(stories.now(tried.id()).enrolment().trial()).isEmpty();
        Topics.await("referral", tried.id().toString(), "org.caresport.participations.trial-continued.v1");
        if (!who.equals("provider")) {
            message(tried.activity().organisation().toString(), "provider-trial-continued");
        }
        goOn(who, tried).statusCode(409);
    }

    @Test
    void whoDoesNotGoOnStepsBackWithAReason() {
        var tried = stories.tried(stories.matched(), Stories.today());

        As.providerLink(patientToken(tried))
                .body("{\"reasonCode\": \"not-my-thing\"}")
                .post("/v1/offer-link/withdrawal")
                .then()
                .statusCode(200);

        assertThat(stories.now(tried.id()).stage()).isEqualTo(ParticipationStage.DROPPED_OUT);
    }

    @Test
    void anOrdinaryPlaceHasNothingToGoOnFrom() {
        As.broker()
                .get("/v1/participations/{id}", stories.started().id().value())
                .then()
                .body("trial", nullValue());
        goOn("broker", stories.started()).statusCode(409);
    }

    private ValidatableResponse goOn(String who, Participation tried) {
        return switch (who) {
            case "broker" ->
                As.broker()
                        .body("{\"toldBy\": \"phone\"}")
                        .post("/v1/participations/{id}/continuation", tried.id().value())
                        .then();
            case "patient" ->
                As.providerLink(patientToken(tried))
                        .body("{}")
                        .post("/v1/offer-link/continuation")
                        .then();
            default ->
                As.with(Tokens.of("provider")
                                .organisation(tried.activity().organisation().toString()))
                        .body("{}")
                        .post("/v1/participants/{id}/continuation", tried.id().value())
                        .then();
        };
    }

    private ValidatableResponse offered(String day) {
        var activity = withSession(stories.anActivity());
        QuarkusTransaction.requiringNew()
                .run(() -> activities.learn(
                        activity,
                        Stories.MUNICIPALITY,
                        "published",
                        new Room("patients", 10, true, true),
                        Instant.now().plusSeconds(1)));
        return offered(stories.matched(), activity, day);
    }

    private static ValidatableResponse offered(Referral referral, OfferedActivity activity, String day) {
        return As.broker()
                .body("""
                        {"activityId": "%s", "trialOn": "%s",
                         "override": {"reasonCode": "knows-the-group", "text": "Knows it"}}""".formatted(activity.id(), day))
                .post("/v1/referrals/{id}/participations", referral.id().value())
                .then();
    }

    private OfferedActivity withSession(OfferedActivity activity) {
        stories.heldOn(activity.id(), List.of(Stories.today().plusDays(2), DAY));
        return activity;
    }

    private static Instant lesson(ValidatableResponse offered) {
        return Instant.parse(offered.extract().path("trial.start"));
    }

    private String clubToken(Participation participation) {
        return QuarkusTransaction.requiringNew().call(() -> invitations.issue(participation.id(), Instant.now()));
    }

    private String patientToken(Participation participation) {
        return QuarkusTransaction.requiringNew().call(() -> offers.issue(participation.id(), Instant.now()));
    }

    private static ValidatableResponse toDos(String municipality) {
        return As.broker("broker-anna", municipality)
                .get("/v1/todos?municipality=" + municipality)
                .then()
                .statusCode(200);
    }

    private static void message(String recipient, String template) {
        Topics.await(
                "message-request",
                seen -> seen.key().equals(recipient)
                        && seen.body().get("template").asText().equals(template));
    }
}
