package org.caresport.referral.patient;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.caresport.kit.production.Complaint;
import org.junit.jupiter.api.Test;

class VaultPrecautionTest {

    @Test
    void aVaultWithoutKeysIsComplainedOfTogetherWithTheRest() {
        var empty = new SmallRyeConfigBuilder().build();

        assertThat(new VaultPrecaution().complaints(empty))
                .extracting(Complaint::setting)
                .containsExactly("caresport.vault.current-key", "caresport.vault.lookup-key");
    }

    @Test
    void aVaultWithKeysIsNot() {
        var set = new SmallRyeConfigBuilder()
                .withDefaultValues(Map.of("caresport.vault.current-key", "k1", "caresport.vault.lookup-key", "…"))
                .build();

        assertThat(new VaultPrecaution().complaints(set)).isEmpty();
    }
}
