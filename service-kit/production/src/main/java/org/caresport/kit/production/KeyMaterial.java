package org.caresport.kit.production;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** Every key is 32 random bytes, and serves one purpose: a hash made with the key that seals tells what was sealed. */
@ApplicationScoped
class KeyMaterial implements Precaution {

    /** {@code …keys.<id>} and {@code …-key}; the current key is named, not told. */
    private static final Pattern KEY =
            Pattern.compile("caresport\\.(?!.*current[.-]key$)(.*[.-]key|.*\\.keys\\.[^.]+)");

    private static final int BYTES = 32;
    private static final int FEWEST_DIFFERENT = 8;
    private static final String REMEDY = "Generate one of its own: openssl rand -base64 32";
    private static final byte[] EXAMPLE = "example".getBytes(StandardCharsets.US_ASCII);

    @Override
    public Stream<Complaint> complaints(Config settings) {
        Map<String, String> values = new LinkedHashMap<>();
        SettingNames.of(settings)
                .filter(name -> KEY.matcher(name).matches())
                .forEach(name -> settings.getOptionalValue(name, String.class)
                        .ifPresent(value -> values.put(name, value.strip())));
        return values.keySet().stream()
                .flatMap(name -> fault(name, values).stream().map(fault -> new Complaint(name, fault, REMEDY)));
    }

    private static Optional<String> fault(String name, Map<String, String> values) {
        var value = values.getOrDefault(name, "");
        byte[] key;
        try {
            key = Base64.getDecoder().decode(value);
        } catch (IllegalArgumentException e) {
            return Optional.of("is not base64");
        }
        if (key.length != BYTES) {
            return Optional.of("is " + (key.length < BYTES ? "shorter" : "longer") + " than 32 bytes");
        }
        if (isNotRandom(key)) {
            return Optional.of("is an example, or typed by hand");
        }
        return values.entrySet().stream()
                .filter(other ->
                        !other.getKey().equals(name) && other.getValue().equals(value))
                .map(other -> "is the same key as " + other.getKey())
                .findFirst();
    }

    /**
     * Ours begin with the word; people's own are text, or a few bytes repeated. Of 32 random bytes all are printable in one
     * of 2^45 cases, and fewer than 8 differ in far fewer.
     */
    private static boolean isNotRandom(byte[] key) {
        boolean printable = true;
        boolean[] seen = new boolean[256];
        int different = 0;
        int rising = 0;
        for (int i = 0; i < key.length; i++) {
            printable &= key[i] >= ' ' && key[i] <= '~';
            different += seen[key[i] & 0xff] ? 0 : 1;
            seen[key[i] & 0xff] = true;
            rising += i > 0 && key[i] == key[i - 1] + 1 ? 1 : 0;
        }
        return printable
                || different < FEWEST_DIFFERENT
                || rising > BYTES / 2
                || Arrays.equals(key, 0, EXAMPLE.length, EXAMPLE, 0, EXAMPLE.length);
    }
}
