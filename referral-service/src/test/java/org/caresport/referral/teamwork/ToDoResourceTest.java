package org.caresport.referral.teamwork;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.caresport.kit.code.Codes;
import org.caresport.kit.testing.RealParts;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.agenda.ToDos;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.ReferralExamples;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.duty.Directory;
import org.caresport.referral.todo.ToDoKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealParts.class)
class ToDoResourceTest {

    private static final Reason WHY = new Reason("too-far", "Cannot get there");

    @Inject
    Stories stories;

    @Inject
    ToDos toDos;

    @Inject
    Directory directory;

    @Test
    void aMissedSessionIsToBeCalledAboutTodayUntilTheParticipantComes() {
        var missed = stories.moved(stories.enrolled(), p -> p.miss(1, club()));

        of(missed.referral())
                .body("items[0].kind", equalTo("session-missed"))
                .body("items[0].dueOn", equalTo(today().toString()))
                .body("items[0].owner", equalTo("broker-anna"))
                .body("items[0].participationId", equalTo(missed.id().toString()))
                .body("items[0].outcome", nullValue());

        stories.moved(missed, p -> p.attend(today(), club()).orElseThrow());
        kind(missed.referral(), "session-missed").body("outcome", contains("settled"));
    }

    @Test
    void aParticipantWhoIsActiveAlreadyAndComesAgainSettlesTheMissedSession() {
        var missed = stories.moved(stories.enrolled(), p -> p.miss(1, club()));

        QuarkusTransaction.requiringNew().run(() -> toDos.attended(missed, Instant.now()));

        kind(missed.referral(), "session-missed").body("outcome", contains("settled"));
    }

    @Test
    void aSecondMissedSessionTakesThePlaceOfTheFirst() {
        var once = stories.moved(stories.enrolled(), p -> p.miss(1, club()));
        stories.moved(once, p -> p.miss(2, club()));

        open(once.referral()).body("kind", contains("second-session-missed"));
    }

    @Test
    void aDeclinedOfferIsSettledByTheNextOne() {
        var offered = stories.offered();
        open(offered.referral()).body("kind", contains("offer-unanswered")).body("dueOn", contains(in(5)));

        stories.moved(offered, p -> p.decline(WHY, new Stamp("johanna", Hand.PATIENT, Instant.now())));
        open(offered.referral()).body("kind", contains("offer-declined")).body("dueOn", contains(in(2)));

        stories.offered(stories.now(offered.referral()));
        open(offered.referral()).body("kind", contains("offer-unanswered"));
        kind(offered.referral(), "offer-declined").body("outcome", contains("settled"));
    }

    @Test
    void anUnansweredQuestionIsToBeAskedAfterAndItsAnswerToBeActedUpon() {
        var asked = stories.moved(stories.submitted(), r -> r.askForInformation("Which medication?", Stories.broker()));
        open(asked.id()).body("kind", contains("question-unanswered")).body("dueOn", contains(in(7)));

        var answered = stories.moved(asked, r -> r.answer("A beta-blocker", doctor()));
        open(asked.id()).body("kind", contains("question-answered"));

        stories.moved(answered, r -> r.accept(Stories.broker()));
        open(asked.id()).body("", hasSize(0));
    }

    @Test
    void noMatchAndARefusedClearanceAreToBeDealtWith() {
        var nothing = stories.moved(stories.intakeDone(), r -> r.noMatch(WHY, Stories.broker()));
        open(nothing.id()).body("kind", contains("no-match"));

        var waiting = stories.needingClearance();
        open(waiting.id()).body("kind", contains("question-unanswered"));
        stories.moved(waiting, r -> r.clear(ReferralExamples.clearance(false), doctor()));
        open(waiting.id()).body("kind", contains("clearance-refused"));
    }

    @Test
    void theEndOfAReferralSettlesAllButWhatABrokerWroteDown() {
        var missed = stories.moved(stories.enrolled(), p -> p.miss(1, club()));
        add(missed.referral(), "Thank the club").statusCode(201);

        stories.moved(stories.now(missed.referral()), r -> r.cancel(WHY, doctor()));

        open(missed.referral()).body("kind", containsInAnyOrder("by-hand", "cancelled-by-doctor"));
    }

    @Test
    void anEventThatComesTwiceMakesOneToDo() {
        var enrolled = stories.enrolled();
        var missed = enrolled.miss(1, club());

        for (int i = 0; i < 2; i++) {
            QuarkusTransaction.requiringNew().run(() -> toDos.follow(missed, stories.now(enrolled.referral())));
        }
        finish(enrolled.referral(), first(enrolled.referral()), "{\"outcome\": \"reached\"}")
                .statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> toDos.follow(missed, stories.now(enrolled.referral())));

        kind(enrolled.referral(), "session-missed").body("outcome", contains("reached"));
    }

    @Test
    void aMeasureThatIsDueIsAskedForOnceForItsDay() {
        var referral = stories.accepted();

        for (var day : List.of(today(), today(), today().plusDays(90))) {
            QuarkusTransaction.requiringNew().run(() -> toDos.add(referral, ToDoKind.MEASURE_DUE, day, Instant.now()));
        }

        open(referral.id())
                .body("kind", contains("measure-due", "measure-due"))
                .body("dueOn", contains(today().toString(), in(90)));
    }

    @Test
    void whatABrokerWritesDownIsTheirsToFinishOnce() {
        var referral = stories.accepted();
        var location = add(referral.id(), "Ask for the brochure")
                .statusCode(201)
                .body("kind", equalTo("by-hand"))
                .body("patientName", equalTo("Johanna de Vries"))
                .body("owner", equalTo("broker-anna"))
                .body("madeBy", equalTo("broker-anna"))
                .extract()
                .header("Location");
        var toDo = location.substring(location.lastIndexOf('/') + 1);

        finish(referral.id(), toDo, "{\"outcome\": \"not-reached\", \"text\": \"Voicemail\"}")
                .statusCode(200)
                .body("outcome", equalTo("not-reached"))
                .body("outcomeText", equalTo("Voicemail"))
                .body("finishedBy", equalTo("broker-anna"))
                .body("finishedAt", notNullValue());
        finish(referral.id(), toDo, "{\"outcome\": \"done\"}")
                .statusCode(409)
                .body("type", endsWith("/move-not-allowed"));
        kind(referral.id(), "by-hand").body("outcome", contains("not-reached"));
    }

    @Test
    void aRequestThatIsSentAgainWritesNothingDownTwice() {
        var referral = stories.accepted();
        var key = UUID.randomUUID().toString();

        for (var replayed : new String[] {null, "true"}) {
            As.broker()
                    .header("Idempotency-Key", key)
                    .body(Map.of("text", "Ask for the brochure", "dueOn", today().toString()))
                    .post("/v1/referrals/{id}/todos", referral.id().value())
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", equalTo(replayed))
                    .body("text", equalTo("Ask for the brochure"));
        }

        open(referral.id()).body("", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text    | {"text": " ", "dueOn": "2030-01-10"}
            text    | {"dueOn": "2030-01-10"}
            dueOn   | {"text": "Call"}
            dueOn   | {"text": "Call", "dueOn": "2026-11-01"}
            dueOn   | {"text": "Call", "dueOn": "tomorrow"}
            owner   | {"text": "Call", "dueOn": "2030-01-10", "owner": "nobody-here"}
            kind    | {"text": "Call", "dueOn": "2030-01-10", "kind": "overdue"}
            """)
    void aFaultIsNamedAndNothingIsWrittenDown(String field, String body) {
        var referral = stories.accepted();

        As.broker()
                .body(body)
                .post("/v1/referrals/{id}/todos", referral.id().value())
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(startsWith(field)));

        of(referral.id()).body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            outcome | {"outcome": "settled"}
            outcome | {"text": "Done"}
            outcome | {"outcome": "perhaps"}
            """)
    void onlyKnownOutcomesAreTaken(String field, String body) {
        var referral = stories.accepted();
        add(referral.id(), "Call").statusCode(201);

        finish(referral.id(), first(referral.id()), body)
                .statusCode(400)
                .body("errors.field", hasItem(startsWith(field)));

        open(referral.id()).body("", hasSize(1));
    }

    @Test
    void aColleagueGetsItWithANoteAndKeepsItWhenTheCaseChangesHands() {
        var colleague = UUID.randomUUID().toString();
        directory.knows(colleague, Stories.MUNICIPALITY);
        var missed = stories.moved(stories.enrolled(), p -> p.miss(1, club()));
        var referral = missed.referral();
        add(referral, "Thank the club").statusCode(201);
        var byHand = As.broker()
                .get("/v1/referrals/{id}/todos", referral.value())
                .path("items.find { it.kind == 'by-hand' }.id")
                .toString();

        reassign(referral, byHand, "nobody-here").statusCode(400).body("errors.field", hasItem("to"));
        reassign(referral, byHand, colleague)
                .statusCode(200)
                .body("owner", equalTo(colleague))
                .body("passings[0].to", equalTo(colleague))
                .body("passings[0].note", equalTo("You know them"))
                .body("passings[0].by", equalTo("broker-anna"));
        As.broker("broker-bert", Stories.MUNICIPALITY)
                .body("{}")
                .post("/v1/referrals/{id}/assignment", referral.value())
                .then()
                .statusCode(200);

        of(referral)
                .body("items.find { it.kind == 'by-hand' }.owner", equalTo(colleague))
                .body("items.find { it.kind == 'session-missed' }.owner", equalTo("broker-bert"));
    }

    @Test
    void theListIsTheTeamsOrOnesOwnByDayAndInPages() {
        var municipality = "GM%04d".formatted(4000 + ThreadLocalRandom.current().nextInt(900));
        var colleague = UUID.randomUUID().toString();
        directory.knows(colleague, municipality);
        var referral = stories.moved(
                stories.submitted(stories.aPatient(), municipality, Stories.PRACTICE),
                r -> r.accept(new Stamp("broker-zoe", Hand.BROKER, Instant.now())));
        for (int days = 3; days > 0; days--) {
            As.broker("broker-zoe", municipality)
                    .body(
                            days == 2
                                    ? Map.of("text", "In 2", "dueOn", in(2), "owner", colleague)
                                    : Map.of("text", "In " + days, "dueOn", in(days)))
                    .post("/v1/referrals/{id}/todos", referral.id().value())
                    .then()
                    .statusCode(201);
        }

        list(municipality, "").body("items.text", contains("In 1", "In 2", "In 3"));
        list(municipality, "?owner=me").body("items.text", contains("In 1", "In 3"));
        list(municipality, "?owner=" + colleague).body("items.text", contains("In 2"));
        list(municipality, "?dueBefore=" + in(2)).body("items.text", contains("In 1"));
        list(municipality, "?state=done").body("items", hasSize(0));
        var next = list(municipality, "?limit=2")
                .body("items.text", contains("In 1", "In 2"))
                .extract()
                .path("next");
        As.broker("broker-zoe", municipality)
                .get(next.toString())
                .then()
                .body("items.text", contains("In 3"))
                .body("next", nullValue());
        list("GM4999", "?municipality=" + municipality).body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "state, ?state=late",
        "municipality, ?municipality=Doetinchem",
        "dueBefore, ?dueBefore=soon",
        "limit, ?limit=0",
        "cursor, ?cursor=nonsense"
    })
    void aFaultInAQueryIsNamed(String parameter, String query) {
        As.broker().get("/v1/todos" + query).then().statusCode(400).body("errors.field", hasItem(parameter));
    }

    @Test
    void whatIsToBeDoneElsewhereIsNotThere() {
        var referral = stories.accepted();
        add(referral.id(), "Call").statusCode(201);
        var toDo = first(referral.id());
        var other = stories.accepted();

        As.broker("broker-zoe", "GM9999")
                .get("/v1/referrals/{id}/todos", referral.id().value())
                .then()
                .statusCode(404);
        finish(other.id(), toDo, "{\"outcome\": \"done\"}").statusCode(404);
    }

    @Test
    void anAttemptToReachThePatientIsRecordedInEveryOpenStateAndMovesNothing() {
        for (var referral : List.of(
                stories.moved(stories.submitted(), r -> r.takeUp(Stories.broker())),
                stories.needingClearance(),
                stories.matched(),
                stories.now(stories.enrolled().referral()))) {
            As.broker()
                    .body("{\"channel\": \"phone\", \"reached\": true, \"note\": \"Comes on Tuesday\"}")
                    .post("/v1/referrals/{id}/contact-attempts", referral.id().value())
                    .then()
                    .statusCode(200)
                    .body("state", equalTo(Codes.of(referral.stage())));

            As.broker()
                    .get("/v1/referrals/{id}", referral.id().value())
                    .then()
                    .body("contactAttempts.note", contains("Comes on Tuesday"));
        }
        As.broker()
                .body("{\"channel\": \"phone\", \"reached\": true}")
                .post(
                        "/v1/referrals/{id}/contact-attempts",
                        stories.submitted().id().value())
                .then()
                .statusCode(409);
    }

    private ValidatableResponse list(String municipality, String query) {
        return As.broker("broker-zoe", municipality)
                .get("/v1/todos" + query)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse of(ReferralId referral) {
        return As.broker()
                .get("/v1/referrals/{id}/todos", referral.value())
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse open(ReferralId referral) {
        return of(referral).rootPath("items.findAll { it.outcome == null }");
    }

    private static ValidatableResponse kind(ReferralId referral, String kind) {
        return of(referral).rootPath("items.findAll { it.kind == '%s' }".formatted(kind));
    }

    private static String first(ReferralId referral) {
        return of(referral).extract().path("items[0].id").toString();
    }

    private static ValidatableResponse add(ReferralId referral, String text) {
        return As.broker()
                .body(Map.of("text", text, "dueOn", in(9)))
                .post("/v1/referrals/{id}/todos", referral.value())
                .then();
    }

    private static ValidatableResponse finish(ReferralId referral, String toDo, String body) {
        return As.broker()
                .body(body)
                .post("/v1/referrals/{id}/todos/{todo}/completion", referral.value(), toDo)
                .then();
    }

    private static ValidatableResponse reassign(ReferralId referral, String toDo, String to) {
        return As.broker()
                .body(Map.of("to", to, "note", "You know them"))
                .post("/v1/referrals/{id}/todos/{todo}/reassignment", referral.value(), toDo)
                .then();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    }

    private static String in(int days) {
        return today().plusDays(days).toString();
    }

    private static Stamp club() {
        return new Stamp("club", Hand.PROVIDER_BY_LINK, Instant.now());
    }

    private static Stamp doctor() {
        return new Stamp("ehr-de-huet", Hand.EHR, Instant.now());
    }
}
