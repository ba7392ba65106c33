package org.caresport.referral.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.Code;
import org.caresport.referral.domain.Owner;
import org.caresport.referral.domain.PatientId;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralExamples;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.domain.SenderReference;
import org.caresport.referral.domain.Submission;
import org.caresport.referral.domain.Urgency;
import org.caresport.referral.duty.Brokers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The worklist as a broker works with it for a day. */
@QuarkusTest
@WithTestResource(RealParts.class)
class BoardResourceTest {

    private static final AtomicInteger NEXT_MUNICIPALITY = new AtomicInteger(6100);

    @Inject
    Stories stories;

    @Inject
    Brokers brokers;

    @Inject
    AgroalDataSource database;

    private final String here = "GM" + NEXT_MUNICIPALITY.getAndIncrement();

    @Test
    void eachLineSaysWhatIsTheMatterWhoseTurnItIsAndWhatIsNext() {
        submitted(Urgency.ROUTINE);

        list("").body("items[0].waitingFor", equalTo("broker"))
                .body("items[0].matter.code", equalTo("submitted"))
                .body("items[0].matter.text.nl", equalTo("Nieuwe verwijzing"))
                .body("items[0].matter.text.en", equalTo("New referral"))
                .body("items[0].next.code", equalTo("decide"))
                .body("items[0].next.text.nl", equalTo("Bekijk de verwijzing en besluit of u verder gaat"))
                .body("items[0].municipality", equalTo(here))
                .body("items[0].patient.birthDate", equalTo("1958-03-14"))
                .body("items[0].escalation", nullValue());
    }

    @Test
    void aLineFollowsTheOfferAndThePlace() {
        var referral = matched();
        var offered = stories.offered(referral);
        list("?waitingFor=patient")
                .body("items.id", contains(referral.id().toString()))
                .body("items[0].matter.code", equalTo("offer-open"));

        var asked = stories.moved(offered, participation -> participation.accept(Stories.broker()));
        list("?waitingFor=platform&state=guided").body("items[0].matter.code", equalTo("place-asked"));

        stories.moved(asked, participation -> participation.waitlist(1, Stories.broker()));
        list("?waitingFor=club").body("items[0].next.code", equalTo("await-turn"));
        list("?waitingFor=patient&waitingFor=broker").body("items", empty());
    }

    @Test
    void theListCanBeNarrowedByEachThing() throws SQLException {
        var urgent = submitted(Urgency.URGENT);
        var bram = stories.moved(
                submitted(Urgency.ROUTINE), r -> r.assign(new Owner("broker-bram", ""), Stories.broker()));
        var late = submitted(Urgency.ROUTINE);
        overdue(late);
        var back = submitted(Urgency.ROUTINE, new Code("http://hl7.org/fhir/sid/icpc-1-nl", "L03", "Lage rug"), "7008");

        only("?urgency=urgent", urgent);
        only("?owner=broker-bram", bram);
        only("?overdue=true", late);
        only("?reasonFamily=L", back);
        only("?neighbourhood=7008", back);
        only("?reasonFamily=L&reasonFamily=K&neighbourhood=7008&urgency=routine&overdue=false&owner=nobody", back);
        list("?owner=nobody").body("items", hasSize(3));
        list("?overdue=false&urgency=routine").body("items", hasSize(2));
        list("?municipality=" + here).body("items", hasSize(4));
        list("?municipality=GM0222").body("items", empty());
    }

    @Test
    void whatIsOverdueAndUrgentComesFirstPageByPage() throws SQLException {
        var routine = submitted(Urgency.ROUTINE);
        var late = submitted(Urgency.ROUTINE);
        overdue(late);
        var urgent = submitted(Urgency.ASAP);
        var both = submitted(Urgency.STAT);
        overdue(both);
        var inOrder = List.of(id(both), id(late), id(urgent), id(routine));

        assertThat(followed("/v1/referrals?limit=1")).isEqualTo(inOrder);
        assertThat(followed("/v1/referrals?limit=3")).isEqualTo(inOrder);
        assertThat(followed("/v1/referrals?limit=2&sort=next-action"))
                .hasSize(4)
                .endsWith(id(urgent), id(routine));
    }

    @Test
    void oneAnswerCountsEveryState() throws SQLException {
        submitted(Urgency.URGENT);
        overdue(submitted(Urgency.ROUTINE));
        stories.moved(submitted(Urgency.ROUTINE), r -> r.accept(Stories.broker()));
        stories.moved(submitted(Urgency.ROUTINE), r -> r.reject(new Reason("full", "no room"), Stories.broker()));

        broker().get("/v1/worklist/counts")
                .then()
                .statusCode(200)
                .body("all.open", equalTo(3))
                .body("all.overdue", equalTo(1))
                .body("all.urgent", equalTo(1))
                .body("mine.open", equalTo(1))
                .body("nobodys.open", equalTo(2))
                .body("states.find { it.state == 'submitted' }.tally.open", equalTo(2))
                .body("states.find { it.state == 'submitted' }.tally.overdue", equalTo(1))
                .body("states.find { it.state == 'accepted' }.tally.open", equalTo(1))
                .body("states.find { it.state == 'guided' }.tally.open", equalTo(0))
                .body("states.state", not(hasItem("rejected")))
                .body("waitingFor.find { it.waitingFor == 'broker' }.tally.open", equalTo(3));
    }

    @ParameterizedTest
    @CsvSource({
        "'élodie', 1",
        "'ELODIE boer', 1",
        "'Jansen de', 1",
        "'jan bo', 1",
        "'boer elodie jansen', 1",
        "'odie', 0",
        "'elodie smit', 0",
        "'O’Neill', 0"
    })
    void somebodyIsFoundByHowTheirNameBegins(String name, int found) {
        referred(stories.aPatient("Élodie Jansen-de Boer"));
        referred(stories.aPatient("Johanna de Vries"));

        search("{\"name\": \"%s\"}".formatted(name)).statusCode(200).body("items", hasSize(found));
    }

    @Test
    void somebodyIsFoundByBirthDateAndAlsoWhenItHasEnded() {
        var ended = stories.moved(
                referred(stories.aPatient("Siân O'Neill")),
                r -> r.reject(new Reason("full", "no room"), Stories.broker()));

        search("{\"birthDate\": \"1958-03-14\"}").body("items.id", contains(id(ended)));
        search("{\"birthDate\": \"1958-03-15\"}").body("items", empty());
        search("{\"birthDate\": \"1958-03-14\", \"name\": \"sian oneill\"}").body("items", empty());
        search("{\"birthDate\": \"1958-03-14\", \"name\": \"sian o'neill\"}").body("items.state", contains("rejected"));
    }

    @Test
    void nobodyIsFoundInAnotherMunicipality() {
        referred(stories.aPatient("Zwaantje Uniek"));

        As.broker("broker-zoe", "GM0301")
                .body("{\"name\": \"zwaantje\"}")
                .post("/v1/worklist/search")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void aSearchGoesOnWhereThePageEndedAndWhoWasFoundIsInTheAccessLog() throws SQLException {
        var seen = List.of(
                referred(stories.aPatient("Fenna Pool")),
                referred(stories.aPatient("Fenna Pool")),
                referred(stories.aPatient("Fenna Pool")));

        JsonPath first = search("/v1/worklist/search?limit=2", "{\"name\": \"fenna\"}")
                .extract()
                .jsonPath();
        JsonPath rest = search(first.getString("next"), "{\"name\": \"fenna\"}")
                .body("next", nullValue())
                .extract()
                .jsonPath();

        assertThat(first.getList("items.id", String.class)).hasSize(2);
        assertThat(rest.getList("items.id", String.class))
                .hasSize(1)
                .doesNotContainAnyElementsOf(first.getList("items.id", String.class));
        for (var one : seen) {
            assertThat(count("select count(*) from access_log where action = 'search' and resource_id = '" + id(one)
                            + "'"))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                              | name
            {"name": "x"}                   | name
            {"name": "--- '' ---"}          | name
            {"birthDate": "yesterday"}      | birthDate
            {"bsn": "999900006"}            | bsn
            """)
    void aSearchThatMakesNoSenseIsNamed(String body, String field) {
        search(body).statusCode(400).body("errors.field", contains(field));
    }

    @Test
    void thePageLearnsWhatChangedAndWhatLeft() {
        var stays = submitted(Urgency.ROUTINE);
        var leaves = submitted(Urgency.ROUTINE);
        submitted(Urgency.ROUTINE);
        var since = since(broker().get("/v1/worklist/changes"));

        stories.moved(stays, r -> r.accept(Stories.broker()));
        stories.moved(leaves, r -> r.reject(new Reason("full", "no room"), Stories.broker()));

        var next = since(changes(since)
                .body("changed.find { it.id == '%s' }.state".formatted(id(stays)), equalTo("accepted"))
                .body("left", contains(id(leaves)))
                .body("more", equalTo(false)));
        Stories.soon().untilAsserted(() -> changes(next).body("left", not(hasItem(id(leaves)))));
    }

    @Test
    void whatWasUnderWayWhenItWasAskedIsToldWhenItIsDone() throws SQLException {
        var slow = submitted(Urgency.ROUTINE);
        var quick = submitted(Urgency.ROUTINE);
        var since = since(broker().get("/v1/worklist/changes"));
        String between;
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update referral set owner = 'broker-late' where id = ?")) {
            connection.setAutoCommit(false);
            update.setObject(1, slow.id().value());
            update.executeUpdate();
            stories.moved(quick, r -> r.accept(Stories.broker()));

            between = since(changes(since)
                    .body("changed.id", hasItem(id(quick)))
                    .body("changed.owner", not(hasItem("broker-late"))));

            connection.commit();
        }

        changes(between).body("changed.find { it.id == '%s' }.owner".formatted(id(slow)), equalTo("broker-late"));
    }

    @Test
    void manyChangesComeInPagesAndNoneIsMissed() {
        var since = since(broker().get("/v1/worklist/changes"));
        var made = List.of(submitted(Urgency.ROUTINE), submitted(Urgency.ASAP), submitted(Urgency.ROUTINE));

        var first = changes(since, 2).body("changed", hasSize(2)).body("more", equalTo(true));
        var seen = new ArrayList<String>(first.extract().jsonPath().getList("changed.id"));
        seen.addAll(changes(since(first), 2).extract().jsonPath().getList("changed.id"));

        assertThat(Set.copyOf(seen))
                .isEqualTo(Set.copyOf(made.stream().map(BoardResourceTest::id).toList()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nonsense", "MTIzHzEyMx8", "OTk5OTk5OTk5OTk5HzAwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAwMDAwMDAwMB8"
            })
    void aPlaceInTimeThatIsNoneIsNamed(String since) {
        broker().queryParam("since", since)
                .get("/v1/worklist/changes")
                .then()
                .statusCode(400)
                .body("errors.field", contains("since"));
    }

    @Test
    void whatIsStuckSaysWhy() throws SQLException {
        var login = UUID.randomUUID();
        var broker = brokers.comes(here, login, "Anna Wolters");
        var late = submitted(Urgency.ROUTINE);
        overdue(late);
        var gone = stories.moved(
                submitted(Urgency.ROUTINE), r -> r.assign(new Owner("broker-gone", ""), Stories.broker()));
        overdue(gone);
        var silent = stories.moved(
                stories.moved(submitted(Urgency.ROUTINE), r -> r.accept(Stories.broker())),
                r -> r.recordIntake(ReferralExamples.intake(), Stories.broker()));
        change("update referral set stage_since = now() - interval '2 hours' where id = ?", silent);
        var nobodys = submitted(Urgency.ROUTINE);
        change("update referral set owner = null where id = ?", nobodys);
        submitted(Urgency.ROUTINE);

        stuck().body("items", hasSize(4))
                .body("items.line.id", containsInAnyOrder(id(late), id(gone), id(silent), id(nobodys)))
                .body(why(late), contains("overdue"))
                .body(why(gone), contains("overdue", "owner-gone"))
                .body(why(nobodys), contains("no-owner"))
                .body(why(silent), hasItem("platform-silent"))
                .body(of(late, "missing"), equalTo("accepted"))
                .body(of(silent, "missing"), equalTo("matched"))
                .body(of(late, "why[0].text.nl"), equalTo("De datum van de volgende stap is voorbij"))
                .body(of(late, "told"), nullValue());
        brokers.leaves(here, broker);
    }

    @Test
    void theTeamSeesWhoHasHowMuchAndWhoIsAway() {
        var until = LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(9);
        var cover = brokers.comes(here, UUID.randomUUID(), "Anna Wolters");
        var awayLogin = UUID.randomUUID();
        var away = brokers.comesAndIsAway(here, awayLogin, "Bram Bos", cover, until);
        stories.moved(submitted(Urgency.URGENT), r -> r.assign(new Owner(awayLogin.toString(), ""), Stories.broker()));
        stories.moved(submitted(Urgency.ROUTINE), r -> r.assign(new Owner("broker-gone", ""), Stories.broker()));

        broker().get("/v1/team")
                .then()
                .statusCode(200)
                .body("municipalities", hasSize(1))
                .body("municipalities[0].colleagues.name", contains("Anna Wolters", "Bram Bos"))
                .body("municipalities[0].colleagues[0].away", equalTo(false))
                .body("municipalities[0].colleagues[0].awayUntil", nullValue())
                .body("municipalities[0].colleagues[1].referrals.open", equalTo(1))
                .body("municipalities[0].colleagues[1].awayUntil", equalTo(until.toString()))
                .body("municipalities[0].colleagues[1].coveredBy", equalTo("Anna Wolters"))
                .body("municipalities[0].leftovers.login", contains("broker-gone"))
                .body("municipalities[0].leftovers[0].referrals.open", equalTo(1))
                .body("municipalities[0].nobodysReferrals.open", equalTo(0));
        brokers.leaves(here, away);
        brokers.leaves(here, cover);
    }

    @ParameterizedTest
    @ValueSource(strings = {"counts", "stuck", "changes"})
    void onlyABrokerSeesIt(String part) {
        for (var role : List.of("provider", "patient", "policy-officer", "admin", "referrer", "privacy-officer")) {
            As.with(Tokens.of(role).municipality(here))
                    .get("/v1/worklist/" + part)
                    .then()
                    .statusCode(403);
        }
    }

    private RequestSpecification broker() {
        return As.broker("broker-anna", here);
    }

    private ValidatableResponse list(String query) {
        return broker().get("/v1/referrals" + query).then().statusCode(200);
    }

    private void only(String query, Referral one) {
        list(query).body("items.id", contains(id(one)));
    }

    private List<String> followed(String first) {
        var seen = new ArrayList<String>();
        for (var next = first; next != null; ) {
            JsonPath page = broker().urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
            next = page.getString("next");
        }
        return seen;
    }

    private ValidatableResponse search(String body) {
        return search("/v1/worklist/search", body);
    }

    private ValidatableResponse search(String path, String body) {
        return broker().urlEncodingEnabled(false).body(body).post(path).then();
    }

    private ValidatableResponse changes(String since) {
        return changes(since, 50);
    }

    private ValidatableResponse changes(String since, int limit) {
        return broker().queryParam("since", since)
                .queryParam("limit", limit)
                .get("/v1/worklist/changes")
                .then()
                .statusCode(200);
    }

    private static String since(Response answer) {
        return since(answer.then().statusCode(200));
    }

    private static String since(ValidatableResponse answer) {
        return answer.extract().jsonPath().getString("since");
    }

    private ValidatableResponse stuck() {
        return broker().get("/v1/worklist/stuck").then().statusCode(200);
    }

    private static String why(Referral referral) {
        return of(referral, "why.code");
    }

    private static String of(Referral referral, String member) {
        return "items.find { it.line.id == '%s' }.%s".formatted(id(referral), member);
    }

    private static String id(Referral referral) {
        return referral.id().toString();
    }

    private Referral matched() {
        var accepted = stories.moved(submitted(Urgency.ROUTINE), r -> r.accept(Stories.broker()));
        var intake = stories.moved(accepted, r -> r.recordIntake(ReferralExamples.intake(), Stories.broker()));
        return stories.moved(intake, r -> r.match(Stories.broker()));
    }

    private Referral referred(PatientId patient) {
        return stories.submitted(patient, here, Stories.PRACTICE);
    }

    private Referral submitted(Urgency urgency) {
        var example = ReferralExamples.submission();
        return submitted(urgency, example.reasons().getFirst(), "7001");
    }

    private Referral submitted(Urgency urgency, Code reason, String neighbourhood) {
        var example = ReferralExamples.submission();
        var submission = new Submission(
                stories.aPatient(),
                UUID.randomUUID(),
                new SenderReference("urn:ehr:referral", UUID.randomUUID().toString(), "ehr-de-huet"),
                example.requester(),
                here,
                neighbourhood,
                List.of(reason),
                example.profile(),
                urgency,
                Instant.now());
        return stories.moved(
                ReferralExamples.in(ReferralStage.SUBMITTED),
                _ -> Referral.submit(ReferralId.next(), submission, Instant.now()));
    }

    private void overdue(Referral referral) throws SQLException {
        change("update referral set next_action_on = current_date - 2 where id = ?", referral);
    }

    private void change(String statement, Referral referral) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(statement)) {
            update.setObject(1, referral.id().value());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private int count(String question) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }
}
