package org.caresport.referral.patient;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import org.caresport.referral.domain.PatientId;

/**
 * Encrypts BSNs with AES-256-GCM and makes the keyed hash by which they are found. The patient's id is authenticated with
 * the ciphertext: a BSN copied to another row does not open.
 */
@Startup
@ApplicationScoped
class BsnVault {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final VaultKeys keys;
    private final SecureRandom random = new SecureRandom();

    @Inject
    BsnVault(VaultConfig config) {
        this(VaultKeys.of(config, LaunchMode.current().isDevOrTest()));
    }

    BsnVault(VaultKeys keys) {
        this.keys = keys;
    }

    SealedBsn seal(PatientId patient, Bsn bsn) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var plain = bsn.digits().getBytes(StandardCharsets.US_ASCII);
        var cipher = run(Cipher.ENCRYPT_MODE, keys.current(), patient, nonce, plain);
        return new SealedBsn(
                keys.current(),
                ByteBuffer.allocate(nonce.length + cipher.length)
                        .put(nonce)
                        .put(cipher)
                        .array());
    }

    Bsn open(PatientId patient, SealedBsn sealed) {
        var nonce = Arrays.copyOf(sealed.cipher(), NONCE_BYTES);
        var cipher = Arrays.copyOfRange(sealed.cipher(), NONCE_BYTES, sealed.cipher().length);
        var plain = run(Cipher.DECRYPT_MODE, sealed.keyId(), patient, nonce, cipher);
        return Bsn.parse(new String(plain, StandardCharsets.US_ASCII)).orElseThrow();
    }

    boolean isCurrent(SealedBsn sealed) {
        return sealed.keyId().equals(keys.current());
    }

    byte[] lookup(Bsn bsn) {
        try {
            var mac = Mac.getInstance(keys.lookup().getAlgorithm());
            mac.init(keys.lookup());
            return mac.doFinal(bsn.digits().getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot make the lookup hash", e);
        }
    }

    private byte[] run(int mode, String keyId, PatientId patient, byte[] nonce, byte[] input) {
        var key = keys.ciphers().get(keyId);
        if (key == null) {
            throw new VaultKeys.UnsafeSetting("caresport.vault.keys." + keyId, "is missing, but rows need it");
        }
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(patient.value().toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the vault cannot open or seal the BSN of patient " + patient.value(), e);
        }
    }
}
