package org.caresport.referral;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.caresport.kit.testing.Tokens;

/** A request in somebody's name. */
public final class As {

    private As() {}

    public static RequestSpecification broker() {
        return broker("broker-anna", Stories.MUNICIPALITY);
    }

    public static RequestSpecification broker(String subject, String municipality) {
        return with(Tokens.of("broker")
                .subject(subject)
                .organisation("buurtsportcoaches-doetinchem")
                .municipality(municipality));
    }

    public static RequestSpecification referrer(String practice) {
        return with(Tokens.of("referrer").organisation(practice).municipality(Stories.MUNICIPALITY));
    }

    public static RequestSpecification patient(String subject) {
        return with(Tokens.of("patient").subject(subject));
    }

    public static RequestSpecification providerLink(String token) {
        return given().contentType(ContentType.JSON).header("Link-Token", token);
    }

    public static RequestSpecification with(Tokens token) {
        return given().contentType(ContentType.JSON).auth().oauth2(token.sign());
    }
}
