package org.caresport.referral.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.caresport.kit.code.Codes;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralExamples;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.persistence.ProposalBook;
import org.caresport.referral.persistence.Proposals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealParts.class)
class WorklistResourceTest {

    private static final AtomicInteger NEXT_MUNICIPALITY = new AtomicInteger(5000);

    @Inject
    Stories stories;

    @Inject
    ProposalBook book;

    @Inject
    AgroalDataSource database;

    @Test
    void theWorklistShowsWhoWaitsAndHowManyProgrammesWereProposed() {
        var municipality = aMunicipality();
        var referral = submittedIn(municipality);
        proposed(referral);

        list(municipality, "")
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(referral.id().toString()))
                .body("items[0].state", equalTo("submitted"))
                .body("items[0].patient.name", equalTo("Johanna de Vries"))
                .body("items[0].reasons[0].code", equalTo("T90"))
                .body("items[0].proposals", equalTo(1))
                .body("items[0].owner", nullValue())
                .body("items[0].overdue", equalTo(false))
                .body("next", nullValue());
    }

    @Test
    void theWorklistHoldsNothingOfAnotherMunicipality() {
        var referral = submittedIn(aMunicipality());

        list(aMunicipality(), "").body("items", hasSize(0));
        As.broker("broker-zoe", aMunicipality())
                .get("/v1/referrals/{id}", referral.id().value())
                .then()
                .statusCode(404);
    }

    @Test
    void theWorklistCanBeNarrowedToAStateAndToOnesOwn() {
        var municipality = aMunicipality();
        var waiting = submittedIn(municipality);
        var mine = stories.moved(submittedIn(municipality), r -> r.accept(Stories.broker()));

        list(municipality, "?state=submitted")
                .body("items.id", contains(waiting.id().toString()));
        list(municipality, "?owner=me").body("items.id", contains(mine.id().toString()));
        list(municipality, "?state=submitted&state=accepted").body("items", hasSize(2));
    }

    @Test
    void whatHasEndedIsShownOnlyWhenAskedFor() {
        var municipality = aMunicipality();
        var ended = stories.moved(
                submittedIn(municipality), r -> r.reject(new Reason("full", "no capacity"), Stories.broker()));

        list(municipality, "").body("items", hasSize(0));
        list(municipality, "?state=rejected")
                .body("items.id", contains(ended.id().toString()));
    }

    @Test
    void followingNextShowsEveryReferralOnceInOrder() {
        var municipality = aMunicipality();
        var inOrder = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            inOrder.add(submittedIn(municipality).id().toString());
        }

        var seen = new ArrayList<String>();
        var next = "/v1/referrals?limit=2&state=submitted&state=accepted";
        while (next != null) {
            JsonPath page = As.broker("broker-anna", municipality)
                    .urlEncodingEnabled(false)
                    .get(next)
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
            next = page.getString("next");
        }

        assertThat(seen).isEqualTo(inOrder);
    }

    @Test
    void anUnknownParameterOrStateIsRefusedWithThoseThatThereAre() {
        As.broker()
                .get("/v1/referrals?late=true&speed=X")
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("late", "speed"))
                .body(
                        "errors.message",
                        everyItem(
                                equalTo("is not a parameter here; known are cursor, limit, municipality, neighbourhood,"
                                        + " overdue, owner, reasonFamily, sort, state, urgency, waitingFor")));
        As.broker()
                .get("/v1/referrals?state=FOO")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("state"))
                .body(
                        "errors[0].message",
                        allOf(startsWith("must be one of "), containsString(Codes.of(ReferralStage.values()[0]))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?limit=0",
                "?urgency=URGENT",
                "?state=FOO",
                "?limit=1000",
                "?limit=x",
                "?cursor=nonsense",
                "?owner=",
                "?overdue=maybe",
                "?municipality=Doetinchem",
                "?neighbourhood=7001AB",
                "?reasonFamily=T90",
                "?waitingFor=nobody-knows",
                "?sort=random",
                "?state=",
                "?state=submitted&state=",
                "?cursor=MjAyNi0wMS0wMR8rOTk5OTk5OTk5LTEyLTMxVDIzOjU5OjU5Wh8wMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDA",
                "?cursor=Kzk5OTk5OTk5OS0xMi0zMR8yMDI2LTExLTI1VDAwOjAwOjAwWh8wMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDA"
            })
    void aParameterThatMakesNoSenseIsNamed(String query) {
        As.broker().get("/v1/referrals" + query).then().statusCode(400).body("errors", hasSize(1));
    }

    @Test
    void oneReferralIsShownWholeButNeverWithABsn() {
        var participation = stories.enrolled();
        var id = participation.referral();
        proposed(stories.now(id));

        var answer = As.broker()
                .get("/v1/referrals/{id}", id.value())
                .then()
                .statusCode(200)
                .header("ETag", containsString("W/"))
                .body("state", equalTo("guided"))
                .body("patient.name", equalTo("Johanna de Vries"))
                .body("patient.phone", equalTo("+31612345678"))
                .body("proposals[0].title", equalTo("Wandelen met aandacht"))
                .body("proposals[0].reasons[0].text.nl", equalTo("Dichtbij"))
                .body("participations[0].state", equalTo("enrolled"))
                .body("participations[0].organisationName", equalTo("Wandelclub Doetinchem"))
                .body("history.kind", hasItem("intake-recorded"))
                .extract()
                .asString();

        assertThat(answer).doesNotContainIgnoringCase("bsn");
    }

    @Test
    void whatTheBrokerHasAlreadyIsNotSentAgainUntilAnythingThatIsShownChanges() {
        var participation = stories.enrolled();
        var referral = participation.referral().value();
        var known = As.broker().get("/v1/referrals/{id}", referral).header("ETag");

        as(known)
                .get("/v1/referrals/{id}", referral)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(known))
                .body(equalTo(""));
        As.broker()
                .body("""
                        {"email": "elders@example.org", "language": "nl"}""")
                .put("/v1/referrals/{id}/patient-contact", referral)
                .then()
                .statusCode(200);
        as(known)
                .get("/v1/referrals/{id}", referral)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(known)))
                .body("patient.email", equalTo("elders@example.org"));
    }

    @Test
    void theTagOfWhatWasReadStillSaysWhichVersionIsChanged() {
        var referral = stories.submitted().id().value();
        var known = As.broker().get("/v1/referrals/{id}", referral).header("ETag");

        accept(referral, known).statusCode(200);
        accept(referral, known).statusCode(412);
    }

    @Test
    void aParticipationThatIsKnownAlreadyIsNotSentAgain() {
        var participation = stories.enrolled().id().value();
        var known = As.broker().get("/v1/participations/{id}", participation).header("ETag");

        as(known).get("/v1/participations/{id}", participation).then().statusCode(304);
        as("W/\"0\"").get("/v1/participations/{id}", participation).then().statusCode(200);
    }

    private static RequestSpecification as(String known) {
        return As.broker().header("If-None-Match", known);
    }

    private static ValidatableResponse accept(UUID referral, String known) {
        return As.broker()
                .header("If-Match", known)
                .body("{}")
                .post("/v1/referrals/{id}/acceptance", referral)
                .then();
    }

    @Test
    void proposalsToAnOlderRequestAreNotShown() {
        var referral = stories.accepted();
        proposed(referral);

        var renewed = stories.moved(referral, r -> r.recordIntake(ReferralExamples.intake(), Stories.broker()));

        As.broker()
                .get("/v1/referrals/{id}", renewed.id().value())
                .then()
                .statusCode(200)
                .body("proposals", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"provider", "patient", "policy-officer", "admin", "portal", "referrer", "privacy-officer"})
    void onlyABrokerReadsTheWorklist(String role) {
        var referral = stories.submitted();
        var caller = Tokens.of(role).organisation(Stories.PRACTICE).municipality(Stories.MUNICIPALITY);

        As.with(caller).get("/v1/referrals").then().statusCode(403);
        As.with(caller)
                .get("/v1/referrals/{id}", referral.id().value())
                .then()
                .statusCode(403)
                .body("$", not(hasItem("patient")));
    }

    @Test
    void whoLookedAndWhoTriedToIsInTheAccessLog() throws SQLException {
        var referral = stories.submitted();

        As.broker().get("/v1/referrals/{id}", referral.id().value()).then().statusCode(200);
        As.broker("broker-zoe", "GM0301")
                .get("/v1/referrals/{id}", referral.id().value())
                .then()
                .statusCode(404);

        assertThat(accessTo(referral)).containsExactly("broker-anna read granted", "broker-zoe read denied");
    }

    private List<String> accessTo(Referral referral) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select actor || ' ' || action || ' ' || outcome from access_log where resource_id = ? order by id")) {
            select.setString(1, referral.id().toString());
            var lines = new ArrayList<String>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            return lines;
        }
    }

    @Test
    void anIdThatIsNoUuidIsNoReferral() {
        As.broker().get("/v1/referrals/7").then().statusCode(404);
    }

    private Referral submittedIn(String municipality) {
        return stories.submitted(stories.aPatient(), municipality, Stories.PRACTICE);
    }

    private void proposed(Referral referral) {
        var reason = new Proposals.RuleReason("near", "score", null, BigDecimal.TEN, Map.of("nl", "Dichtbij"), null);
        var proposal = new Proposals.Proposal(
                1,
                UUID.randomUUID(),
                "Wandelen met aandacht",
                UUID.randomUUID(),
                "Wandelclub Doetinchem",
                "suitable",
                new BigDecimal("87.5"),
                new BigDecimal("1.2"),
                List.of(0));
        var request = Objects.requireNonNull(referral.matchRequest());
        QuarkusTransaction.requiringNew()
                .run(() -> book.keep(
                        referral.id(),
                        new Proposals(
                                request, "2026-11-01", List.of(reason), List.of(proposal), List.of(), 143, List.of())));
    }

    private ValidatableResponse list(String municipality, String query) {
        return As.broker("broker-anna", municipality)
                .get("/v1/referrals" + query)
                .then()
                .statusCode(200);
    }

    /** One of its own for a test, so that it sees nobody else's referrals. */
    private static String aMunicipality() {
        return "GM" + NEXT_MUNICIPALITY.getAndIncrement();
    }
}
