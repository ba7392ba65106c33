package org.caresport.kit.sealing;

import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals text with AES-256-GCM under this service's own key. Where it belongs is authenticated with it: sealed text that is
 * copied to another row does not open there.
 */
@ApplicationScoped
public class Sealing {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SealingKeys keys;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Sealing(SealingConfig config) {
        this(SealingKeys.of(config, LaunchMode.current().isDevOrTest()));
    }

    Sealing(SealingKeys keys) {
        this.keys = keys;
    }

    /** To be called at the start by whoever seals: without a safe key the service does not start, and names the setting. */
    public void require() {
        keys.named(keys.current());
    }

    /** @param place where it is kept, for example {@code delivery/<id>/link} */
    public String seal(String place, String text) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var cipher = run(Cipher.ENCRYPT_MODE, keys.current(), place, nonce, text.getBytes(StandardCharsets.UTF_8));
        var sealed =
                ByteBuffer.allocate(nonce.length + cipher.length).put(nonce).put(cipher);
        return keys.current() + ":" + Base64.getEncoder().encodeToString(sealed.array());
    }

    /** @throws IllegalStateException when it was sealed elsewhere, was changed, or its key is not there any more */
    public String open(String place, String sealed) {
        int colon = sealed.indexOf(':');
        var bytes = Base64.getDecoder().decode(sealed.substring(colon + 1));
        var nonce = Arrays.copyOf(bytes, NONCE_BYTES);
        var cipher = Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length);
        var text = run(Cipher.DECRYPT_MODE, sealed.substring(0, colon), place, nonce, cipher);
        return new String(text, StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, String keyId, String place, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, keys.named(keyId), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what is kept at %s cannot be sealed or opened".formatted(place), e);
        }
    }
}
