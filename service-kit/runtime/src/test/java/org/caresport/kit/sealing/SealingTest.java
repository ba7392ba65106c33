package org.caresport.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SealingTest {

    private static final String ONE = key(1);
    private static final String TWO = key(2);

    @Test
    void whatIsSealedOpensAgainWhereItBelongs() {
        var sealing = sealing(Map.of("k1", ONE), "K1");

        var sealed = sealing.seal("delivery/1/link", "https://here/app.html#secret – é");

        assertThat(sealed).startsWith("k1:").doesNotContain("secret");
        assertThat(sealing.open("delivery/1/link", sealed)).isEqualTo("https://here/app.html#secret – é");
        assertThat(sealing.seal("delivery/1/link", "https://here/app.html#secret – é"))
                .isNotEqualTo(sealed);
    }

    @Test
    void itDoesNotOpenElsewhereNorWhenItWasChanged() {
        var sealing = sealing(Map.of("k1", ONE), "k1");
        var sealed = sealing.seal("delivery/1/link", "secret");

        assertThatThrownBy(() -> sealing.open("delivery/2/link", sealed)).hasMessageNotContaining("secret");
        assertThatThrownBy(() -> sealing.open("delivery/1/link", "k1:A" + sealed.substring(4)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRetiredKeyStillOpens() {
        var sealed = sealing(Map.of("k1", ONE), "k1").seal("here", "secret");
        var rotated = sealing(Map.of("k1", ONE, "k2", TWO), "k2");

        assertThat(rotated.open("here", sealed)).isEqualTo("secret");
        assertThat(rotated.seal("here", "secret")).startsWith("k2:");
        assertThatThrownBy(() -> sealing(Map.of("k2", TWO), "k2").open("here", sealed))
                .hasMessageContaining("caresport.sealing.keys.k1");
    }

    @ParameterizedTest
    @CsvSource({
        "k1, '', k1, must be base64 of 32 bytes",
        "k1, '%%%', k1, is not base64",
        "k1, c2hvcnQ=, k1, must be base64 of 32 bytes",
        "k1, ZXhhbXBsZS1rZXktbmV2ZXItaW4tcHJvZHVjdGlvbiE=, k1, is an example",
        "k1, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=, k1, is an example"
    })
    void productionDoesNotStartWithABadKey(String id, String key, String current, String fault) {
        assertThatThrownBy(() -> SealingKeys.of(config(Map.of(id, key), current), false))
                .hasMessageContaining("caresport.sealing.keys.k1")
                .hasMessageContaining(fault);
    }

    @Test
    void norWithoutOne() {
        assertThatThrownBy(() -> SealingKeys.of(config(Map.of(), null), false))
                .hasMessageContaining("caresport.sealing.current-key");
        assertThatThrownBy(() -> SealingKeys.of(config(Map.of("k1", ONE), "k2"), false))
                .hasMessageContaining("caresport.sealing.keys.k2");
    }

    private static Sealing sealing(Map<String, String> keys, String current) {
        return new Sealing(SealingKeys.of(config(keys, current), false));
    }

    private static SealingConfig config(Map<String, String> keys, @org.jspecify.annotations.Nullable String current) {
        return new SealingConfig() {
            @Override
            public Map<String, String> keys() {
                return keys;
            }

            @Override
            public Optional<String> currentKey() {
                return Optional.ofNullable(current);
            }
        };
    }

    private static String key(long seed) {
        var key = new byte[32];
        new Random(seed).nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
