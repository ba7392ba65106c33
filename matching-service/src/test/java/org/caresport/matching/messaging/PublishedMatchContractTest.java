package org.caresport.matching.messaging;

import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.caresport.kit.event.OutgoingEvent;
import org.caresport.kit.json.Json;
import org.caresport.kit.testing.Contracts;
import org.caresport.matching.domain.Match;
import org.caresport.matching.domain.MatchOutcome;
import org.caresport.matching.testing.Engine;
import org.caresport.matching.testing.Offer;
import org.caresport.matching.testing.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedMatchContractTest {

    private static final Path EVENTS = Path.of("src/main/contracts/events");
    private static final UUID REFERRAL = UUID.fromString("5f0c2d7e-8f5a-4f0e-9b0a-6f3f0a4c1d01");
    private static final UUID REQUEST = UUID.fromString("e2b4c6d8-1a3c-4e5f-8a9b-0c1d2e3f4a06");

    private final ObjectMapper json = Json.tolerant();

    static Stream<Arguments> everyKindOfAnswer() {
        return Stream.of(
                Arguments.of(
                        "proposed",
                        "org.caresport.matches.proposed.v1",
                        Engine.match(
                                Person.referredFor("T90", "K86").with("beta-blocker"),
                                Offer.open().forms("aerobic"))),
                Arguments.of(
                        "proposed with open questions",
                        "org.caresport.matches.proposed.v1",
                        Engine.match(Person.healthy().travels(null, null).at(null), Offer.open())),
                Arguments.of(
                        "as many as there can be",
                        "org.caresport.matches.proposed.v1",
                        Engine.match(
                                Person.healthy(),
                                range(0, 50).mapToObj(n -> Offer.open()).toArray(Offer[]::new))),
                Arguments.of(
                        "none fits",
                        "org.caresport.matches.none-found.v1",
                        Engine.match(Person.healthy(), Offer.open().perMonth(99.0))),
                Arguments.of("none there", "org.caresport.matches.none-found.v1", Engine.match(Person.healthy())),
                Arguments.of(
                        "medical stop",
                        "org.caresport.matches.none-found.v1",
                        Engine.match(Person.healthy().with("fever"), Offer.open())),
                Arguments.of(
                        "medical stop at a measured value",
                        "org.caresport.matches.none-found.v1",
                        Engine.match(Person.healthy().pressure(184, 80), Offer.open())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyKindOfAnswer")
    void whatWePublishFitsItsSchema(String what, String type, MatchOutcome outcome) throws JsonProcessingException {
        var published = publish(outcome);

        assertThat(published.type()).isEqualTo(type);
        assertThat(published.topic()).isEqualTo("match-result");
        assertThat(published.key()).isEqualTo(REFERRAL.toString());
        Contracts.assertFits(EVENTS.resolve(type + ".schema.json"), json.writeValueAsString(published.data()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.caresport.matches.proposed.v1", "org.caresport.matches.none-found.v1"})
    void theExampleFitsItsSchema(String type) {
        Contracts.assertFits(
                EVENTS.resolve(type + ".schema.json"), Contracts.read(EVENTS.resolve("examples/" + type + ".json")));
    }

    @Test
    void theExampleIsAnAnswerAsWePublishIt() throws JsonProcessingException {
        var example = Contracts.read(EVENTS.resolve("examples/org.caresport.matches.proposed.v1.json"));

        var read = json.readValue(example, PublishedMatch.MatchProposed.class);

        assertThat(json.valueToTree(read).equals(json.readTree(example))).isTrue();
    }

    @Test
    void theSchemaNoticesAMissingField() {
        var lacking = """
                {"referralId": "%s", "requestId": "%s"}""".formatted(REFERRAL, REQUEST);

        assertThatThrownBy(() -> Contracts.assertFits(
                        EVENTS.resolve("org.caresport.matches.none-found.v1.schema.json"), lacking))
                .hasMessageContaining("considered");
    }

    private static OutgoingEvent publish(MatchOutcome outcome) {
        var match = new Match(
                REQUEST,
                REFERRAL,
                "GM0222",
                Engine.NOW,
                outcome,
                List.of(Engine.running(Person.referredFor("K77"), Offer.open().ledBy(Set.of()))));
        return PublishedMatch.of(match, MatchDetails.of(outcome));
    }
}
