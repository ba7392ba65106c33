package org.caresport.referral.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.OfferedActivity;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationStage;
import org.caresport.referral.domain.ReferralExamples;
import org.caresport.referral.invitation.GroupInvitations;
import org.junit.jupiter.api.Test;

/** The list of a group: who is in it, and who was at a session; all of it or none. */
@QuarkusTest
@WithTestResource(RealParts.class)
class GroupResourceTest {

    private static final LocalDate TODAY = Stories.today();

    @Inject
    Stories stories;

    @Inject
    GroupInvitations links;

    @Test
    void theListOfAGroupHoldsWhoHasAPlaceInItAndNobodyElse() {
        var activity = stories.anActivity();
        var one = enrolledIn(activity, "Johanna de Vries");
        var other = enrolledIn(activity, "Piet Jansen");
        stories.enrolled();

        list(activity, TODAY)
                .statusCode(200)
                .body(
                        "participants.participationId",
                        contains(one.id().toString(), other.id().toString()))
                .body("participants.name", contains("Johanna de Vries", "Piet Jansen"))
                .body("participants.state", contains("enrolled", "enrolled"));
    }

    @Test
    void theWholeGroupIsReportedAtOnce() {
        var activity = stories.anActivity();
        var came = enrolledIn(activity, "Johanna de Vries");
        var ill = enrolledIn(activity, "Piet Jansen");

        report(activity, TODAY, line(came, "present"), line(ill, "absent-with-notice"))
                .statusCode(200)
                .body("participants.presence", contains("present", "absent-with-notice"))
                .body("participants.state", contains("started", "enrolled"))
                .body("participants.missedInARow", contains(0, 1));

        assertThat(stories.now(came.id()).firstSessionOn()).isEqualTo(TODAY);
    }

    @Test
    void aRepeatedRequestReportsNothingTwice() {
        var activity = stories.anActivity();
        var missed = enrolledIn(activity, "Johanna de Vries");
        var key = UUID.randomUUID().toString();
        var body = body(activity, TODAY, line(missed, "absent-without-notice"));

        for (int i = 0; i < 2; i++) {
            provider(activity)
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post("/v1/participants/attendance")
                    .then()
                    .statusCode(200)
                    .body("participants.missedInARow", contains(1));
        }
    }

    @Test
    void oneWrongLineKeepsTheWholeListBackAndEachIsNamed() {
        var activity = stories.anActivity();
        var came = enrolledIn(activity, "Johanna de Vries");
        var stranger = stories.enrolled();

        report(
                        activity,
                        TODAY,
                        line(came, "present"),
                        line(stranger, "present"),
                        line(came, "absent-with-notice"),
                        "{\"participationId\": \"%s\", \"presence\": \"present\"}".formatted(UUID.randomUUID()))
                .statusCode(400)
                .body(
                        "errors.field",
                        containsInAnyOrder(
                                "participants[1].participationId",
                                "participants[2].participationId",
                                "participants[3].participationId"));

        assertThat(stories.now(came.id()).stage()).isEqualTo(ParticipationStage.ENROLLED);
        list(activity, TODAY).body("participants[0].presence", nullValue());
    }

    @Test
    void aDayWithoutASessionIsNamedForEveryLine() {
        var activity = stories.anActivity();
        var one = enrolledIn(activity, "Johanna de Vries");
        var other = enrolledIn(activity, "Piet Jansen");

        report(activity, TODAY.minusDays(200), line(one, "present"), line(other, "present"))
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("participants[0].on", "participants[1].on"));
    }

    @Test
    void aSessionIsCancelledForAllOfTheGroupOrForNobody() {
        var activity = stories.anActivity();
        var one = enrolledIn(activity, "Johanna de Vries");
        var other = enrolledIn(activity, "Piet Jansen");

        report(activity, TODAY, line(one, "cancelled-by-club"), line(other, "present"))
                .statusCode(400)
                .body("errors.field", contains("participants[1].presence"));
        report(activity, TODAY, line(one, "cancelled-by-club"), line(other, "cancelled-by-club"))
                .statusCode(200)
                .body("participants.missedInARow", contains(0, 0));
    }

    @Test
    void anotherOrganisationsGroupDoesNotExist() {
        var activity = stories.anActivity();
        var theirs = enrolledIn(activity, "Johanna de Vries");
        var stranger = As.with(
                Tokens.of("provider").organisation(UUID.randomUUID().toString()).municipality(Stories.MUNICIPALITY));

        stranger.get(
                        "/v1/participants/attendance?activityId={a}&on={d}",
                        activity.id().value(),
                        TODAY.toString())
                .then()
                .statusCode(200)
                .body("participants", empty());
        As.with(Tokens.of("provider").organisation(UUID.randomUUID().toString()).municipality(Stories.MUNICIPALITY))
                .body(body(activity, TODAY, line(theirs, "present")))
                .post("/v1/participants/attendance")
                .then()
                .statusCode(404);
        assertThat(stories.now(theirs.id()).stage()).isEqualTo(ParticipationStage.ENROLLED);
    }

    @Test
    void anEmptyListAndAMissingDayAreNamed() {
        var activity = stories.anActivity();

        report(activity, TODAY).statusCode(400).body("errors.field", hasItems("participants"));
        provider(activity)
                .get("/v1/participants/attendance?activityId={a}", activity.id().value())
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("on"));
    }

    @Test
    void aClubWithoutAnAccountSeesAndReportsItsGroupByALink() {
        var activity = stories.anActivity();
        var came = enrolledIn(activity, "Johanna de Vries");
        var ill = enrolledIn(activity, "Piet Jansen");
        var token = link(activity);
        As.providerLink(token)
                .get("/v1/provider-link/group?on={d}", TODAY.toString())
                .then()
                .statusCode(200)
                .body("participants.name", contains("Johanna de Vries", "Piet Jansen"))
                .body("sessions[0]", equalTo(TODAY.toString()));

        As.providerLink(token)
                .body("{\"on\": \"%s\", \"participants\": [%s, %s]}"
                        .formatted(TODAY, line(came, "present"), line(ill, "absent-without-notice")))
                .post("/v1/provider-link/group/attendance")
                .then()
                .statusCode(200)
                .body("participants.state", contains("started", "enrolled"));

        As.broker()
                .get("/v1/participations/{id}/attendance", ill.id().value())
                .then()
                .body("reports[0].way", equalTo("link"));
    }

    @Test
    void theLinkOfAGroupReachesNobodyElse() {
        var stranger = stories.enrolled();

        As.providerLink(link(stories.anActivity()))
                .body("{\"on\": \"%s\", \"participants\": [%s]}".formatted(TODAY, line(stranger, "present")))
                .post("/v1/provider-link/group/attendance")
                .then()
                .statusCode(400)
                .body("errors.field", contains("participants[0].participationId"));
        As.providerLink("nobody").get("/v1/provider-link/group").then().statusCode(404);
        assertThat(stories.now(stranger.id()).stage()).isEqualTo(ParticipationStage.ENROLLED);
    }

    private String link(OfferedActivity activity) {
        return QuarkusTransaction.requiringNew()
                .call(() -> links.issue(activity.organisation(), activity.id(), Instant.now()));
    }

    private Participation enrolledIn(OfferedActivity activity, String name) {
        var referral = stories.moved(
                stories.moved(
                        stories.moved(stories.submitted(stories.aPatient(name)), r -> r.accept(Stories.broker())),
                        r -> r.recordIntake(ReferralExamples.intake(), Stories.broker())),
                r -> r.match(Stories.broker()));
        return stories.enrolledIn(activity, referral);
    }

    private static String line(Participation participation, String presence) {
        return "{\"participationId\": \"%s\", \"presence\": \"%s\"}".formatted(participation.id(), presence);
    }

    private static String body(OfferedActivity activity, LocalDate on, String... lines) {
        return "{\"activityId\": \"%s\", \"on\": \"%s\", \"participants\": %s}"
                .formatted(activity.id().value(), on, Stream.of(lines).collect(Collectors.joining(", ", "[", "]")));
    }

    private static ValidatableResponse report(OfferedActivity activity, LocalDate on, String... lines) {
        return provider(activity)
                .body(body(activity, on, lines))
                .post("/v1/participants/attendance")
                .then();
    }

    private static ValidatableResponse list(OfferedActivity activity, LocalDate on) {
        return provider(activity)
                .get(
                        "/v1/participants/attendance?activityId={a}&on={d}",
                        activity.id().value(),
                        on.toString())
                .then();
    }

    private static RequestSpecification provider(OfferedActivity activity) {
        return As.with(Tokens.of("provider")
                .organisation(activity.organisation().toString())
                .municipality(Stories.MUNICIPALITY));
    }
}
