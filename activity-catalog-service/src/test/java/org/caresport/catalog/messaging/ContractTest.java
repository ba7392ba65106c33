package org.caresport.catalog.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.caresport.kit.testing.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What other services build upon: the schemas and examples of this service. */
class ContractTest {

    private static final Path CONTRACTS = Path.of("src/main/contracts");
    private static final Path EVENTS = CONTRACTS.resolve("events");

    static List<String> events() throws IOException {
        try (var files = Files.list(EVENTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".schema.json"))
                    .map(name -> name.replace(".schema.json", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventHasAnExampleThatFitsItsSchema(String type) {
        Contracts.assertFits(
                EVENTS.resolve(type + ".schema.json"),
                Contracts.read(EVENTS.resolve("examples").resolve(type + ".json")));
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventIsInTheAsyncApi(String type) {
        assertThat(Contracts.read(CONTRACTS.resolve("asyncapi.yaml"))).contains("name: " + type + "\n");
    }

    @Test
    void thereIsAContractForEveryEventThatIsPublished() throws IOException {
        assertThat(events())
                .containsExactly(
                        "org.caresport.activities.changed.v1",
                        "org.caresport.brokers.changed.v1",
                        "org.caresport.places.confirmed.v1",
                        "org.caresport.places.offer-expired.v1",
                        "org.caresport.places.offered.v1",
                        "org.caresport.places.refused.v1",
                        "org.caresport.places.released.v1",
                        "org.caresport.places.reserved.v1",
                        "org.caresport.places.waitlisted.v1");
    }
}
