package org.caresport.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.kit.testing.Patience.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.regex.Pattern;
import org.caresport.gateway.town.DoorLog;
import org.caresport.gateway.town.Town;
import org.caresport.gateway.town.Visitor;
import org.caresport.gateway.town.Wire;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever writes to us with the request id of an answer is helped: the log knows it, whatever the answer was. */
@QuarkusTest
@WithTestResource(Town.class)
class JournalTest {

    private static final Pattern REQUEST_ID = Pattern.compile("(?i)x-request-id: *(\\S+)");

    @Inject
    Visitor visitor;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/activities HTTP/1.1|200",
                "GET /v1/referrals HTTP/1.1|401",
                "GET /nowhere HTTP/1.1|404",
                "GET //v1/activities HTTP/1.1|404",
                "FOO /v1/activities HTTP/1.1|405",
                "GET  /two-spaces HTTP/1.1|400"
            })
    void theRequestIdOfAnAnswerStandsInTheLog(String lineAndStatus) throws IOException {
        String[] parts = lineAndStatus.split("\\|");
        DoorLog log = DoorLog.fromNow();

        String answer = Wire.exchange(visitor.port(), parts[0] + "\r\nHost: gateway\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + parts[1]);
        var id = REQUEST_ID.matcher(answer);
        assertThat(id.find()).isTrue();
        await().untilAsserted(() -> assertThat(log.text()).contains(" " + parts[1] + " in ", id.group(1)));
    }
}
