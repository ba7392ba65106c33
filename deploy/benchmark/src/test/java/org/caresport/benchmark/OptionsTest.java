package org.caresport.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    @Test
    void theHomeIsWhereTheKeysAre() {
        var options = Options.of("--keys", "/somewhere/.caresport/keys");

        assertThat(options.home().root()).isEqualTo(Path.of("/somewhere/.caresport"));
    }

    @ParameterizedTest
    @CsvSource({
        "--gateway, https://api.example.org",
        "--identity, http://10.0.0.1:8180/realms/caresport",
        "--rates, many",
        "--rates, 100000",
        "--watch, 0",
        "--peer, http://fhir.example.org/r4",
        "--only, everything",
        "--most, 1000",
        "--seed, 100000000",
        "--speed, 11"
    })
    void nothingButThisMachineIsMeasuredAndNothingForHours(String name, String value) {
        assertThatThrownBy(() -> Options.of(name, value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onePartCanBeAskedForAndOtherwiseAllAreButWhatFillsThePlatform() {
        assertThat(Options.of("--only", "read,single").only()).containsExactly(Work.SINGLE, Work.READ);
        assertThat(Options.of().only())
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Work.SCALE)));
    }

    @Test
    void theUsageNamesEveryOptionAndEveryPart() {
        assertThat(Options.usage())
                .contains(Options.KNOWN.stream().map(name -> "--" + name + " ").toList());
        for (var work : Work.values()) {
            assertThat(Options.usage()).contains(work.id());
        }
    }
}
