package org.caresport.acceptance;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;

/** A token that says all the right things, with the right key's name, and is signed by somebody else. */
final class ForeignToken {

    private ForeignToken() {}

    static String resembling(String genuine) {
        try {
            var model = SignedJWT.parse(genuine);
            var header = new JWSHeader.Builder(model.getHeader().getAlgorithm())
                    .type(model.getHeader().getType())
                    .keyID(model.getHeader().getKeyID())
                    .build();
            var forged = new SignedJWT(header, model.getJWTClaimsSet());
            forged.sign(new RSASSASigner(new RSAKeyGenerator(2048).generate()));
            return forged.serialize();
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
