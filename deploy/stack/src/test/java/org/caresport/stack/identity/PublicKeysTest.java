package org.caresport.stack.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.security.Key;
import java.util.Base64;
import org.caresport.stack.StackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicKeysTest {

    @Test
    void aKeyIsTakenAsASetAsOneAndAsPem() throws Exception {
        var key = new RSAKeyGenerator(2048).keyID("mine").generate();
        var modulus = key.getModulus().toString();

        assertThat(PublicKeys.jwks(new JWKSet(key.toPublicJWK()).toString())).contains(modulus, "mine");
        assertThat(PublicKeys.jwks(key.toPublicJWK().toJSONString())).contains(modulus);
        assertThat(PublicKeys.jwks(pem("PUBLIC KEY", key.toPublicKey()))).contains(modulus);
        assertThat(PublicKeys.jwks(pem(
                        "PUBLIC KEY", new ECKeyGenerator(Curve.P_384).generate().toPublicKey())))
                .contains("P-384");
    }

    @Test
    void aPrivateKeyIsNotTaken() throws Exception {
        var key = new RSAKeyGenerator(2048).generate();

        for (var text : new String[] {key.toJSONString(), pem("PRIVATE KEY", key.toPrivateKey())}) {
            assertThatThrownBy(() -> PublicKeys.jwks(text))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("public half");
        }
    }

    @Test
    void aKeyThatTheSignaturesOfTheRealmCannotUseIsNotTaken() throws Exception {
        var curve = new ECKeyGenerator(Curve.P_256).generate().toPublicJWK().toJSONString();

        assertThatThrownBy(() -> PublicKeys.jwks(curve)).hasMessageContaining("P-384");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "{}",
                "{\"keys\":[]}",
                "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"
            })
    void whatIsNoKeyIsToldInASentence(String text) {
        assertThatThrownBy(() -> PublicKeys.jwks(text))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("can be read in this file");
    }

    private static String pem(String kind, Key key) {
        return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
                .formatted(kind, Base64.getMimeEncoder().encodeToString(key.getEncoded()));
    }
}
