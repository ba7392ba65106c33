package org.caresport.kit.testing;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Access tokens as the realm issues them, good and bad. */
public final class Tokens {

    private final Set<String> roles;
    private final Set<String> municipalities = new LinkedHashSet<>();
    private final Set<String> scopes = new LinkedHashSet<>();
    private final Map<String, Object> claims = new LinkedHashMap<>();
    private String subject = UUID.randomUUID().toString();
    private String organisation = "";
    private String client = "test-client";
    private String audience = "caresport-api";
    private String issuer = TestIssuer.url();
    private Instant issuedAt = Instant.now();
    private Duration lifetime = Duration.ofMinutes(5);
    private PrivateKey key = TestIssuer.key();
    private String keyId = TestIssuer.KEY_ID;

    private Tokens(Set<String> roles) {
        this.roles = roles;
    }

    public static Tokens of(String... roles) {
        return new Tokens(Set.of(roles));
    }

    /** The key set (RFC 7517) with which every token that is not forged can be verified, under an id of choice. */
    public static String keySet(String keyId) {
        return TestIssuer.jwks(keyId);
    }

    public Tokens subject(String id) {
        subject = id;
        return this;
    }

    public Tokens organisation(String code) {
        organisation = code;
        return this;
    }

    public Tokens municipality(String... codes) {
        municipalities.addAll(List.of(codes));
        return this;
    }

    public Tokens client(String id) {
        client = id;
        return this;
    }

    public Tokens scope(String... names) {
        scopes.addAll(List.of(names));
        return this;
    }

    /** One more claim, such as an e-mail address or a level of assurance. */
    public Tokens claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    public Tokens withAudience(String other) {
        audience = other;
        return this;
    }

    public Tokens withIssuer(String other) {
        issuer = other;
        return this;
    }

    public Tokens withKeyId(String other) {
        keyId = other;
        return this;
    }

    public Tokens expired() {
        issuedAt = Instant.now().minus(Duration.ofHours(2));
        return this;
    }

    public Tokens holdingFor(Duration time) {
        lifetime = time;
        return this;
    }

    /** Signed by somebody whose key the realm does not publish. */
    public Tokens forged() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            key = generator.generateKeyPair().getPrivate();
            return this;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public String sign() {
        var token = Jwt.issuer(issuer)
                .subject(subject)
                .audience(audience)
                .issuedAt(issuedAt)
                .expiresAt(issuedAt.plus(lifetime))
                .claim("jti", UUID.randomUUID().toString())
                .claim("azp", client)
                .claim("scope", String.join(" ", scopes))
                .claim("realm_access", Map.of("roles", List.copyOf(roles)));
        if (!organisation.isEmpty()) {
            token.claim("organisation", organisation);
        }
        if (!municipalities.isEmpty()) {
            token.claim("municipality", List.copyOf(municipalities));
        }
        claims.forEach(token::claim);
        return token.jws().algorithm(SignatureAlgorithm.PS256).keyId(keyId).sign(key);
    }
}
