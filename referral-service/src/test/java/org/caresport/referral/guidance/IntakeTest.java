package org.caresport.referral.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.Referral;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What broker and patient found in their conversation: whole, correctable, and with what was there before. */
@QuarkusTest
@WithTestResource(RealParts.class)
class IntakeTest {

    private static final String NOTHING_THE_MATTER = """
            {"question": "1", "yes": false}, {"question": "2", "yes": %s}, {"question": "3", "yes": false},
            {"question": "4", "yes": false}, {"question": "5", "yes": false}, {"question": "6", "yes": false},
            {"question": "7", "yes": false}""";

    @Inject
    Stories stories;

    private final LocalDate today = Stories.today();

    @Test
    void theVitalSignIsKeptWithTheOtherMeasuresAndMatchingKnowsIt() {
        var referral = stories.accepted();

        intake(
                        referral,
                        "\"vitalSign\": {\"daysPerWeek\": 3, \"minutesPerDay\": 30, \"takenOn\": \"%s\"}"
                                .formatted(today))
                .statusCode(200);
        intake(
                        referral,
                        "\"vitalSign\": {\"daysPerWeek\": 3, \"minutesPerDay\": 30, \"takenOn\": \"%s\"}"
                                .formatted(today))
                .statusCode(200);

        As.broker()
                .get("/v1/referrals/{id}/measures", referral.id().value())
                .then()
                .body("history.findAll { it.measure == 'active-days' }", hasSize(1))
                .body("history.findAll { it.measure == 'active-minutes-a-day' }.value", contains(30));
        whole(referral).body("profile.measurements.moderateMinutesPerWeek", equalTo(90));
        assertThat(requested(referral)
                        .at("/measurements/moderateMinutesPerWeek")
                        .asInt())
                .isEqualTo(90);
    }

    @Test
    void aYesInTheScreeningIsPassedOnToMatchingInTheCodesOfTheTool() {
        var referral = stories.accepted();

        intake(referral, screening(today, null, true)).statusCode(200);

        assertThat(requested(referral).at("/codedConditions"))
                .anySatisfy(condition -> {
                    assertThat(condition.at("/system").asText())
                            .isEqualTo("https://caresport.org/fhir/CodeSystem/par-q-plus");
                    assertThat(condition.at("/code").asText()).isEqualTo("2");
                })
                .hasSize(2);
        whole(referral)
                .body("intake.screening.tool", equalTo("par-q-plus"))
                .body("intake.screening.version", equalTo("2024"))
                .body("intake.screening.yes", contains("2"))
                .body("intake.screening.answers", hasSize(7))
                .body("intake.screening.expired", equalTo(false))
                .body(
                        "intake.screening.validUntil",
                        equalTo(today.plusMonths(12).toString()));
    }

    @Test
    void aScreeningOnWhichNothingIsTheMatterAsksNobody() {
        var referral = stories.accepted();

        intake(referral, screening(today, null, false)).statusCode(200);

        assertThat(requested(referral).at("/codedConditions")).hasSize(1);
    }

    @Test
    void aYesStaysAQuestionWhenTheScreeningHasExpired() {
        var referral = stories.accepted();

        intake(referral, screening(today.minusMonths(3), today.minusDays(1), true))
                .statusCode(200);

        assertThat(requested(referral).at("/codedConditions")).hasSize(2);
        whole(referral).body("intake.screening.expired", equalTo(true));
    }

    @Test
    void aCorrectionCountsAndWhatWasThereBeforeIsReadableWithWhoAndWhen() {
        var referral = stories.accepted();
        intake(referral, "\"goal\": \"cycle\"").statusCode(200);

        As.broker("broker-bea", Stories.MUNICIPALITY)
                .body("{\"motivation\": 7, \"goal\": \"walk\"}")
                .post("/v1/referrals/{id}/intake", referral.id().value())
                .then()
                .statusCode(200);

        whole(referral).body("intake.goal", equalTo("walk"));
        As.broker()
                .get("/v1/referrals/{id}/intakes", referral.id().value())
                .then()
                .statusCode(200)
                .body("items.intake.goal", contains("cycle", "walk"))
                .body("items.by", contains("broker-anna", "broker-bea"))
                .body("items[0].at", startsWith("20"));
        As.broker("broker-elders", "GM1955")
                .get("/v1/referrals/{id}/intakes", referral.id().value())
                .then()
                .statusCode(404);
    }

    @Test
    void anIntakeCanBeCorrectedWhileTheProgrammeRuns() {
        var started = stories.started();

        As.broker()
                .body("{\"motivation\": 3}")
                .post("/v1/referrals/{id}/intake", started.referral().value())
                .then()
                .statusCode(200)
                .body("state", equalTo("guided"));
    }

    @Test
    void sentTwiceItIsRecordedOnce() {
        var referral = stories.accepted();
        var key = UUID.randomUUID().toString();

        for (int i = 0; i < 2; i++) {
            As.broker()
                    .header("Idempotency-Key", key)
                    .body("{\"motivation\": 3}")
                    .post("/v1/referrals/{id}/intake", referral.id().value())
                    .then()
                    .statusCode(200);
        }

        As.broker()
                .get("/v1/referrals/{id}/intakes", referral.id().value())
                .then()
                .body("items", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vitalSign.daysPerWeek          | "vitalSign": {"daysPerWeek": 8, "minutesPerDay": 30, "takenOn": "2026-11-20"}
            vitalSign.minutesPerDay        | "vitalSign": {"daysPerWeek": 2, "minutesPerDay": 1441, "takenOn": "2026-11-20"}
            vitalSign.minutesPerDay        | "vitalSign": {"daysPerWeek": 2, "takenOn": "2026-11-20"}
            vitalSign.takenOn              | "vitalSign": {"daysPerWeek": 2, "minutesPerDay": 30, "takenOn": "2999-01-01"}
            screening.tool                 | "screening": {"tool": "gut-feeling", "version": "1", "on": "2026-11-20", "answers": [{"question": "1", "yes": true}]}
            screening.answers              | "screening": {"tool": "par-q-plus", "version": "1", "on": "2026-11-20", "answers": [{"question": "1", "yes": true}]}
            screening.answers[0].question  | "screening": {"tool": "par-q-plus", "version": "1", "on": "2026-11-20", "answers": [{"question": "9", "yes": true}]}
            screening.answers[1].question  | "screening": {"tool": "par-q-plus", "version": "1", "on": "2026-11-20", "answers": [{"question": "1", "yes": true}, {"question": "1", "yes": false}]}
            screening.answers[0].yes       | "screening": {"tool": "par-q-plus", "version": "1", "on": "2026-11-20", "answers": [{"question": "1"}]}
            screening.on                   | "screening": {"tool": "par-q-plus", "version": "1", "on": "2999-01-01", "answers": [{"question": "1", "yes": true}]}
            screening.validUntil           | "screening": {"tool": "par-q-plus", "version": "1", "on": "2026-11-20", "validUntil": "2026-11-19", "answers": [{"question": "1", "yes": true}]}
            screening.validUntil           | "screening": {"tool": "par-q-plus", "version": "1", "on": "2026-11-20", "validUntil": "2027-11-21", "answers": [{"question": "1", "yes": true}]}
            """)
    void aFaultIsNamedAndNothingIsRecorded(String field, String part) {
        var referral = stories.accepted();

        intake(referral, part).statusCode(400).body("errors.field", hasItem(startsWith(field)));

        whole(referral).body("state", equalTo("accepted")).body("intake", nullValue());
        As.broker()
                .get("/v1/referrals/{id}/intakes", referral.id().value())
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void adviceIsCorrectedForTheClubWithoutANewMatchAndWhatStoodThereIsKept() {
        var enrolled = stories.enrolled();
        As.broker()
                .body("{\"motivation\": 7, \"functionalAdvice\": [\"no impact on the knee\"]}")
                .post("/v1/referrals/{id}/intake", enrolled.referral().value())
                .then()
                .statusCode(200);
        var asked = stories.now(enrolled.referral()).matchRequest();

        As.broker()
                .body("{\"functionalAdvice\": [\"no jumping\"]}")
                .put("/v1/referrals/{id}/functional-advice", enrolled.referral().value())
                .then()
                .statusCode(200)
                .body("functionalAdvice", contains("no jumping"));

        assertThat(stories.now(enrolled.referral()).matchRequest()).isEqualTo(asked);
        var message = Topics.await(
                "message-request",
                seen -> seen.key().equals(enrolled.activity().organisation().toString())
                        && seen.body().get("template").asText().equals("provider-note"));
        assertThat(message.body().toString()).doesNotContain("jumping");
        var link = message.body().get("link").asText();
        As.providerLink(link.substring(link.indexOf('#') + 1))
                .get("/v1/provider-link")
                .then()
                .body("functionalAdvice", contains("no jumping"));
        As.broker()
                .get("/v1/referrals/{id}/intakes", enrolled.referral().value())
                .then()
                .body("items.intake.functionalAdvice.flatten()", contains("no impact on the knee", "no jumping"));
    }

    @Test
    void withoutAnIntakeThereIsNoAdviceToCorrect() {
        var referral = stories.accepted();

        As.broker()
                .body("{\"functionalAdvice\": [\"no jumping\"]}")
                .put("/v1/referrals/{id}/functional-advice", referral.id().value())
                .then()
                .statusCode(409);
        As.broker()
                .body("{\"functionalAdvice\": [\" \"]}")
                .put("/v1/referrals/{id}/functional-advice", referral.id().value())
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(startsWith("functionalAdvice")));
    }

    private static String screening(LocalDate on, @Nullable LocalDate until, boolean yes) {
        return """
                "screening": {"tool": "par-q-plus", "version": "2024", "on": "%s", %s "answers": [%s]}""".formatted(
                on, until == null ? "" : "\"validUntil\": \"%s\",".formatted(until), NOTHING_THE_MATTER.formatted(yes));
    }

    private static ValidatableResponse intake(Referral referral, String part) {
        return As.broker()
                .body("{\"motivation\": 7, %s}".formatted(part))
                .post("/v1/referrals/{id}/intake", referral.id().value())
                .then();
    }

    private static ValidatableResponse whole(Referral referral) {
        return As.broker()
                .get("/v1/referrals/{id}", referral.id().value())
                .then()
                .statusCode(200);
    }

    private JsonNode requested(Referral referral) {
        var asked = stories.now(referral.id()).matchRequest();
        return Topics.await(
                        "match-request",
                        seen -> seen.body().get("requestId").asText().equals(String.valueOf(asked)))
                .body();
    }
}
