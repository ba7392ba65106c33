package org.caresport.referral.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.Clearance;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.OfferedActivity;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationId;
import org.caresport.referral.domain.ParticipationStage;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralExamples;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.persistence.KnownActivities;
import org.caresport.referral.persistence.Participations;
import org.caresport.referral.persistence.ProposalBook;
import org.caresport.referral.persistence.Proposals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealParts.class)
class GuidanceResourceTest {

    private static final String NO_ANSWER = """
            {"channel": "phone", "reached": false, "note": "voicemail"}""";
    private static final String MOVED = """
            {"reasonCode": "moved-away", "text": "Moved to another town"}""";
    private static final String WHY = """
            {"reasonCode": "moved-away", "text": "Moves to another town"}""";
    private static final String INTAKE = """
            {
              "motivation": 7, "goal": "walk-without-pain", "careProfile": 2,
              "travel": {"mode": "public-transport", "maxKilometres": 5},
              "budget": {"maxPerMonth": 20.00, "municipalPass": true},
              "languages": ["nl"],
              "preferences": {"concepts": [], "socialForm": "group", "days": ["TU"], "dayParts": ["morning"]},
              "accessibilityNeeds": [], "functionalAdvice": ["no impact on the knee"], "conditions": ["insulin"],
              "emergencyContact": {"name": "Piet", "phone": "+31687654321"}
            }""";

    private static final String OFFER = """
            {"activityId": "%s", "override": {"reasonCode": "knows-the-group", "text": "She knows this group well"}}""";
    private static final String CLEARED = """
            {"given": true, "on": "2026-11-01", "clinician": "dr. Jansen", "document": "letter of 1 November"}""";

    @Inject
    Stories stories;

    @Inject
    ProposalBook book;

    @Inject
    KnownActivities activities;

    @Inject
    Participations participations;

    @Test
    void theFirstAttemptStartsContacting() {
        var referral = stories.accepted();

        post(referral.id(), "contact-attempts", NO_ANSWER).statusCode(200).body("state", equalTo("contacting"));

        As.broker()
                .get("/v1/referrals/{id}", referral.id().value())
                .then()
                .body("contactAttempts[0].note", equalTo("voicemail"))
                .body("contactAttempts[0].reached", equalTo(false));
    }

    @Test
    void givingUpTakesThreeUnansweredAttempts() {
        var referral = stories.accepted();
        var unreachable = """
                {"text": "Never answers"}""";
        post(referral.id(), "contact-attempts", NO_ANSWER).statusCode(200);
        post(referral.id(), "contact-attempts", NO_ANSWER).statusCode(200);

        post(referral.id(), "unreachability", unreachable)
                .statusCode(409)
                .body("type", endsWith("/too-few-contact-attempts"));
        post(referral.id(), "contact-attempts", NO_ANSWER).statusCode(200);
        post(referral.id(), "unreachability", unreachable)
                .statusCode(200)
                .body("state", equalTo("unreachable"))
                .body("reason.text", equalTo("Never answers"));
    }

    @Test
    void anIntakeAsksForProposalsWithWhatWasFound() {
        var referral = stories.accepted();

        post(referral.id(), "intake", INTAKE).statusCode(200).body("state", equalTo("intake-done"));

        var asked = stories.now(referral.id()).matchRequest();
        var request = Topics.await(
                        "match-request",
                        seen -> seen.body().get("requestId").asText().equals(String.valueOf(asked)))
                .body();
        assertThat(request.at("/travel/mode").asText()).isEqualTo("public-transport");
        assertThat(request.at("/budget/maxPerMonth").decimalValue()).isEqualByComparingTo("20.00");
        assertThat(request.at("/conditions").toString()).contains("beta-blocker", "insulin");
        assertThat(request.at("/measurements/systolic").asInt()).isEqualTo(150);
        assertThat(request.toString()).doesNotContain("Johanna", "knee", "Piet");
    }

    @Test
    void aCodeIsReadAsItWasSent() {
        var referral = stories.accepted();
        post(referral.id(), "contact-attempts", NO_ANSWER).statusCode(200);
        post(referral.id(), "intake", INTAKE).statusCode(200);

        As.broker()
                .get("/v1/referrals/{id}", referral.id().value())
                .then()
                .body("contactAttempts[0].channel", equalTo("phone"))
                .body("intake.travel.mode", equalTo("public-transport"))
                .body("intake.preferences.socialForm", equalTo("group"))
                .body("profile.travel.mode", equalTo("public-transport"))
                .body("profile.gender", equalTo("female"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    motivation                 | {"motivation": 11}
                    motivation                 | {}
                    careProfile                | {"motivation": 5, "careProfile": 6}
                    travel.mode                | {"motivation": 5, "travel": {"mode": "rocket", "maxKilometres": 5}}
                    travel.maxKilometres       | {"motivation": 5, "travel": {"mode": "car", "maxKilometres": 0}}
                    budget.maxPerMonth         | {"motivation": 5, "budget": {"maxPerMonth": -1, "municipalPass": true}}
                    clearance                  | {"motivation": 5, "clearance": {"given": true, "on": "2026-11-01"}}
                    conditions[0]              | {"motivation": 5, "conditions": ["Not A Code"]}
                    languages[0]               | {"motivation": 5, "languages": ["Nederlands!"]}
                    emergencyContact.phone     | {"motivation": 5, "emergencyContact": {"name": "Piet"}}
                    """)
    void aFaultInAnIntakeIsNamedAndNothingIsStored(String field, String body) {
        var referral = stories.accepted();

        post(referral.id(), "intake", body).statusCode(400).body("errors.field", hasItem(startsWith(field)));

        assertThat(stories.now(referral.id()).stage()).isEqualTo(ReferralStage.ACCEPTED);
    }

    @Test
    void aClearanceThatIsGivenAsksForProposalsAgain() {
        var waiting = stories.needingClearance();

        post(waiting.id(), "clearance", CLEARED).statusCode(200).body("state", equalTo("intake-done"));

        var asked = stories.now(waiting.id()).matchRequest();
        assertThat(asked).isNotEqualTo(waiting.matchRequest());
        var request = Topics.await(
                        "match-request",
                        seen -> seen.body().get("requestId").asText().equals(String.valueOf(asked)))
                .body();
        assertThat(request.at("/clearance/given").asBoolean()).isTrue();
        assertThat(request.at("/clearances/0/covers/0/rule").asText()).isEqualTo("stop-systolic-pressure");
        assertThat(request.at("/clearances/0/covers/0/upTo").decimalValue()).isEqualByComparingTo("185");
        assertThat(request.toString()).doesNotContain("Jansen", "letter");
    }

    @Test
    void whatABrokerPassesOnIsMarkedSoAndSeenWhole() {
        var waiting = stories.needingClearance();

        post(waiting.id(), "clearance", """
                {"given": true, "on": "2026-11-01", "until": "2027-02-01", "limits": "light intensity only",
                 "covers": [{"rule": "stop-systolic-pressure", "upTo": 190}],
                 "clinician": "dr. Jansen", "document": "letter of 1 November"}""").statusCode(200);

        As.broker()
                .get("/v1/referrals/{id}", waiting.id().value())
                .then()
                .body("clearances", hasSize(1))
                .body("clearances[0].way", equalTo("broker"))
                .body("clearances[0].general", equalTo(false))
                .body("clearances[0].until", equalTo("2027-02-01"))
                .body("clearances[0].limits", equalTo("light intensity only"))
                .body("clearances[0].covers[0].upTo", equalTo(190))
                .body("clearances[0].clinician", equalTo("dr. Jansen"))
                .body("clearances[0].document", equalTo("letter of 1 November"));
    }

    @Test
    void aCliniciansOwnWordNeedsNoDocument() {
        var waiting = stories.needingClearance();

        As.referrer(Stories.PRACTICE)
                .body("""
                        {"given": true, "on": "2026-11-01"}""")
                .post("/v1/referrals/{id}/clearance", waiting.id().value())
                .then()
                .statusCode(200);

        assertThat(stories.now(waiting.id()).clearances().getFirst().way()).isEqualTo(Clearance.Origin.CLINICIAN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    clinician      | {"given": true, "on": "2026-11-01", "document": "letter of 1 November"}
                    document       | {"given": true, "on": "2026-11-01", "clinician": "dr. Jansen"}
                    document       | {"given": true, "on": "2026-11-01", "clinician": "dr. Jansen", "document": " "}
                    on             | {"given": true, "on": "2126-01-01", "clinician": "dr. Jansen", "document": "letter"}
                    until          | {"given": true, "on": "2026-11-01", "until": "2026-10-31", "clinician": "dr. Jansen", "document": "letter"}
                    covers         | {"given": true, "on": "2026-11-01", "covers": [], "clinician": "dr. Jansen", "document": "letter"}
                    covers[0].rule | {"given": true, "on": "2026-11-01", "covers": [{"rule": "A B"}], "clinician": "dr. Jansen", "document": "letter"}
                    covers[0].upTo | {"given": true, "on": "2026-11-01", "covers": [{"rule": "a", "upTo": -1}], "clinician": "dr. Jansen", "document": "letter"}
                    given          | {"on": "2026-11-01", "clinician": "dr. Jansen", "document": "letter"}
                    """)
    void aFaultInAClearanceIsNamedAndNothingIsCleared(String field, String body) {
        var waiting = stories.needingClearance();

        post(waiting.id(), "clearance", body).statusCode(400).body("errors.field", hasItem(field));

        assertThat(stories.now(waiting.id()).stage()).isEqualTo(ReferralStage.NEEDS_CLEARANCE);
        assertThat(stories.now(waiting.id()).clearances()).isEmpty();
    }

    @Test
    void whatWasMistypedIsCorrectedWhileTheClinicianIsAsked() {
        var waiting = stories.needingClearance();

        post(waiting.id(), "intake", INTAKE).statusCode(200).body("state", equalTo("intake-done"));
    }

    @Test
    void aClearanceThatIsRefusedKeepsTheReferralOnHold() {
        post(stories.needingClearance().id(), "clearance", CLEARED.replace("true", "false"))
                .statusCode(200)
                .body("state", equalTo("needs-clearance"))
                .body("reason.code", equalTo("clearance-refused"));
    }

    @Test
    void anOfferReachesThePatientAndPutsTheReferralUnderGuidance() {
        var referral = stories.matched();
        var activity = stories.anActivity();

        var location = offer(referral, activity.id().value())
                .statusCode(201)
                .body("state", equalTo("offered"))
                .body("title", equalTo("Wandelen met aandacht"))
                .extract()
                .header("Location");

        As.broker()
                .get(location)
                .then()
                .statusCode(200)
                .body("activityId", equalTo(activity.id().toString()));
        assertThat(stories.now(referral.id()).stage()).isEqualTo(ReferralStage.GUIDED);
        var message = Topics.await(
                "message-request",
                seen -> seen.key().equals(referral.submission().patient().toString())
                        && seen.body().get("template").asText().equals("patient-offer"));
        assertThat(message.body().toString()).doesNotContain("Wandel");
    }

    @Test
    void severalProgrammesAreOfferedAtOnceAndNoneTwice() {
        var referral = stories.matched();
        var activity = stories.anActivity().id().value();
        offer(referral, activity).statusCode(201).body("offerExpiresAt", notNullValue());

        offer(referral, stories.anActivity().id().value()).statusCode(201);
        offer(referral, activity)
                .statusCode(409)
                .body("type", endsWith("/offer-objected"))
                .body("objections", contains("already-offered"));
    }

    @Test
    void onHoldNothingIsAcceptedAndItIsSaidWhy() {
        var offered = stories.offered();
        stories.moved(
                stories.now(offered.referral()), r -> r.clear(ReferralExamples.clearance(false), Stories.broker()));

        As.broker()
                .body("{\"toldBy\": \"phone\"}")
                .post("/v1/participations/{id}/acceptance", offered.id().value())
                .then()
                .statusCode(409)
                .body("type", endsWith("/participation-on-hold"));
        As.broker()
                .get("/v1/participations/{id}", offered.id().value())
                .then()
                .body("state", equalTo("offered"))
                .body("onHoldSince", notNullValue());
    }

    @Test
    void anIntakeIsCorrectedWhileAProgrammeRuns() {
        var started = stories.started();

        post(started.referral(), "intake", INTAKE).statusCode(200).body("state", equalTo("guided"));

        Topics.await("match-request", started.referral().toString(), "org.caresport.matches.requested.v1");
    }

    @Test
    void ofTwoOffersAtOnceOneIsMade() {
        var referral = stories.matched();
        var activity = stories.anActivity().id().value();

        try (var brokers = Executors.newFixedThreadPool(2)) {
            var answers = Stream.of(1, 2)
                    .map(i -> CompletableFuture.supplyAsync(
                            () -> offer(referral, activity).extract().statusCode(), brokers))
                    .toList();

            assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    void anActivityThatTheCatalogueNeverAnnouncedIsNotOffered() {
        offer(stories.matched(), UUID.randomUUID())
                .statusCode(422)
                .body("type", endsWith("/activity-not-open"))
                .body("errors.field", hasItem("activityId"));
    }

    @Test
    void whatWasProposedAsSuitableIsOfferedWithoutAWord() {
        var referral = stories.matched();
        var activity = stories.anActivity();
        proposed(referral, activity, "suitable-with-conditions");

        plainOffer(referral, activity.id().value()).statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "needs-clearance, patients, 1, false, needs-clearance",
        "insufficient-data, residents, 1, false, insufficient-data",
        "suitable, professionals, 1, false, other-audience",
        "suitable, mixed, 0, false, full",
        "not-proposed, patients, 0, true, not-proposed"
    })
    void whatSpeaksAgainstAnOfferIsNamedAndOnlyAStatedReasonGoesPastIt(
            String suitability, String audience, int places, boolean waitingList, String objection) {
        var referral = stories.matched();
        var activity = stories.anActivity();
        QuarkusTransaction.requiringNew()
                .run(() -> activities.learn(
                        activity,
                        Stories.MUNICIPALITY,
                        "published",
                        new KnownActivities.Room(audience, places, waitingList),
                        Instant.now().plusSeconds(1)));
        if (!suitability.equals("not-proposed")) {
            proposed(referral, activity, suitability);
        }

        plainOffer(referral, activity.id().value())
                .statusCode(409)
                .body("type", endsWith("/offer-objected"))
                .body("objections", equalTo(List.of(objection)));
        assertThat(stories.now(referral.id()).stage()).isEqualTo(ReferralStage.MATCHED);

        offer(referral, activity.id().value()).statusCode(201);
        As.broker()
                .get("/v1/referrals/{id}", referral.id().value())
                .then()
                .body("history[-1].kind", equalTo("offered"))
                .body("history[-1].reasonCode", equalTo("knows-the-group"));
    }

    @Test
    void nothingIsOfferedPastAMedicalStopWhateverIsSaid() {
        offer(stories.needingClearance(), stories.anActivity().id().value())
                .statusCode(409)
                .body("type", endsWith("/move-not-allowed"));
    }

    @Test
    void aDeclinedProgrammeGoesDownAndIsMarked() {
        var referral = stories.matched();
        var first = stories.anActivity();
        var second = stories.anActivity();
        proposed(referral, List.of(first, second), "suitable");
        var offered = offerInOrder(referral, first, List.of());

        As.broker()
                .body("""
                        {"toldBy": "phone", "reasonCode": "too-far", "text": "Cannot get there"}""")
                .post("/v1/participations/{id}/decline", offered)
                .then()
                .statusCode(200);

        As.broker()
                .get("/v1/referrals/{id}", referral.id().value())
                .then()
                .body(
                        "proposals.activityId",
                        contains(second.id().toString(), first.id().toString()))
                .body("proposals[0].offeredBefore", nullValue())
                .body("proposals[1].rank", equalTo(1))
                .body("proposals[1].offeredBefore.state", equalTo("declined-by-patient"))
                .body("proposals[1].offeredBefore.reasonCode", equalTo("too-far"));
    }

    @Test
    void whatIsDeclinedOrLapsesIsFollowedByTheNextThatStillFits() {
        var referral = stories.matched();
        var all = List.of(stories.anActivity(), stories.anActivity(), stories.anActivity(), stories.anActivity());
        proposed(referral, all, "suitable");
        var offered = offerInOrder(referral, all.getFirst(), all.subList(1, 4));
        var gone = all.get(1);
        QuarkusTransaction.requiringNew()
                .run(() -> activities.learn(
                        gone,
                        Stories.MUNICIPALITY,
                        "closed",
                        new KnownActivities.Room("patients", 3, true),
                        Instant.now().plusSeconds(1)));

        var first = stories.now(new ParticipationId(offered));
        stories.moved(first, p -> p.decline(new Reason("too-far", "Far"), new Stamp("p", Hand.PATIENT, Instant.now())));

        var second = running(referral);
        assertThat(second.activity().id()).isEqualTo(all.get(2).id());
        assertThat(stories.now(referral.id()).stage()).isEqualTo(ReferralStage.GUIDED);
        Topics.await(
                "message-request",
                seen -> seen.key().equals(second.patient().toString())
                        && seen.body().get("template").asText().equals("patient-offer"));

        stories.moved(second, p -> p.expire(Stamp.byThePlatform(Instant.now())));

        assertThat(running(referral).activity().id()).isEqualTo(all.get(3).id());
        stories.moved(running(referral), p -> p.expire(Stamp.byThePlatform(Instant.now())));
        assertThat(stories.now(referral.id()).stage()).isEqualTo(ReferralStage.MATCHED);
    }

    @ParameterizedTest
    @CsvSource({"illness", "moved-away", "not-now", "no-time", "other"})
    void whoWantsNoProgrammeNowIsNotOfferedAnother(String reason) {
        var referral = stories.matched();
        var all = List.of(stories.anActivity(), stories.anActivity());
        proposed(referral, all, "suitable");
        var offered = offerInOrder(referral, all.getFirst(), all.subList(1, 2));

        stories.moved(
                stories.now(new ParticipationId(offered)),
                p -> p.decline(new Reason(reason, "Said so"), new Stamp("p", Hand.PATIENT, Instant.now())));

        assertThat(stories.now(referral.id()).stage()).isEqualTo(ReferralStage.MATCHED);
    }

    @Test
    void whatIsOfferedInOrderHasToBeOfferable() {
        var referral = stories.matched();
        var first = stories.anActivity();
        var second = stories.anActivity();
        proposed(referral, first, "suitable");

        order(referral, first, List.of(first)).statusCode(400).body("errors.field", hasItem("thenOffer"));
        order(referral, first, List.of(ReferralExamples.activity()))
                .statusCode(400)
                .body("errors.field", hasItem("thenOffer"));
        order(referral, first, List.of(second)).statusCode(409).body("objections", hasItem("not-proposed"));

        assertThat(stories.now(referral.id()).stage()).isEqualTo(ReferralStage.MATCHED);
    }

    private UUID offerInOrder(Referral referral, OfferedActivity first, List<OfferedActivity> then) {
        return UUID.fromString(
                order(referral, first, then).statusCode(201).extract().path("id"));
    }

    private ValidatableResponse order(Referral referral, OfferedActivity first, List<OfferedActivity> then) {
        return As.broker()
                .body(Map.of(
                        "activityId",
                        first.id().toString(),
                        "thenOffer",
                        then.stream().map(activity -> activity.id().toString()).toList()))
                .post("/v1/referrals/{id}/participations", referral.id().value())
                .then();
    }

    private Participation running(Referral referral) {
        return QuarkusTransaction.requiringNew()
                .call(() -> participations.running(referral).getFirst());
    }

    private void proposed(Referral referral, OfferedActivity activity, String suitability) {
        proposed(referral, List.of(activity), suitability);
    }

    private void proposed(Referral referral, List<OfferedActivity> programmes, String suitability) {
        var proposals = programmes.stream()
                .map(activity -> new Proposals.Proposal(
                        programmes.indexOf(activity) + 1,
                        activity.id().value(),
                        activity.title(),
                        activity.organisation().value(),
                        activity.organisationName(),
                        suitability,
                        BigDecimal.TEN,
                        null,
                        List.of()))
                .toList();
        var found = new Proposals(
                Objects.requireNonNull(referral.matchRequest()),
                "2026-12-01",
                List.of(),
                proposals,
                List.of(),
                programmes.size(),
                List.of());
        QuarkusTransaction.requiringNew().run(() -> book.keep(referral.id(), found));
    }

    @Test
    void anOfferSentTwiceIsMadeOnce() {
        var referral = stories.matched();
        var body = OFFER.formatted(stories.anActivity().id());
        var key = UUID.randomUUID().toString();

        var first = As.broker()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/referrals/{id}/participations", referral.id().value())
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        var again = As.broker()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/referrals/{id}/participations", referral.id().value())
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        assertThat(again).endsWith(first.substring(first.indexOf("/v1/")));
    }

    @Test
    void cancellingWithdrawsTheRunningOfferAndGivesThePlaceBack() {
        var enrolled = stories.enrolled();

        post(enrolled.referral(), "cancellation", MOVED)
                .statusCode(200)
                .body("state", equalTo("cancelled"))
                .body("nextActionOn", nullValue());

        assertThat(stories.now(enrolled.id()).stage()).isEqualTo(ParticipationStage.CANCELLED);
        Topics.await("place-request", enrolled.id().toString(), "org.caresport.places.release-requested.v1");
    }

    @Test
    void aReasonThatIsNoneIsNamedAndNothingIsCancelled() {
        var referral = stories.accepted();

        post(referral.id(), "cancellation", MOVED.replace("moved-away", "bored"))
                .statusCode(400)
                .body("errors.field", hasItem("reasonCode"));

        assertThat(stories.now(referral.id()).stage()).isEqualTo(ReferralStage.ACCEPTED);
    }

    @Test
    void theReferrerMayCancelTheirOwnReferral() {
        var referral = stories.submitted();

        As.referrer(Stories.PRACTICE)
                .body(MOVED)
                .post("/v1/referrals/{id}/cancellation", referral.id().value())
                .then()
                .statusCode(200)
                .body("state", equalTo("cancelled"));
    }

    @Test
    void completingCompletesTheRunningParticipation() {
        var started = stories.moved(
                stories.enrolled(),
                p -> p.attend(LocalDate.of(2026, 12, 1), Stories.broker()).orElseThrow());

        post(started.referral(), "completion", WHY)
                .statusCode(200)
                .body("state", equalTo("completed"))
                .body("step", equalTo("completed"));

        assertThat(stories.now(started.id()).stage()).isEqualTo(ParticipationStage.COMPLETED);
    }

    @Test
    void whatHasNotStartedIsNotCompleted() {
        var enrolled = stories.enrolled();

        post(enrolled.referral(), "completion", WHY).statusCode(409);

        assertThat(stories.now(enrolled.referral()).stage()).isEqualTo(ReferralStage.GUIDED);
    }

    @Test
    void aPatientWhoDoesNotWantToIsNotGuidedFurther() {
        post(stories.accepted().id(), "decline", WHY).statusCode(200).body("state", equalTo("declined-by-patient"));
    }

    private static ValidatableResponse offer(Referral referral, UUID activity) {
        return post(referral.id(), "participations", OFFER.formatted(activity));
    }

    private static ValidatableResponse plainOffer(Referral referral, UUID activity) {
        return post(referral.id(), "participations", "{\"activityId\": \"%s\", \"note\": null}".formatted(activity));
    }

    private static ValidatableResponse post(ReferralId referral, String decision, String body) {
        return As.broker()
                .body(body)
                .post("/v1/referrals/{id}/{decision}", referral.value(), decision)
                .then();
    }
}
