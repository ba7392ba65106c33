package org.caresport.referral.progress;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.caresport.kit.testing.RealParts;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.Referral;
import org.junit.jupiter.api.Test;

/** When a screening counts no more, whoever has the case has to ask again. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ScreeningClockTest {

    private static final String SCREENED = "it.kind == 'screening-expired'";

    @Inject
    Stories stories;

    @Inject
    ScreeningClock clock;

    private final LocalDate today = Stories.today();

    @Test
    void anExpiredScreeningIsToBeAskedAgainOnce() {
        var expired = screened(today.minusDays(1));
        var counts = screened(today);

        clock.look();
        clock.look();

        toDos(expired)
                .body(
                        "items.findAll { %s }.dueOn".formatted(SCREENED),
                        contains(today.plusDays(6).toString()))
                .body("items.find { %s }.owner".formatted(SCREENED), equalTo("broker-anna"));
        toDos(counts).body("items.findAll { %s }".formatted(SCREENED), empty());
    }

    @Test
    void aNewScreeningSettlesItAndAnExpiredOneDoesNot() {
        var referral = screened(today.minusDays(1));
        clock.look();

        screen(referral, today.minusDays(1));
        toDos(referral)
                .body(
                        "items.findAll { %s && it.finishedAt == null }.kind".formatted(SCREENED),
                        contains("screening-expired"));
        screen(referral, today.plusDays(1));

        clock.look();
        toDos(referral).body("items.findAll { %s }.outcome".formatted(SCREENED), contains("settled"));
    }

    @Test
    void ofAnEndedReferralNothingIsAsked() {
        var ended = stories.moved(
                stories.now(screened(today.minusDays(1)).id()),
                referral -> referral.decline(new Reason("no-time", "No time"), Stories.broker()));

        clock.look();

        toDos(ended).body("items.findAll { %s }".formatted(SCREENED), empty());
    }

    private Referral screened(LocalDate until) {
        var referral = stories.accepted();
        screen(referral, until);
        return referral;
    }

    private void screen(Referral referral, LocalDate until) {
        As.broker()
                .body("""
                        {"motivation": 7, "screening": {"tool": "par-q-plus", "version": "2024", "on": "%s", "validUntil": "%s",
                         "answers": [{"question": "1", "yes": false}, {"question": "2", "yes": false},
                          {"question": "3", "yes": false}, {"question": "4", "yes": false}, {"question": "5", "yes": false},
                          {"question": "6", "yes": false}, {"question": "7", "yes": false}]}}""".formatted(today.minusDays(40), until))
                .post("/v1/referrals/{id}/intake", referral.id().value())
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse toDos(Referral referral) {
        return As.broker()
                .get("/v1/referrals/{id}/todos", referral.id().value())
                .then()
                .statusCode(200);
    }
}
