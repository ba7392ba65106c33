package org.caresport.stack.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.caresport.stack.StackException;
import org.jspecify.annotations.Nullable;

/** The public keys of somebody else's machine, as they are sent to us: a JWK set, one JWK, or PEM. */
public final class PublicKeys {

    private static final int FEWEST_BITS = 2048;

    private PublicKeys() {}

    /**
     * The same keys as a JWK set, with nothing private in it.
     *
     * @throws StackException when it is no public key that can be used, telling what is asked for
     */
    public static String jwks(String text) {
        var keys = text.strip().startsWith("{") ? ofJson(text) : List.of(ofPem(text));
        for (var key : keys) {
            if (key.isPrivate()) {
                throw new StackException("This file holds a private key. Keep it, and send its public half alone.");
            }
            if (!(key instanceof RSAKey || key instanceof ECKey)
                    || key instanceof RSAKey && key.size() < FEWEST_BITS
                    || key instanceof ECKey elliptic && !Curve.P_384.equals(elliptic.getCurve())) {
                throw new StackException("A key is RSA of at least 2048 bits (RS384) or on the curve P-384 (ES384).");
            }
        }
        return new JWKSet(keys).toString();
    }

    /** By which name each is asked for in the header of an assertion. */
    public static List<String> names(String jwks) {
        return ofJson(jwks).stream().map(JWK::getKeyID).filter(Objects::nonNull).toList();
    }

    private static List<JWK> ofJson(String text) {
        try {
            var keys = text.contains("\"keys\"") ? JWKSet.parse(text).getKeys() : List.of(JWK.parse(text));
            if (!keys.isEmpty()) {
                return keys;
            }
        } catch (ParseException notAKey) {
            // said below
        }
        throw new StackException("No key can be read in this file: it should be a JWK set, one JWK, or PEM.");
    }

    private static JWK ofPem(String text) {
        if (text.contains("PRIVATE KEY")) {
            throw new StackException("This file holds a private key. Keep it, and send its public half alone.");
        }
        try {
            var bytes = Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
            for (var kind : List.of("RSA", "EC")) {
                var key = ofKind(kind, bytes);
                if (key != null) {
                    return key;
                }
            }
        } catch (IllegalArgumentException | JOSEException notAKey) {
            // said below
        }
        throw new StackException("No public key can be read in this file: its first line should be"
                + " -----BEGIN PUBLIC KEY-----, as 'openssl pkey -pubout' writes it.");
    }

    private static @Nullable JWK ofKind(String kind, byte[] bytes) throws JOSEException {
        try {
            var key = KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(bytes));
            return key instanceof RSAPublicKey rsa
                    ? new RSAKey.Builder(rsa)
                            .algorithm(JWSAlgorithm.RS384)
                            .keyUse(KeyUse.SIGNATURE)
                            .keyIDFromThumbprint()
                            .build()
                    : new ECKey.Builder(Curve.forECParameterSpec(((ECPublicKey) key).getParams()), (ECPublicKey) key)
                            .algorithm(JWSAlgorithm.ES384)
                            .keyUse(KeyUse.SIGNATURE)
                            .keyIDFromThumbprint()
                            .build();
        } catch (GeneralSecurityException anotherKind) {
            return null;
        }
    }
}
