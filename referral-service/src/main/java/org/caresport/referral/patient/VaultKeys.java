package org.caresport.referral.patient;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The vault's keys, checked: each is there, is long enough, and in production is not one of the examples. */
record VaultKeys(Map<String, SecretKey> ciphers, String current, SecretKey lookup) {

    private static final int BYTES = 32;
    private static final String PREFIX = "caresport.vault.";
    private static final byte[] EXAMPLE = "example".getBytes(StandardCharsets.US_ASCII);

    static VaultKeys of(VaultConfig config, boolean examplesAllowed) {
        var ciphers = new HashMap<String, SecretKey>();
        config.keys().forEach((id, value) -> {
            var key = key(PREFIX + "keys." + id, value, examplesAllowed);
            ciphers.put(id.toLowerCase(Locale.ROOT), new SecretKeySpec(key, "AES"));
        });
        var current = present(PREFIX + "current-key", config.currentKey()).toLowerCase(Locale.ROOT);
        if (!ciphers.containsKey(current)) {
            throw new UnsafeSetting(PREFIX + "keys." + current, "is missing, but current-key names it");
        }
        var lookupSetting = PREFIX + "lookup-key";
        var lookup = key(lookupSetting, present(lookupSetting, config.lookupKey()), examplesAllowed);
        return new VaultKeys(Map.copyOf(ciphers), current, new SecretKeySpec(lookup, "HmacSHA256"));
    }

    private static String present(String setting, Optional<String> value) {
        return value.filter(text -> !text.isBlank()).orElseThrow(() -> new UnsafeSetting(setting, "is missing"));
    }

    private static byte[] key(String setting, String value, boolean examplesAllowed) {
        var key = decode(setting, value);
        if (key.length != BYTES) {
            throw new UnsafeSetting(setting, "must be base64 of %d bytes and is of %d".formatted(BYTES, key.length));
        }
        if (!examplesAllowed && looksLikeAnExample(key)) {
            throw new UnsafeSetting(setting, "is an example; generate one with: openssl rand -base64 32");
        }
        return key;
    }

    private static byte[] decode(String setting, String value) {
        try {
            return Base64.getDecoder().decode(value.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new UnsafeSetting(setting, "is not base64");
        }
    }

    /** Ours begin with the word; people's own are one byte repeated. A random key is neither, in 2^56 tries. */
    private static boolean looksLikeAnExample(byte[] key) {
        boolean begins = true;
        for (int i = 0; i < EXAMPLE.length; i++) {
            begins &= key[i] == EXAMPLE[i];
        }
        boolean oneByte = true;
        for (byte b : key) {
            oneByte &= b == key[0];
        }
        return begins || oneByte;
    }

    /** A setting with which the service must not start. Its value is not repeated. */
    static final class UnsafeSetting extends IllegalStateException {

        UnsafeSetting(String setting, String fault) {
            super("The setting " + setting + " " + fault + ".");
        }
    }
}
