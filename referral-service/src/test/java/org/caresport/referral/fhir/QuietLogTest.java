package org.caresport.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.ServiceLog;
import org.junit.jupiter.api.Test;

/** What senders write into FHIR stays out of the log: HAPI's parser quotes whatever it cannot place. */
@QuarkusTest
@WithTestResource(RealParts.class)
class QuietLogTest {

    private static final String MARK = "zq7Marker";

    @Test
    void whatFhirDoesNotKnowIsNotToldToTheLog() {
        var log = ServiceLog.fromNow();

        for (var type : List.of("Patient", "ServiceRequest", "Task", "Observation")) {
            Ehr.post(SampleReferral.ofSomebodyNew().with(type, QuietLogTest::marked));
            Ehr.ehr()
                    .header("Idempotency-Key", MARK + "key")
                    .header("If-None-Exist", "identifier=" + MARK)
                    .header("X-" + MARK, MARK)
                    .body(marked(SampleReferral.ofSomebodyNew().resource(type)).toString())
                    .post("/fhir/r4/" + type);
            Ehr.ehr().queryParam(MARK, MARK).queryParam("_id", MARK).get("/fhir/r4/" + type);
            Ehr.ehr().get("/fhir/r4/%s/%s".formatted(type, MARK));
        }

        assertThat(log.text()).doesNotContainIgnoringCase(MARK);
    }

    /** These pass our own check of the structure, and HAPI is not to see those that it does not know. */
    @Test
    void whatIsForgivenIsNotToldToTheLogEither() {
        var referral = SampleReferral.ofSomebodyNew().with("Patient", patient -> {
            patient.put(MARK + "Unknown", MARK);
            patient.withObject("/_birthDate")
                    .putArray("extension")
                    .addObject()
                    .put("url", "https://ehr.example/" + MARK)
                    .put("valueString", MARK);
            ((ObjectNode) patient.at("/name/0")).put(MARK, MARK);
        });
        var log = ServiceLog.fromNow();

        Ehr.post(referral).statusCode(200);

        assertThat(log.text()).doesNotContainIgnoringCase(MARK).doesNotContain("ca.uhn");
    }

    @Test
    void oneLargeRequestWritesNextToNothing() {
        var referral = SampleReferral.ofSomebodyNew();
        referral.with("Patient", patient -> {
            for (int i = 0; i < 12_000; i++) {
                patient.put("x%dzq7Marker".formatted(i), "");
            }
        });
        var log = ServiceLog.fromNow();

        Ehr.post(referral);

        assertThat(log.bytes()).as("bytes of log").isLessThan(10_000);
        assertThat(log.text()).as("HAPI's own words").doesNotContain("ca.uhn");
    }

    private static ObjectNode marked(ObjectNode resource) {
        resource.put(MARK + "Unknown", MARK);
        resource.putObject("text")
                .put("status", MARK)
                .put("div", "<div xmlns=\"http://www.w3.org/1999/xhtml\"><b>" + MARK + "</div>");
        resource.putArray("extension").addObject().put("url", MARK).put("valueDate", MARK);
        resource.put("implicitRules", MARK);
        resource.put("language", MARK + "\u001b[31m\r\n2026-11-22 00:00:00 INFO forged");
        resource.putObject("_language").put("id", MARK).put(MARK, MARK);
        resource.put("birthDate", MARK);
        resource.put("authoredOn", MARK);
        resource.put("status", MARK);
        resource.putObject("subject").put("reference", "Patient/" + MARK).put("display", MARK);
        return resource;
    }
}
