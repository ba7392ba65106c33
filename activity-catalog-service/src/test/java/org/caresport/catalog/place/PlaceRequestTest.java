package org.caresport.catalog.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.caresport.kit.event.IncomingEvent;
import org.caresport.kit.testing.Contracts;
import org.caresport.kit.testing.events.EventReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads what referral-service says it sends. */
class PlaceRequestTest {

    private static final Path EXAMPLES = Path.of("../referral-service/src/main/contracts/events/examples");

    @Test
    void nothingIsNeededThatReferralServiceDoesNotPromise() {
        EventReading.assertPromised(
                PlaceRequest.class,
                Stream.of(PlaceRequest.HOLD, PlaceRequest.CONFIRM, PlaceRequest.RELEASE)
                        .map(type -> EXAMPLES.resolveSibling(type + ".schema.json"))
                        .toArray(Path[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {PlaceRequest.HOLD, PlaceRequest.CONFIRM, PlaceRequest.RELEASE})
    void theSendersExampleIsUnderstood(String type) {
        var request = read(type, Contracts.read(EXAMPLES.resolve(type + ".json")));

        assertThat(request.isComplete()).isTrue();
        assertThat(request.participationId()).isNotEqualTo(request.activityId());
    }

    @ParameterizedTest
    @CsvSource({"declined-by-patient, declined-by-patient", "'two words', unspecified", ", unspecified"})
    void aReasonIsACode(String reason, String code) {
        var request = read(PlaceRequest.RELEASE, """
                {"participationId": "0b8e4a8e-6c57-4f4e-8d8c-2b1f6f1e7a02",
                 "activityId": "3a1d9c52-2f66-4d6c-9a53-7c1f2e5b8a03",
                 "requestedAt": "2026-11-22T09:00:00Z", "reason": %s, "added": {"later": true}}""".formatted(reason == null ? "null" : "\"" + reason + "\""));

        assertThat(request.reasonCode()).isEqualTo(code);
    }

    private static PlaceRequest read(String type, String json) {
        return new IncomingEvent(
                        "1",
                        "place-request",
                        "0b8e4a8e-6c57-4f4e-8d8c-2b1f6f1e7a02",
                        type,
                        "urn:test",
                        Instant.EPOCH,
                        json.getBytes(StandardCharsets.UTF_8))
                .as(PlaceRequest.class);
    }
}
