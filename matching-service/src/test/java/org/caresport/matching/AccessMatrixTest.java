package org.caresport.matching;

import static org.caresport.kit.testing.Patience.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.caresport.kit.testing.access.AccessMatrix;
import org.caresport.kit.testing.access.Line;
import org.caresport.kit.testing.access.Visit;
import org.caresport.kit.testing.access.Who;
import org.caresport.kit.testing.access.Whose;
import org.caresport.matching.engine.ProgrammeIndex;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class AccessMatrixTest {

    private static final String HERE = "GM0222";

    @Inject
    ProgrammeIndex programmes;

    @Test
    void theTableSaysWhoMayDoWhat() {
        Topics.create("access", Map.of()); // as referral-service does
        Asked.announce(Asked.WALKING_GROUP, HERE);
        await().until(() -> programmes.size() > 0);

        AccessMatrix.of("matching-service", "org.caresport.matching", AccessMatrixTest::who)
                .visit("GET /v1/matches/{requestId}", AccessMatrixTest::aMatch)
                .visit("POST /v1/matches/{requestId}/what-if", AccessMatrixTest::whatIf)
                .visit("POST /v1/matches", () -> Visit.to("/v1/matches").body(Asked.profile(HERE)))
                .visit("GET /v1/matching-rules", () -> Visit.to("/v1/matching-rules?limit=1"))
                .visit(
                        "POST /v1/matching-rules/what-if",
                        () -> Visit.to("/v1/matching-rules/what-if").body("""
                        {"changes": [{"rule": "not-verified", "parameter": "/when/moreThan", "value": 180}]}"""))
                .visit("GET /v1/unmet-demands", () -> Visit.to("/v1/unmet-demands"))
                .visit("GET /v1/unmet-demands/totals", () -> Visit.to("/v1/unmet-demands/totals"))
                .check(Path.of("src/main/contracts/access.md"), Line::sent);
    }

    private static Who who(String role, Whose whose, Visit visit) {
        return Who.of(
                whose == Whose.OWN ? "buurtsportcoaches-doetinchem" : "elders",
                whose == Whose.STRANGERS ? "GM1955" : HERE);
    }

    private static Visit whatIf() {
        var referral = UUID.randomUUID();
        var request = answered(referral);
        return Visit.to("/v1/matches/{requestId}/what-if", request)
                .about(request, "Referral/" + referral)
                .body("{}");
    }

    private static Visit aMatch() {
        var referral = UUID.randomUUID();
        var request = answered(referral);
        return Visit.to("/v1/matches/{requestId}", request).about(request, "Referral/" + referral);
    }

    private static UUID answered(UUID referral) {
        var request = UUID.randomUUID();
        Topics.publish(
                "match-request",
                referral.toString(),
                "org.caresport.matches.requested.v1",
                Asked.by(referral, request, HERE));
        Topics.await(
                "match-result", seen -> seen.body().path("requestId").asText().equals(request.toString()));
        return request;
    }
}
