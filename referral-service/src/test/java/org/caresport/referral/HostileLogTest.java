package org.caresport.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.kit.testing.Patience.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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

    private static final String WHY = "{\"reasonCode\": \"not-suitable\", \"text\": \"x\"}";

    @Inject
    Stories stories;

    @Test
    void nothingOfWhatIsSentStandsInTheLog() {
        var referral = "/v1/referrals/" + stories.submitted().id();
        var log = ServiceLog.fromNow();

        Hostile.with(Tokens.of("broker")
                        .subject(Hostile.MARK)
                        .organisation(Hostile.MARK)
                        .municipality(Stories.MUNICIPALITY)
                        .sign())
                .get("/v1/referrals")
                .get("/v1/worklist/changed")
                .get("/v1/activity-facts")
                .get("/v1/worklist/stuck")
                .send("POST", "/v1/worklist/search", "{\"name\": \"xx\"}")
                .get(referral)
                .get("/v1/provider-link")
                .get("/v1/offer-link")
                .send("POST", "/v1/offer-link/decline", "{\"reasonCode\": \"too-far\"}")
                .get("/v1/offer-link/measures")
                .send(
                        "POST",
                        "/v1/offer-link/measures/month-3",
                        "{\"values\": [{\"measure\": \"x\", \"unit\": \"x\"}]}")
                .send("POST", referral + "/rejection", WHY)
                .send("POST", referral + "/contact-attempts", "{\"channel\": \"phone\", \"reached\": false}")
                .send("POST", referral + "/intake", "{\"goal\": \"x\", \"functionalAdvice\": [\"x\"]}")
                .send("PUT", referral + "/intake-draft", "{\"fields\": [{\"name\": \"goal\", \"values\": [\"x\"]}]}")
                .send("POST", referral + "/measures/month-0", "{\"values\": [{\"measure\": \"x\", \"unit\": \"x\"}]}")
                .send("POST", referral + "/measurements", "{\"values\": [{\"measure\": \"waist\", \"unit\": \"x\"}]}")
                .send("POST", referral + "/todos", "{\"text\": \"x\", \"dueOn\": \"2030-12-20\"}")
                .get("/v1/todos?owner=" + Hostile.MARK)
                .send("POST", referral + "/notes", "{\"text\": \"x\", \"sharedWith\": [\"patient\"]}")
                .send("POST", referral + "/notes", "{\"text\": \"x\", \"participationId\": \"x\"}")
                .get(referral + "/intakes")
                .send("PUT", referral + "/functional-advice", "{\"functionalAdvice\": [\"x\"]}")
                .get(referral + "/safeguarding")
                .send("POST", referral + "/safeguarding", "{\"note\": \"x\"}")
                .send("POST", referral + "/goals", "{\"text\": \"x\", \"measure\": \"x\"}")
                .send("POST", referral + "/transfer", "{\"municipality\": \"GM0150\", \"note\": \"x\"}")
                .send("POST", "/v1/transfers/" + UUID.randomUUID() + "/acceptance", "{}")
                .send(
                        "POST",
                        "/v1/transfers/" + UUID.randomUUID() + "/return",
                        "{\"reason\": \"other\", \"text\": \"x\"}")
                .send("POST", "/v1/transfers/" + UUID.randomUUID() + "/withdrawal", "{}")
                .send("POST", referral + "/hand-over", "{\"to\": \"x\", \"note\": \"x\"}")
                .send("POST", "/v1/hand-overs", "{\"municipality\": \"GM0222\", \"to\": \"x\", \"note\": \"x\"}")
                .send("POST", "/v1/provider-link/attendance", "{\"attended\": true, \"on\": \"2026-11-22\"}")
                .send("POST", "/v1/provider-link/drop-out", "{\"reasonCode\": \"other\", \"text\": \"x\"}")
                .send("POST", "/v1/provider-link/completion", "{\"outcome\": \"end\"}");
        Hostile.with(Tokens.of("privacy-officer")
                        .municipality(Stories.MUNICIPALITY)
                        .sign())
                .get("/v1/access-log")
                .send("POST", "/v1/access-log/search", """
                        {"bsn": "999990019", "user": "x", "from": "2026-11-20T00:00:00Z", "purposes": ["treatment"]}""");
        Hostile.with(Tokens.of("patient").subject(Hostile.MARK).sign())
                .get("/v1/me/referrals")
                .get("/v1/me/measures")
                .send("POST", "/v1/me/patient-link", "{\"code\": \"x\", \"birthDate\": \"1958-03-14\"}");
        for (var topic : new String[] {"match-result", "place", "access", "broker"}) {
            Topics.publishRaw(topic, Hostile.MARK, Hostile.MARK.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        Topics.publish(
                "place", Hostile.MARK, "org.caresport.places.reserved.v1", Map.of("participationId", Hostile.MARK));

        await().until(() -> log.text()
                        .lines()
                        .filter(line -> line.contains("could not handle"))
                        .count()
                >= 3);
        assertThat(log.text()).doesNotContainIgnoringCase(Hostile.MARK);
    }
}
