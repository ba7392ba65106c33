package org.caresport.gateway.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reasons to refuse a token that show without any cryptography, each with what the caller can do about it. */
@ApplicationScoped
class Doubts {

    private final String algorithm;
    private final String issuer;
    private final String audience;
    private final int grace;
    private final Clock clock;

    Doubts(
            @ConfigProperty(name = "quarkus.oidc.token.signature-algorithm") String algorithm,
            @ConfigProperty(name = "quarkus.oidc.token.issuer") String issuer,
            @ConfigProperty(name = "quarkus.oidc.token.audience") String audience,
            @ConfigProperty(name = "quarkus.oidc.token.lifespan-grace") int grace,
            Clock clock) {
        this.algorithm = algorithm;
        this.issuer = issuer;
        this.audience = audience;
        this.grace = grace;
        this.clock = clock;
    }

    Optional<String> about(BearerToken token) {
        if (!token.algorithm().equals(algorithm)) {
            return Optional.of("The token must be signed with " + algorithm + ".");
        }
        if (token.keyId().isEmpty()) {
            return Optional.of("The token does not name the key it is signed with (kid).");
        }
        if (!token.issuer().equals(issuer)) {
            return Optional.of("The token comes from another issuer. Get one at " + tokenEndpoint() + ".");
        }
        if (!token.isFor(audience)) {
            return Optional.of(
                    "The token is meant for another API. Ask for one whose audience holds " + audience + ".");
        }
        if (token.expiry().plusSeconds(grace).isBefore(clock.instant())) {
            return Optional.of("The token has expired. Get a fresh one at " + tokenEndpoint() + ".");
        }
        return Optional.empty();
    }

    String tokenEndpoint() {
        return issuer + "/protocol/openid-connect/token";
    }
}
