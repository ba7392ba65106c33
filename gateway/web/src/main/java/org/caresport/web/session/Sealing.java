package org.caresport.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.caresport.web.config.WebConfig;

/**
 * AES-256-GCM with a key out of {@code caresport.web.secret}; what is sealed for one session, or one purpose, opens for no other.
 */
@ApplicationScoped
class Sealing {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int SHORTEST_SECRET = 32;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    Sealing(WebConfig config) {
        if (config.secret().length() < SHORTEST_SECRET) {
            throw new IllegalStateException("caresport.web.secret is shorter than " + SHORTEST_SECRET
                    + " characters. Give it a random one; all sessions end with it.");
        }
        this.key = new SecretKeySpec(hash(config.secret()), "AES");
    }

    static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public byte[] seal(byte[] open, byte[] forWhom) {
        try {
            byte[] nonce = new byte[NONCE];
            random.nextBytes(nonce);
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(forWhom);
            byte[] sealed = cipher.doFinal(open);
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("it could not be sealed", e);
        }
    }

    /** @throws GeneralSecurityException when it was sealed with another secret, or for another session */
    public byte[] open(byte[] sealed, byte[] forWhom) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE));
        cipher.updateAAD(forWhom);
        return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
    }
}
