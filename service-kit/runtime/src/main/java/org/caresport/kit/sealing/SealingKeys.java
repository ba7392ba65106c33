package org.caresport.kit.sealing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The keys, checked: each is there, is long enough, and in production is not one of the examples. */
record SealingKeys(Map<String, SecretKey> all, String current) {

    private static final int BYTES = 32;
    private static final String PREFIX = "caresport.sealing.";
    private static final byte[] EXAMPLE = "example".getBytes(StandardCharsets.US_ASCII);

    static SealingKeys of(SealingConfig config, boolean examplesAllowed) {
        var all = new HashMap<String, SecretKey>();
        config.keys().forEach((id, value) -> all.put(id(id), key(PREFIX + "keys." + id, value, examplesAllowed)));
        var current = present(PREFIX + "current-key", config.currentKey().map(SealingKeys::id));
        if (!all.containsKey(current)) {
            throw unsafe(PREFIX + "keys." + current, "is missing, but current-key names it");
        }
        return new SealingKeys(Map.copyOf(all), current);
    }

    SecretKey named(String id) {
        return Optional.ofNullable(all.get(id))
                .orElseThrow(() -> unsafe(PREFIX + "keys." + id, "is missing, but something is sealed with it"));
    }

    private static String id(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String present(String setting, Optional<String> value) {
        return value.filter(text -> !text.isBlank()).orElseThrow(() -> unsafe(setting, "is missing"));
    }

    private static SecretKey key(String setting, String value, boolean examplesAllowed) {
        var key = decode(setting, value);
        if (key.length != BYTES) {
            throw unsafe(setting, "must be base64 of %d bytes and is of %d".formatted(BYTES, key.length));
        }
        if (!examplesAllowed && looksLikeAnExample(key)) {
            throw unsafe(setting, "is an example; generate one with: openssl rand -base64 32");
        }
        return new SecretKeySpec(key, "AES");
    }

    private static byte[] decode(String setting, String value) {
        try {
            return Base64.getDecoder().decode(value.strip());
        } catch (IllegalArgumentException notBase64) {
            throw unsafe(setting, "is not base64");
        }
    }

    /** Ours begin with the word; people's own are one byte repeated. */
    private static boolean looksLikeAnExample(byte[] key) {
        var oneByte = new byte[key.length];
        Arrays.fill(oneByte, key[0]);
        return Arrays.equals(key, oneByte) || Arrays.equals(EXAMPLE, Arrays.copyOf(key, EXAMPLE.length));
    }

    /** The setting's value is not repeated. */
    private static IllegalStateException unsafe(String setting, String fault) {
        return new IllegalStateException("The setting %s %s.".formatted(setting, fault));
    }
}
