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
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Base64;

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

    /**
     * A file with the same private key as PKCS #8 in PEM, for a program that reads no JWK; made when first asked for. Its key
     * id is the client's.
     */
    public Path pem(String clientId) throws IOException {
        var pem = folder.resolve(clientId + ".pem");
        if (!Files.exists(pem)) {
            write(pem, asPem(key(clientId)));
        }
        return pem;
    }

    /** The public half as a JWK set, which is what a realm wants to know of a client. */
    public String publicKeys(String clientId) throws IOException {
        return new JWKSet(key(clientId).toPublicJWK()).toString();
    }

    private synchronized RSAKey key(String clientId) throws IOException {
        var file = file(clientId);
        if (!Files.exists(file)) {
            write(file, generate(clientId).toJSONString());
        }
        try {
            return RSAKey.parse(Files.readString(file));
        } catch (ParseException e) {
            throw new IOException("no readable key in " + file, e);
        }
    }

    private static String asPem(RSAKey key) {
        try {
            var lines = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(key.toPrivateKey().getEncoded());
            return "-----BEGIN PRIVATE KEY-----\n" + lines + "\n-----END PRIVATE KEY-----\n";
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java knows RSA keys", e);
        }
    }

    /** Whole or not at all: whoever finds it may read it at once. */
    private static void write(Path file, String secret) throws IOException {
        var draft = Files.createTempFile(
                file.getParent(),
                file.getFileName().toString(),
                ".draft",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, secret);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
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
