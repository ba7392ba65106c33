package org.caresport.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.kit.testing.Patience.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Statements;
import org.caresport.kit.testing.Topics;
import org.junit.jupiter.api.Test;

/** What docs/architecture.md says a referral costs: no clock is looked at, so that it holds on any machine. */
@QuarkusTest
@WithTestResource(RealParts.class)
class WhatAReferralCostsTest {

    private static final List<String> TOPICS =
            List.of("referral", "participation", "match-request", "recipient", "message-request", "access");

    @Test
    void aReferralOf14ResourcesTakes15StatementsIn13RoundTripsAndTells4Events() {
        post(trace());
        var trace = trace();

        try (var statements = Statements.of(thread -> thread.startsWith("executor-thread"))) {
            post(trace);

            assertThat(statements.executed()).isEqualTo(15);
            assertThat(statements.roundTrips())
                    .as("one more on a connection that has not seen the batch")
                    .isBetween(13, 14);
        }
        await().untilAsserted(() -> assertThat(eventsOf(trace))
                .containsExactlyInAnyOrder("match-request", "message-request", "recipient", "referral"));
    }

    private static List<String> eventsOf(String trace) {
        return TOPICS.stream()
                .flatMap(topic -> Topics.read(topic).stream()
                        .filter(event ->
                                event.headers().getOrDefault("traceparent", "").contains(trace))
                        .map(_ -> topic))
                .toList();
    }

    private static String trace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static void post(String trace) {
        Ehr.of("agb:" + UUID.randomUUID())
                .header("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(trace))
                .body(SampleReferral.ofSomebodyNew().json())
                .post("/fhir/r4")
                .then()
                .statusCode(200);
    }
}
