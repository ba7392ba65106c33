package org.caresport.gateway.town;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Access tokens as the town's identity provider issues them, and every way in which one can be wrong. */
@ApplicationScoped
public class Tokens {

    private final RsaJsonWebKey key;
    private final String issuer;

    Tokens(
            @ConfigProperty(name = "town.key") String key,
            @ConfigProperty(name = "quarkus.oidc.token.issuer") String issuer)
            throws JoseException {
        this.key = (RsaJsonWebKey) JsonWebKey.Factory.newJwk(key);
        this.issuer = issuer;
    }

    /** The key that an identity provider of the town serves. */
    public RsaJsonWebKey key() {
        return key;
    }

    public String valid() {
        return sign(claims());
    }

    public String expired() {
        JwtClaims claims = claims();
        claims.setExpirationTime(NumericDate.fromMilliseconds(System.currentTimeMillis() - 60_000));
        return sign(claims);
    }

    public String expiringIn(int seconds) {
        JwtClaims claims = claims();
        claims.setExpirationTime(NumericDate.fromMilliseconds(System.currentTimeMillis() + seconds * 1000L));
        return sign(claims);
    }

    public String forAnotherApi() {
        JwtClaims claims = claims();
        claims.setAudience("account");
        return sign(claims);
    }

    public String fromAnotherIssuer() {
        JwtClaims claims = claims();
        claims.setIssuer("https://login.elsewhere.example/realms/caresport");
        return sign(claims);
    }

    public String withoutExpiry() {
        JwtClaims claims = claims();
        claims.unsetClaim("exp");
        return sign(claims);
    }

    public String signedWithRs256() throws JoseException {
        return signed(claims(), "RS256", "town", key.getPrivateKey());
    }

    /** The old trick: the public key, which everybody has, taken as the secret of an HMAC. */
    public String signedWithThePublicKeyAsSecret() throws JoseException {
        return signed(claims(), "HS256", "town", new HmacKey(key.getPublicKey().getEncoded()));
    }

    public String unsigned() throws JoseException {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        jws.setAlgorithmHeaderValue("none");
        jws.setKeyIdHeaderValue("town");
        jws.setPayload(claims().toJson());
        return jws.getCompactSerialization();
    }

    /** Says it is signed with the platform's key, and is not. */
    public String forged() throws JoseException {
        return signed(
                claims(), "PS256", "town", RsaJwkGenerator.generateJwk(2048).getPrivateKey());
    }

    public String ofUnknownKey() throws JoseException {
        return signed(
                claims(),
                "PS256",
                UUID.randomUUID().toString(),
                RsaJwkGenerator.generateJwk(2048).getPrivateKey());
    }

    /** The header and claims of one token under the signature of another. */
    public String withSwappedClaims() {
        String[] mine = valid().split("\\.");
        String[] other = expiringIn(100_000).split("\\.");
        return mine[0] + "." + other[1] + "." + mine[2];
    }

    private JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setSubject(UUID.randomUUID().toString());
        claims.setAudience(List.of("caresport-api", "account"));
        claims.setIssuedAt(NumericDate.fromMilliseconds(System.currentTimeMillis() - 120_000));
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setGeneratedJwtId();
        claims.setClaim("azp", "caresport-workbench");
        return claims;
    }

    private String sign(JwtClaims claims) {
        try {
            return signed(claims, "PS256", "town", key.getPrivateKey());
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JwtClaims claims, String algorithm, String keyId, java.security.Key key)
            throws JoseException {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(algorithm);
        jws.setKeyIdHeaderValue(keyId);
        jws.setKey(key);
        jws.setDoKeyValidation(false);
        jws.setPayload(claims.toJson());
        return jws.getCompactSerialization();
    }
}
