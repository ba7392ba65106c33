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
                        "activity.changed.v1",
                        "place.confirmed.v1",
                        "place.offer-expired.v1",
                        "place.offered.v1",
                        "place.refused.v1",
                        "place.released.v1",
                        "place.reserved.v1",
                        "place.waitlisted.v1");
    }
}
