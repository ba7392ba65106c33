package org.caresport.referral.fhir.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Wire;
import org.junit.jupiter.api.Test;

/** What does not get as far as the FHIR interface is told in its words all the same. */
@QuarkusTest
@WithTestResource(RealParts.class)
class OutcomeWordsTest {

    @Test
    void whatIsNoHttpIsAnOperationOutcomeOnFhirPaths() throws IOException {
        assertThat(exchange("POST /fhir/r4 HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .containsIgnoringCase("content-type: application/fhir+json")
                .contains("OperationOutcome", "\"code\":\"invalid\"", "names one host");
    }

    @Test
    void elsewhereItIsAProblem() throws IOException {
        assertThat(exchange("GET /v1/referrals HTTP/1.1\r\nHost: x\r\nX: a\r\n b\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("/problems/malformed-request");
    }

    private static String exchange(String request) throws IOException {
        try (var wire = new Wire(RestAssured.port)) {
            return wire.write(request).readToEnd();
        }
    }
}
