package org.caresport.stack.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** The key pairs of machine clients, made when first asked for. The private halves never leave their folder. */
public final class ClientKeys {

    private static final int BITS = 2048;

    private final Path folder;

    public ClientKeys(Path folder) {
        this.folder = folder;
    }

    /** The file with a client's private key as one JWK. */
    public Path file(String clientId) {
        return folder.resolve(clientId + ".jwk.json");
    }

    /** The public half as a JWK set, which is what a realm wants to know of a client. */
    public String publicKeys(String clientId) throws IOException {
        var file = file(clientId);
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, generate(clientId).toJSONString());
        }
        try {
            return new JWKSet(RSAKey.parse(Files.readString(file)).toPublicJWK()).toString();
        } catch (ParseException e) {
            throw new IOException("no readable key in " + file, e);
        }
    }

    private static RSAKey generate(String clientId) {
        try {
            return new RSAKeyGenerator(BITS)
                    .algorithm(JWSAlgorithm.RS384)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID(clientId)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java generates RSA keys", e);
        }
    }
}
