package org.caresport.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.kit.testing.Patience.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.caresport.kit.testing.Hostile;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.ServiceLog;
import org.caresport.kit.testing.Tokens;
import org.caresport.kit.testing.Topics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class HostileLogTest {

    @Test
    void nothingOfWhatIsSentStandsInTheLog() {
        var log = ServiceLog.fromNow();

        Hostile.with(Tokens.of("broker", "admin").municipality("GM0222").sign())
                .get("/v1/matches")
                .get("/v1/matching-rules")
                .get("/v1/unmet-demands")
                .get("/v1/unmet-demands/totals")
                .send("POST", "/v1/matching-rules/what-if", """
                        {"rulesVersion": "2026-12-01", "changes": [{"rule": "x", "parameter": "/when/moreThan", "value": 1}]}""")
                .send("POST", "/v1/matches/" + UUID.randomUUID() + "/what-if", """
                        {"budget": {"maxPerMonth": 10}, "travel": {"mode": "car"}, "goal": "fitter", "without": ["budget"]}""");
        Topics.publish(
                "match-request", Hostile.MARK, "org.caresport.matches.requested.v1", Map.of("requestId", Hostile.MARK));
        Topics.publish(
                "match-request",
                Hostile.MARK,
                "org.caresport.matches.requested.v1",
                Map.of("profile", Map.of("age", Hostile.MARK)));
        Topics.publish("activity", Hostile.MARK, "org.caresport.activities.changed.v1", Map.of("title", Hostile.MARK));

        await().until(() -> log.text()
                        .lines()
                        .filter(line -> line.contains("could not handle match-request"))
                        .count()
                >= 2);
        assertThat(log.text()).doesNotContainIgnoringCase(Hostile.MARK);
        assertThat(Topics.read("match-request.dead-letter"))
                .allSatisfy(letter ->
                        assertThat(letter.headers().get("dead-letter-reason")).doesNotContain(Hostile.MARK));
    }
}
