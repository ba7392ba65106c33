package org.caresport.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.caresport.gateway.town.DoorLog;
import org.caresport.gateway.town.Town;
import org.caresport.gateway.town.Visitor;
import org.caresport.gateway.town.Wire;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway really writes to its log, at the level it has and at the most talkative one. */
@QuarkusTest
@WithTestResource(Town.class)
class QuietLogTest {

    private static final String MARK = "zq7Mark";
    private static final String BODY =
            "{\"name\": \"" + MARK + "\u001b[31m\\r\\n2026-11-22 INFO forged\", \"" + MARK + "\": 1}";

    private final Level usual = Logger.getLogger("").getLevel();

    @Inject
    Visitor visitor;

    @AfterEach
    void asUsual() {
        Logger.getLogger("").setLevel(usual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INFO", "ALL"})
    void nothingOfWhatIsSentStandsInTheLog(String level) throws IOException {
        Logger.getLogger("").setLevel(Level.parse(level));
        var log = DoorLog.fromNow();

        for (var path : new String[] {
            "/v1/activities", "/v1/matches", "/v1/deliveries", "/fhir/r4/Patient", "/nowhere", "/v1/activities?drop&"
        }) {
            var marked = path + (path.contains("?") ? "" : "/" + MARK + "?") + MARK + "=" + MARK;
            visitor.getAdmitted(marked);
            visitor.send(visitor.to(marked)
                    .header("Authorization", "Bearer " + MARK + "." + MARK + "." + MARK)
                    .GET());
            visitor.send(visitor.admittedTo(marked)
                    .header("X-" + MARK, MARK)
                    .header("Accept", MARK)
                    .header("Content-Type", MARK)
                    .header("Link-Token", MARK)
                    .header("traceparent", MARK)
                    .POST(BodyPublishers.ofString(BODY)));
        }
        for (var request : new String[] {
            MARK + "\r\n\r\n",
            "GET /" + MARK + " HTTP/9.9\r\n\r\n",
            "GET /v1/" + MARK + "%zz HTTP/1.1\r\nHost: " + MARK + "\r\nConnection: close\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: gateway\r\n" + MARK + " \u0001: " + MARK + "\r\nConnection: close\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: gateway\r\nX: " + MARK.repeat(5_000) + "\r\nConnection: close\r\n\r\n",
            "POST /v1/provider-link HTTP/1.1\r\nHost: gateway\r\nContent-Length: " + MARK
                    + "\r\nConnection: close\r\n\r\n"
        }) {
            Wire.exchange(visitor.port(), request);
        }

        assertThat(log.text()).isNotEmpty().doesNotContainIgnoringCase(MARK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"console", "file", "syslog", "socket"})
    void everyHandlerHasTheFilter(String handler) {
        assertThat(ConfigProvider.getConfig().getValue("quarkus.log.%s.filter".formatted(handler), String.class))
                .isEqualTo("quiet");
    }
}
