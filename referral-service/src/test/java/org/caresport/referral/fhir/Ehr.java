package org.caresport.referral.fhir;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.caresport.kit.testing.Tokens;

/** An electronic health record that talks to the FHIR interface. */
final class Ehr {

    static final String JSON = "application/fhir+json";
    static final String PRACTICE = "agb:01234567";
    static final String[] SCOPES = {
        "system/Patient.crus", "system/ServiceRequest.crus", "system/Task.crus", "system/Observation.crus",
        "system/Practitioner.crus", "system/PractitionerRole.crus", "system/Organization.crus", "system/Condition.crus"
    };

    /** FHIR is always UTF-8; the client would take Latin-1 for a media type that it does not know. */
    private static final RestAssuredConfig IN_UTF_8 = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset(StandardCharsets.UTF_8));

    private Ehr() {}

    static RequestSpecification ehr() {
        return of(PRACTICE);
    }

    static RequestSpecification of(String practice) {
        return with(token(practice).scope(SCOPES));
    }

    static Tokens token(String practice) {
        return Tokens.of("referrer")
                .organisation(practice)
                .municipality("GM0222")
                .client("ehr-de-huet");
    }

    static RequestSpecification with(Tokens token) {
        return given().config(IN_UTF_8)
                .auth()
                .oauth2(token.sign())
                .accept(JSON)
                .contentType(JSON)
                .urlEncodingEnabled(true);
    }

    static ValidatableResponse post(SampleReferral referral) {
        return ehr().body(referral.json()).post("/fhir/r4").then();
    }

    /** Posts it, and tells the id that the resource of that type got. */
    static String postFor(String type, SampleReferral referral) {
        String location = post(referral)
                .statusCode(200)
                .extract()
                .path("entry.response.location.find { it.contains('/%s/') }".formatted(type));
        return id(location);
    }

    static String id(String location) {
        var parts = location.split("/");
        return location.contains("/_history/") ? parts[parts.length - 3] : parts[parts.length - 1];
    }
}
