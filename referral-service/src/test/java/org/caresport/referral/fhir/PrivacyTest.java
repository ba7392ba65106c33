package org.caresport.referral.fhir;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.referral.fhir.Ehr.ehr;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class PrivacyTest {

    private static final List<String> TOPICS =
            List.of("referral", "match-request", "recipient", "message-request", "place-request", "access");

    @Inject
    Database database;

    @Test
    void aBsnIsNowhereInPlain() {
        var referral = SampleReferral.ofSomebodyNew();

        try (var log = LogWatch.start()) {
            var answer = Ehr.post(referral).statusCode(200).extract().body().asString();
            var task = Ehr.postFor("Task", referral);
            Topics.await("referral", task, "org.caresport.referrals.submitted.v1");

            assertThat(answer).doesNotContain(referral.bsn());
            assertThat(log.text()).doesNotContain(referral.bsn(), referral.email(), "Johanna", "Voorbeeld");
        }
        assertThat(database.dump())
                .contains(referral.number())
                .doesNotContain(
                        referral.bsn(), HexFormat.of().formatHex(referral.bsn().getBytes(US_ASCII)));
        for (var topic : TOPICS) {
            assertThat(Topics.read(topic).toString()).doesNotContain(referral.bsn());
        }
    }

    @Test
    void whatIsReadAgainHoldsNoBsn() {
        var referral = SampleReferral.ofSomebodyNew();
        var order = Ehr.postFor("ServiceRequest", referral);
        var patient = Ehr.postFor("Patient", referral);

        assertThat(ehr().get("/fhir/r4/ServiceRequest/{id}", order).asString())
                .contains("BSN *********: wil weer fietsen")
                .doesNotContain(referral.bsn());
        assertThat(ehr().get("/fhir/r4/Patient/{id}", patient).asString()).doesNotContain(referral.bsn());
    }

    @Test
    void nobodyButTheVaultHoldsAName() {
        var referral = SampleReferral.ofSomebodyNew();
        var task = Ehr.postFor("Task", referral);

        var asked = Topics.await("match-request", task, "org.caresport.matches.requested.v1")
                .body()
                .toString();
        var told = Topics.await("referral", task, "org.caresport.referrals.submitted.v1")
                .body()
                .toString();

        assertThat(asked + told).doesNotContain("Johanna", "Voorbeeld", referral.email(), "1958-04-28", "7001");
    }
}
