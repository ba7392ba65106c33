package org.caresport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.caresport.demo.client.Answer;
import org.caresport.demo.client.Json;
import org.caresport.demo.client.Session;
import org.caresport.demo.data.ReferralLetter;
import org.caresport.demo.story.Cast;
import org.caresport.demo.story.Journey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong is refused with a clear answer that names the field, and leaves no trace in store or log. */
@OnPlatform
class BadInputIT {

    private static final String NOBODY = "urn:uuid:00000000-0000-4000-8000-00000000dead";

    private final Cast cast;
    private final Platform platform;

    BadInputIT(Platform platform) {
        this.platform = platform;
        this.cast = platform.cast();
    }

    static Stream<Arguments> wrongLetters() {
        return Stream.of(
                wrong(
                        "a BSN that fails the elfproef",
                        "identifier",
                        "Patient",
                        patient -> ((ObjectNode) patient.path("identifier").get(0)).put("value", "999911121")),
                wrong(
                        "a birth date in the future",
                        "birthDate",
                        "Patient",
                        patient -> patient.put(
                                "birthDate",
                                LocalDate.now(ZoneOffset.UTC).plusYears(1).toString())),
                wrong(
                        "a birth date that is none",
                        "birthDate",
                        "Patient",
                        patient -> patient.put("birthDate", "1958-13-45")),
                wrong("a wrong type", "birthDate", "Patient", patient -> patient.putArray("birthDate")),
                wrong("an unknown code", "gender", "Patient", patient -> patient.put("gender", "vrouw")),
                wrong("an unknown Task status", "status", "Task", task -> task.put("status", "gewenst")),
                wrong(
                        "a reference to nowhere",
                        "focus",
                        "Task",
                        task -> task.putObject("focus").put("reference", NOBODY)),
                wrong(
                        "a subject from nowhere",
                        "subject",
                        "ServiceRequest",
                        request -> request.putObject("subject").put("reference", NOBODY)),
                wrong("no reason at all", "reason", "ServiceRequest", request -> request.remove("reasonCode")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongLetters")
    void aWrongReferralIsRefusedByFieldAndNotStored(
            String what, String field, String type, Consumer<ObjectNode> mistake) {
        var letter = letter();
        mistake.accept(letter.resource(type));

        var answer = cast.ehr().post(letter);

        assertRefusedAsOutcome(answer, 400, 422);
        assertThat(answer.body().path("issue").findValuesAsText("expression").toString()
                        + answer.body().path("issue"))
                .contains(field);
        assertNothingPersonal(answer, letter);
        assertNotStored(letter);
    }

    @Test
    void brokenJsonIsRefused() {
        assertRefusedAsOutcome(fhir("{\"resourceType\": \"Bundle\", \"type\": \"transaction\", \"entry\": ["), 400);
    }

    @Test
    void anOversizedReferralIsRefusedBeforeItIsRead() {
        var letter = letter();
        letter.resource("ServiceRequest").putArray("note").addObject().put("text", "x".repeat(6 << 20));

        var answer = cast.ehr().post(letter);

        assertThat(answer.status()).as(answer.reason()).isEqualTo(413);
        assertNotStored(letter);
    }

    @Test
    void whoeverHasNoTokenOrAForeignOneIsNotLetIn() {
        var letter = letter();
        var nobody = Session.anonymous(cast.gateway()).post("/fhir/r4", letter.bundle());
        var stranger = platform.session(
                        ForeignToken.resembling(cast.ehr().session().token()))
                .post("/fhir/r4", letter.bundle());
        var nonsense = platform.session("not.a.token").get("/v1/referrals");

        assertThat(Stream.of(nobody, stranger, nonsense).map(Answer::status)).containsOnly(401);
        assertThat(nobody.header("WWW-Authenticate")).startsWith("Bearer");
        assertNotStored(letter);
    }

    @Test
    void aTokenOfTheRealmThatIsNotMeantForUsIsNotEnough() {
        var account = platform.stack()
                .tokens()
                .person(
                        "account-console",
                        URI.create(platform.stack().settings().issuer() + "/account/"),
                        "broker.anna",
                        Platform.PASSWORD);

        assertThat(platform.session(account).get("/v1/referrals").status()).isEqualTo(401);
    }

    @Test
    void aRoleThatMayNotIsToldSo() {
        assertRefusedAsProblem(cast.johanna().session().get("/v1/referrals"), 403);
        var ehr = platform.session(cast.ehr().session().token());
        assertRefusedAsProblem(ehr.get("/v1/me/referrals"), 403);
    }

    @Test
    void anotherMunicipalitysReferralDoesNotExist() {
        var referral = referred();
        var elsewhere = platform.person("caresport-workbench", "workbench", "broker.dirk");

        assertRefusedAsProblem(elsewhere.get("/v1/referrals/" + referral), 404);
        assertRefusedAsProblem(elsewhere.post("/v1/referrals/" + referral + "/acceptance", Json.object()), 404);
        assertThat(elsewhere
                        .get("/v1/referrals?state=submitted")
                        .expect(200)
                        .body()
                        .path("items"))
                .isEmpty();
        assertThat(cast.anna().referral(referral).path("state").asText()).isEqualTo("submitted");
    }

    @Test
    void anotherPatientsReferralDoesNotExist() {
        var referral = referred();

        assertThat(cast.pieter().sees(referral)).isFalse();
        assertRefusedAsProblem(
                cast.pieter()
                        .session()
                        .post("/v1/me/participations/" + UUID.randomUUID() + "/acceptance", Json.object()),
                403,
                404);
    }

    @Test
    void anIntakeThatCannotBeIsRefusedByField() {
        var referral = referred();
        cast.anna().accept(referral);
        cast.anna().contact(referral, "bereikt");

        assertNames(intake(referral, Json.object().put("motivation", "veel")), "motivation");
        assertNames(intake(referral, Json.object().put("motivation", 11)), "motivation");
        assertNames(intake(referral, Json.object().put("motivation", 7).put("careProfile", 9)), "careProfile");
        var flying = Json.object().put("motivation", 7);
        flying.putObject("travel").put("mode", "helicopter").put("maxKilometres", 5);
        assertNames(intake(referral, flying), "travel.mode");
        assertNames(intake(referral, Json.object().put("motivation", 7).put("mood", "fine")), "mood");

        assertThat(cast.anna().referral(referral).path("state").asText()).isEqualTo("contacting");
    }

    @Test
    void aSearchThatCannotBeIsRefusedByParameter() {
        var portal = Session.anonymous(cast.gateway());

        assertNames(portal.get("/v1/activities?near=0000XX"), "near");
        assertNames(portal.get("/v1/activities?near=7001AB&withinKilometres=far"), "withinKilometres");
        assertNames(portal.get("/v1/activities?audience=everybody"), "audience");
        assertNames(portal.get("/v1/activities?limit=100000"), "limit");
        assertNames(portal.get("/v1/activities?cursor=made-up"), "cursor");
    }

    @Test
    void aWrongActivityIsRefusedByFieldAndNotStored() {
        var seed = platform.session(platform.stack()
                .tokens()
                .machine("caresport-seed", platform.stack().key("caresport-seed")));
        var municipality = cast.municipality();
        var good = (ObjectNode) Json.read(Json.write(municipality.activity(municipality.offer("samen-op-stap"))));
        var id = UUID.randomUUID();

        var noRule = good.deepCopy();
        ((ObjectNode) noRule.path("schedule")).put("recurrence", "FREQ=SOMETIMES");
        assertNames(seed.putNew("/v1/activities/" + id, noRule), "schedule.recurrence");
        assertNames(seed.putNew("/v1/activities/" + id, good.deepCopy().put("capacity", -1)), "capacity");
        assertNames(seed.putNew("/v1/activities/" + id, good.deepCopy().put("audience", "robots")), "audience");
        assertNames(
                seed.putNew(
                        "/v1/activities/" + id,
                        good.deepCopy().put("organisationId", UUID.randomUUID().toString())),
                "organisationId");

        assertRefusedAsProblem(seed.get("/v1/activities/" + id), 404);
    }

    @Test
    void theSameKeyForAnotherRequestIsRefused() {
        var referral = referred();
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var session = cast.anna().session();
        session.post("/v1/referrals/" + referral + "/acceptance", Json.object(), key)
                .expect(200);

        var again = session.post("/v1/referrals/" + referral + "/acceptance", Json.object(), key);
        var other = session.post(
                "/v1/referrals/" + referral + "/rejection",
                Json.object().put("reasonCode", "not-suitable").put("text", "anders"),
                key);

        assertThat(again.status()).isEqualTo(200);
        assertRefusedAsProblem(other, 422);
        assertThat(cast.anna().referral(referral).path("state").asText()).isEqualTo("accepted");
    }

    @Test
    void aProvidersLinkThatWasNeverHandedOutOpensNothing() {
        var answer = Session.anonymous(cast.gateway())
                .send("GET", "/v1/provider-link", null, Map.of("Link-Token", "x".repeat(43)));

        assertRefusedAsProblem(answer, 401, 404);
    }

    @Test
    void aRouteThatDoesNotExistIsAProblemAndNoStackTrace() {
        assertRefusedAsProblem(Session.anonymous(cast.gateway()).get("/v1/nothing-here"), 404);
        assertRefusedAsProblem(cast.anna().session().get("/v1/referrals/not-an-id"), 400, 404);
    }

    private static Arguments wrong(String what, String field, String type, Consumer<ObjectNode> mistake) {
        return Arguments.of(what, field, type, mistake);
    }

    private String referred() {
        return Journey.referral(cast.ehr().refer(letter()));
    }

    private static ReferralLetter letter() {
        return ReferralLetter.ofJohanna().sent("bad-" + UUID.randomUUID(), OffsetDateTime.now(ZoneOffset.UTC));
    }

    private Answer fhir(String body) {
        return cast.ehr().session().post("/fhir/r4", body);
    }

    private Answer intake(String referral, ObjectNode body) {
        return cast.anna().session().post("/v1/referrals/" + referral + "/intake", body);
    }

    private void assertNotStored(ReferralLetter letter) {
        assertThat(cast.ehr().tasksNumbered(letter.number(), Instant.now().minusSeconds(60)))
                .isZero();
    }

    private static void assertRefusedAsOutcome(Answer answer, Integer... statuses) {
        assertThat(answer.status()).as(answer.reason()).isIn((Object[]) statuses);
        assertThat(answer.header("Content-Type")).startsWith("application/fhir+json");
        assertThat(answer.body().path("resourceType").asText()).isEqualTo("OperationOutcome");
        assertThat(answer.body().at("/issue/0/severity").asText()).isIn("error", "fatal");
    }

    private static void assertRefusedAsProblem(Answer answer, Integer... statuses) {
        assertThat(answer.status())
                .as(answer.request() + ": " + answer.reason())
                .isIn((Object[]) statuses);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body().path("status").asInt()).isEqualTo(answer.status());
        assertThat(answer.body().path("title").asText()).isNotBlank();
        assertThat(answer.body().toString()).doesNotContain("\tat ", "Exception");
    }

    private static void assertNames(Answer answer, String field) {
        assertRefusedAsProblem(answer, 400, 404, 422);
        assertThat(answer.body().path("errors").findValuesAsText("field").toString()
                        + answer.body().path("detail").asText())
                .as(answer.request())
                .contains(field);
    }

    /** A refusal goes into logs and onto screens: it says what is wrong, not whose it is. */
    private static void assertNothingPersonal(Answer answer, ReferralLetter letter) {
        assertThat(answer.body().toString()).doesNotContain(letter.bsn(), letter.familyName(), letter.email());
    }
}
