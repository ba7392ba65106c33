package org.caresport.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.referral.fhir.Ehr.ehr;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.Set;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Wire;
import org.caresport.referral.fhir.model.FhirJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the common FHIR clients and browsers send without being asked, and what a newcomer tries first. */
@QuarkusTest
@WithTestResource(RealParts.class)
class FirstRequestsTest {

    @Test
    void aBundleIsTakenAtTheBaseWithASlashBehindIt() {
        ehr().body(SampleReferral.ofSomebodyNew().json())
                .post("/fhir/r4/")
                .then()
                .statusCode(200)
                .body("type", equalTo("transaction-response"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fhir/r4/ServiceRequest?identifier=http://hospital.example/referral|nothing-like-it",
                "/fhir/r4/Task?_id=a|b"
            })
    void aBarThatIsNotEscapedIsReadAsABar(String address) throws IOException {
        assertThat(get(address)).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/fhir/r4/Task?_id=%zz", "/fhir/r4/Task?%", "/fhir/r4/Task/%zz", "/fhir/r4/metadata?_format=%zz"
            })
    void anEscapeThatIsNoneIsRefusedInWords(String address) throws IOException {
        assertThat(get(address)).startsWith("HTTP/1.1 4").contains("OperationOutcome", "\"diagnostics\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "nonsense", "/", "application", "application/fhir+json;q=x"})
    void anAcceptThatIsNoMediaTypeIsTheSendersFaultAndToldSo(String accept) {
        ehr().header("Accept", accept)
                .get("/fhir/r4/metadata")
                .then()
                .statusCode(oneOf(400, 406))
                .contentType(startsWith(Ehr.JSON))
                .body("resourceType", equalTo("OperationOutcome"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identifier=%zz", "identifier=http%3A//a%7", "identifier=%"})
    void anIfNoneExistWithABrokenEscapeIsTheSendersFaultAndToldSo(String condition) {
        ehr().header("If-None-Exist", condition)
                .body(FhirJson.write(SampleReferral.ofSomebodyNew().resource("Organization")))
                .post("/fhir/r4/Organization")
                .then()
                .statusCode(400)
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue[0].diagnostics", containsString("encoded"));
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /fhir/r4/Task/5f3c1c1e-0000-4000-8000-000000000000, GET HEAD OPTIONS PUT",
        "PUT, /fhir/r4, OPTIONS POST",
        "POST, /fhir/r4/metadata, GET HEAD OPTIONS",
        "PATCH, /v1/referrals, GET HEAD OPTIONS"
    })
    void aMethodThatIsNotTakenIsAnsweredWithThoseThatAre(String method, String address, String allowed) {
        var answer = ehr().request(method, address).then().statusCode(405).extract();

        assertThat(Set.of(String.valueOf(answer.header("Allow")).split(", ")))
                .containsExactlyInAnyOrder(allowed.split(" "));
    }

    private static String get(String address) throws IOException {
        try (var wire = new Wire(RestAssured.port)) {
            return wire.write("GET %s HTTP/1.1\r\nHost: service\r\nAuthorization: Bearer %s\r\n\r\n"
                            .formatted(
                                    address,
                                    Ehr.token(Ehr.PRACTICE).scope(Ehr.SCOPES).sign()))
                    .read();
        }
    }
}
