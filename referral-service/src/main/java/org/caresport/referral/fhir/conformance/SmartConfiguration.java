package org.caresport.referral.fhir.conformance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.caresport.referral.fhir.http.SmartScopes;
import org.caresport.referral.fhir.model.FhirJson;

/** The SMART App Launch 2 document by which a client finds out how to get a token. */
@ApplicationScoped
class SmartConfiguration {

    private static final List<String> CAPABILITIES =
            List.of("client-confidential-asymmetric", "permission-v2", "permission-user", "authorize-post");

    private final String document;

    SmartConfiguration(SmartConfig config) {
        var json = FhirJson.object()
                .put("issuer", config.issuer())
                .put("jwks_uri", config.jwksUri())
                .put("authorization_endpoint", config.authorizationEndpoint())
                .put("token_endpoint", config.tokenEndpoint());
        add(json.putArray("grant_types_supported"), List.of("authorization_code", "client_credentials"));
        add(json.putArray("response_types_supported"), List.of("code"));
        add(json.putArray("code_challenge_methods_supported"), List.of("S256"));
        add(json.putArray("token_endpoint_auth_methods_supported"), List.of("private_key_jwt"));
        add(json.putArray("token_endpoint_auth_signing_alg_values_supported"), List.of("RS384", "ES384"));
        add(json.putArray("scopes_supported"), SmartScopes.supported());
        add(json.putArray("capabilities"), CAPABILITIES);
        document = FhirJson.write(json);
    }

    String document() {
        return document;
    }

    private static void add(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }
}
