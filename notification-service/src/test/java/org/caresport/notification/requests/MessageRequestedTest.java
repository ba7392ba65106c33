package org.caresport.notification.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.caresport.kit.code.Codes;
import org.caresport.kit.event.CannotHandle;
import org.caresport.kit.event.IncomingEvent;
import org.caresport.kit.testing.events.EventReading;
import org.caresport.notification.domain.Matter;
import org.caresport.notification.domain.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageRequestedTest {

    private static final Path EXAMPLE =
            Path.of("../referral-service/src/main/contracts/events/examples/org.caresport.messages.requested.v1.json");
    private static final Path SCHEMA =
            Path.of("../referral-service/src/main/contracts/events/org.caresport.messages.requested.v1.schema.json");

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final OwnLinks ownLinks = new OwnLinks(URI.create("https://caresport.example/connect"));

    @Test
    void nothingIsNeededThatTheProducerDoesNotPromise() {
        EventReading.assertPromised(MessageRequested.class, SCHEMA);
    }

    @Test
    void theProducersExampleIsUnderstood() throws IOException {
        var delivery = read(Files.readString(EXAMPLE)).delivery(Duration.ofDays(3), NOW);

        assertThat(delivery.notAfter()).isAfter(delivery.requestedAt());
        assertThat(delivery.content().appointment().start()).isNotNull();
        assertThat(delivery.content().broker().phone()).isNotBlank();
        assertThat(delivery.municipality()).isEqualTo("GM0222");
    }

    @Test
    void aMessageFromBeforeMunicipalitiesWereToldIsSentAndNobodysToSee() {
        var delivery = read(message("patient-offer", "\"requestedAt\": \"2026-11-22T08:00:00Z\""))
                .delivery(Duration.ofDays(3), NOW);

        assertThat(delivery.municipality()).isEmpty();
    }

    @Test
    void thereAreWordsForEveryTemplateTheProducerMayName() throws IOException {
        var schema = new ObjectMapper().readTree(SCHEMA.toFile());

        assertThat(schema.at("/properties/template/enum"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(Template.find(name.asText())).isPresent());
    }

    @Test
    void thereIsASentenceForEveryMatterTheProducerMayName() throws IOException {
        var schema = new ObjectMapper().readTree(SCHEMA.toFile());

        assertThat(schema.at("/properties/parameters/properties/matter/enum"))
                .isNotEmpty()
                .filteredOn(code -> !code.isNull())
                .allSatisfy(code ->
                        assertThat(Codes.read(Matter.class, code.asText())).isPresent());
    }

    @Test
    void aMessageWithoutALimitIsUsefulForAWhile() {
        var delivery = read(message("patient-offer", "\"requestedAt\": \"2026-11-22T08:00:00Z\""))
                .delivery(Duration.ofDays(3), NOW);

        assertThat(delivery.notAfter()).isEqualTo("2026-11-25T08:00:00Z");
    }

    @Test
    void fieldsThatAreNewDoNotMatter() {
        var message = read(message("patient-offer", "\"requestedAt\": \"2026-11-22T08:00:00Z\", \"mood\": [1]"));

        assertThatCode(() -> message.delivery(Duration.ofDays(3), NOW)).doesNotThrowAnyException();
    }

    @Test
    void aTemplateWeDoNotHaveCannotBeHandled() {
        var message = read(message("patient-birthday", "\"requestedAt\": \"2026-11-22T08:00:00Z\""));

        assertThatThrownBy(() -> message.delivery(Duration.ofDays(3), NOW))
                .isInstanceOf(CannotHandle.class)
                .hasMessageContaining("template");
    }

    @Test
    void aMessageToABrokerSaysWhatTheMatterIs() {
        var message = read(message(
                "broker-to-do",
                "\"requestedAt\": \"2026-11-22T08:00:00Z\", \"parameters\": {\"matter\": \"no-match\"}"));

        assertThat(message.delivery(Duration.ofDays(3), NOW).content().matter()).isEqualTo(Matter.NO_MATCH);
    }

    @Test
    void aMatterWeDoNotHaveCannotBeHandled() {
        var message = read(message(
                "broker-to-do",
                "\"requestedAt\": \"2026-11-22T08:00:00Z\", \"parameters\": {\"matter\": \"birthday\"}"));

        assertThatThrownBy(() -> message.delivery(Duration.ofDays(3), NOW))
                .isInstanceOf(CannotHandle.class)
                .hasMessageContaining("matter");
    }

    @Test
    void aMessageFromBeforeThatNamesAnActivityIsReadWithoutTheName() {
        var message = read(message("patient-offer", """
                "requestedAt": "2026-11-22T08:00:00Z", "parameters":
                {"activityTitle": "Sterk met diabetes", "organisationName": "Hart in beweging",
                 "firstSessionStart": "2026-12-01T09:00:00Z"}"""));

        var content = message.delivery(Duration.ofDays(3), NOW).content();

        assertThat(content.appointment().start()).isEqualTo("2026-12-01T09:00:00Z");
        assertThat(content.toString()).doesNotContain("diabetes", "Hart");
    }

    @Test
    void aMissingFieldIsNamed() {
        var message = read(message("patient-offer", "\"notAfter\": null"));

        assertThatThrownBy(() -> message.delivery(Duration.ofDays(3), NOW))
                .isInstanceOf(CannotHandle.class)
                .hasMessageContaining("requestedAt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://caresport.example.evil.org/connect/app.html#x",
                "https://caresport.example@evil.org/connect/app.html#x",
                "https://caresport.example/other/app.html",
                "https://caresport.example/connect/../other",
                "http://caresport.example/connect/app.html",
                "//caresport.example/connect/app.html",
                "mailto:somebody@caresport.example",
                "javascript:alert(1)"
            })
    void aLinkToElsewhereIsNotMailed(String link) {
        assertThatThrownBy(() -> ownLinks.require(URI.create(link))).isInstanceOf(CannotHandle.class);
    }

    @Test
    void aLinkToOurOwnPagesIsFine() {
        assertThatCode(() -> {
                    ownLinks.require(URI.create("https://caresport.example/connect/app.html#code"));
                    ownLinks.require(null);
                })
                .doesNotThrowAnyException();
    }

    private static MessageRequested read(String json) {
        return new IncomingEvent(
                        "1",
                        "message-request",
                        "key",
                        MessageRequested.TYPE,
                        "source",
                        NOW,
                        json.getBytes(StandardCharsets.UTF_8))
                .as(MessageRequested.class);
    }

    private static String message(String template, String more) {
        return """
                {"messageId": "018f7b1e-0000-7000-8000-000000000001", "recipientId": "018f7b1e-0000-7000-8000-000000000002",
                 "template": "%s", %s}""".formatted(template, more);
    }
}
