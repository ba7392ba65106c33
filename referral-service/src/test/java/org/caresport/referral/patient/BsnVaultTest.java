package org.caresport.referral.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.caresport.referral.domain.PatientId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BsnVaultTest {

    private static final Bsn BSN = Bsn.parse("999911120").orElseThrow();
    private static final String OLD = key("the-old-key-of-thirty-two-bytes!");
    private static final String NEW = key("the-new-key-of-thirty-two-bytes!");
    private static final String LOOKUP = key("the-hash-key-of-thirty-two-byte!");

    private final PatientId johanna = PatientId.next();
    private final BsnVault vault = vault(Map.of("k1", OLD), "k1");

    @Test
    void whatIsSealedOpensAgain() {
        assertThat(vault.open(johanna, vault.seal(johanna, BSN))).isEqualTo(BSN);
    }

    @Test
    void theSameNumberNeverLooksTheSame() {
        assertThat(vault.seal(johanna, BSN).cipher())
                .isNotEqualTo(vault.seal(johanna, BSN).cipher());
    }

    @Test
    void aNumberCopiedToAnotherPatientDoesNotOpen() {
        var sealed = vault.seal(johanna, BSN);

        assertThatThrownBy(() -> vault.open(PatientId.next(), sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aChangedByteIsNoticed() {
        var sealed = vault.seal(johanna, BSN);
        sealed.cipher()[15] ^= 1;

        assertThatThrownBy(() -> vault.open(johanna, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anOldKeyStillOpensAfterRotation() {
        var sealed = vault.seal(johanna, BSN);
        var rotated = vault(Map.of("k1", OLD, "k2", NEW), "K2");

        assertThat(rotated.open(johanna, sealed)).isEqualTo(BSN);
        assertThat(rotated.isCurrent(sealed)).isFalse();
        assertThat(rotated.seal(johanna, BSN).keyId()).isEqualTo("k2");
    }

    @Test
    void aKeyThatRowsStillNeedIsMissedByName() {
        var sealed = vault.seal(johanna, BSN);
        var forgetful = vault(Map.of("k2", NEW), "k2");

        assertThatThrownBy(() -> forgetful.open(johanna, sealed)).hasMessageContaining("caresport.vault.keys.k1");
    }

    @Test
    void theHashFindsTheSameNumberAndTellsNothingOfIt() {
        var other = Bsn.parse("111222333").orElseThrow();

        assertThat(vault.lookup(BSN)).isEqualTo(vault.lookup(BSN)).hasSize(32).isNotEqualTo(vault.lookup(other));
        assertThat(vault(Map.of("k1", OLD), "k1", key("another-hash-key-of-thirty-two-b"))
                        .lookup(BSN))
                .isNotEqualTo(vault.lookup(BSN));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, good, none, caresport.vault.current-key",
                "k1, aGFsZg==, none, caresport.vault.keys.k1",
                "k1, not base64!, none, caresport.vault.keys.k1",
                "k2, good, good, caresport.vault.keys.k2",
                "k1, good, none, caresport.vault.lookup-key",
                "k1, good, aGFsZg==, caresport.vault.lookup-key",
                "k1, example, good, caresport.vault.keys.k1",
                "k1, noughts, good, caresport.vault.keys.k1",
                "k1, good, example, caresport.vault.lookup-key",
            })
    void inProductionAnUnsafeSettingIsNamedAndItsValueIsNot(
            @Nullable String current, String key, @Nullable String lookup, String named) {
        var values = new HashMap<>(Map.of(
                "good", OLD,
                "example", key("example-key-never-in-production!"),
                "noughts", Base64.getEncoder().encodeToString(new byte[32])));
        var config = config(
                Map.of("k1", values.getOrDefault(key, key)),
                current,
                lookup == null ? null : values.getOrDefault(lookup, lookup));

        assertThatThrownBy(() -> VaultKeys.of(config, false))
                .hasMessageContaining(named + " ")
                .hasMessageNotContaining(values.getOrDefault(key, key));
    }

    @Test
    void examplesDoForDevelopment() {
        var example = key("example-key-never-in-production!");

        assertThat(VaultKeys.of(config(Map.of("k1", example), "k1", example), true)
                        .current())
                .isEqualTo("k1");
    }

    private static BsnVault vault(Map<String, String> keys, String current) {
        return vault(keys, current, LOOKUP);
    }

    private static BsnVault vault(Map<String, String> keys, String current, String lookup) {
        return new BsnVault(VaultKeys.of(config(keys, current, lookup), false));
    }

    private static VaultConfig config(Map<String, String> keys, @Nullable String current, @Nullable String lookup) {
        return new VaultConfig() {
            @Override
            public Map<String, String> keys() {
                return keys;
            }

            @Override
            public Optional<String> currentKey() {
                return Optional.ofNullable(current);
            }

            @Override
            public Optional<String> lookupKey() {
                return Optional.ofNullable(lookup);
            }
        };
    }

    private static String key(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
