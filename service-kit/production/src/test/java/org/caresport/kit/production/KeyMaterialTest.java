package org.caresport.kit.production;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyMaterialTest {

    private static final String ONE = "q2p8Yw3uS0m1nZ7kT4vB6xC9dE5fG8hJ1lN3oP0rQ2U=";
    private static final String OTHER = "Zt5Xb1QeWv8Kc3Rg7Hn0Ml4Jf9Ds2Ap6Yu8Iq1Oo5To=";

    @ParameterizedTest
    @CsvSource({
        "c2hvcnQ=, is shorter than 32 bytes",
        "not base64!, is not base64",
        "ZXhhbXBsZS1rZXktbmV2ZXItaW4tcHJvZHVjdGlvbiE=, is an example",
        "ZXhhbXBsZS1sb29rdXAtbmV2ZXItcHJvZHVjdGlvbiE=, is an example",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=, is an example",
        "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=, is an example",
    })
    void aWeakKeyIsRefusedByNameWhicheverItIs(String key, String fault) {
        for (var name : List.of("caresport.vault.keys.k1", "caresport.vault.lookup-key", "CARESPORT_SEALING_KEYS_K1")) {
            assertThat(complaints(Map.of(name, key))).singleElement().satisfies(complaint -> {
                assertThat(complaint.fault()).startsWith(fault);
                assertThat(complaint.setting().replace('-', '.')).isEqualToIgnoringCase(name.replaceAll("[-_]", "."));
                assertThat(complaint.toString()).doesNotContain(key);
            });
        }
    }

    @Test
    void aKeyThatATypistMadeUpIsRefused() {
        var typed = Base64.getEncoder()
                .encodeToString("the-cipher-key-of-thirty-2-bytes".getBytes(StandardCharsets.US_ASCII));

        assertThat(complaints(Map.of("caresport.vault.keys.k1", typed))).hasSize(1);
    }

    @Test
    void oneKeyForTwoPurposesIsRefused() {
        var complaints = complaints(Map.of("caresport.vault.keys.k1", ONE, "caresport.vault.lookup-key", ONE));

        assertThat(complaints)
                .extracting(Complaint::fault)
                .containsExactlyInAnyOrder(
                        "is the same key as caresport.vault.lookup-key", "is the same key as caresport.vault.keys.k1");
    }

    @Test
    void twoRandomKeysAndTheNameOfTheCurrentOneDo() {
        assertThat(complaints(Map.of(
                        "caresport.vault.keys.k1",
                        ONE,
                        "caresport.vault.lookup-key",
                        OTHER,
                        "caresport.vault.current-key",
                        "k1",
                        "CARESPORT_VAULT_CURRENT_KEY",
                        "K1")))
                .isEmpty();
    }

    /** Names in capitals come from the environment. */
    private static List<Complaint> complaints(Map<String, String> settings) {
        var builder = new SmallRyeConfigBuilder().withSources(new EnvConfigSource(settings, 300));
        settings.forEach(builder::withDefaultValue);
        return new KeyMaterial().complaints(builder.build()).toList();
    }
}
