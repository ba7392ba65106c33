package org.caresport.kit.log;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.kit.testing.Patience.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.caresport.kit.testing.Hostile;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.ServiceLog;
import org.caresport.kit.testing.Tokens;
import org.caresport.kit.testing.Topics;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a service really writes to its log, at the level it has and at the most talkative one. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ServiceLogTest {

    private static final String WIDGET = """
            {"name": "one", "size": 1, "on": "2026-11-22", "part": {"colour": "red", "tags": ["a"]}}""";

    private final Level usual = Logger.getLogger("").getLevel();

    @AfterEach
    void asUsual() {
        Logger.getLogger("").setLevel(usual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INFO", "ALL"})
    void nothingOfWhatIsSentStandsInTheLog(String level) {
        Logger.getLogger("").setLevel(Level.parse(level));
        var log = ServiceLog.fromNow();

        Hostile.with(Tokens.of("maker").subject(Hostile.MARK).sign())
                .get("/widgets")
                .get("/widgets/numbers")
                .get("/nowhere")
                .send("POST", "/widgets", WIDGET)
                .send("PUT", "/widgets/" + UUID.randomUUID(), WIDGET)
                .send("POST", "/widgets/fault", WIDGET);

        assertThat(log.text()).isNotEmpty().doesNotContainIgnoringCase(Hostile.MARK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INFO", "ALL"})
    void nothingOfAnEventStandsInTheLog(String level) {
        Logger.getLogger("").setLevel(Level.parse(level));
        var log = ServiceLog.fromNow();

        Topics.publishRaw("hostile", Hostile.MARK, Hostile.MARK.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Topics.publish("hostile", Hostile.MARK, "hostile.v1", Map.of("on", Hostile.MARK));
        Topics.publish("hostile", Hostile.MARK, "hostile.v1", Map.of("name", Hostile.MARK.repeat(40)));

        await().until(() -> Topics.read("hostile.dead-letter").size() % 3 == 0
                && Topics.read("hostile.dead-letter").size()
                        >= Topics.read("hostile").size());
        assertThat(log.text()).contains("could not handle").doesNotContainIgnoringCase(Hostile.MARK);
        assertThat(Topics.read("hostile.dead-letter"))
                .allSatisfy(letter ->
                        assertThat(letter.headers().get("dead-letter-reason")).doesNotContain(Hostile.MARK));
    }

    @Test
    void aFaultOfOursIsToldByKindAndPlace() {
        var log = ServiceLog.fromNow();

        given().contentType("application/json").post("/widgets/fault").then().statusCode(500);

        assertThat(log.text())
                .contains("a request failed: java.lang.IllegalStateException at org.caresport.kit.widget")
                .doesNotContain("Johanna");
    }

    @Test
    void oneRequestWritesNoMoreThanItsBudget() {
        var log = ServiceLog.fromNow();

        given().contentType("application/json")
                .body("{\"name\": \"%s\"}".formatted("x".repeat(200)))
                .queryParam("times", 20_000)
                .post("/widgets/chatter")
                .then()
                .statusCode(204);

        assertThat(log.text()).contains("the rest is left out");
        assertThat(log.bytes()).isLessThan(60_000);
    }

    @Test
    void aNameFromOutsideStartsNoLineOfItsOwn() {
        var log = ServiceLog.fromNow();

        given().contentType("application/json")
                .body("{\"name\": \"a\\r\\n2026-11-22 INFO forged\\u001b[31m\"}")
                .queryParam("times", 1)
                .post("/widgets/chatter")
                .then()
                .statusCode(204);

        assertThat(log.text().lines().filter(line -> line.startsWith("2026-11-22 INFO forged")))
                .isEmpty();
        assertThat(log.text()).contains("a\\r\\n2026-11-22").doesNotContain("\u001b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"console", "file", "syslog", "socket"})
    void everyHandlerHasTheFilter(String handler) {
        assertThat(ConfigProvider.getConfig().getValue("quarkus.log.%s.filter".formatted(handler), String.class))
                .isEqualTo(QuietLog.NAME);
    }
}
