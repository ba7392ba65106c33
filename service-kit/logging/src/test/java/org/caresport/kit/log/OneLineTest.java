package org.caresport.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {

    @Test
    void plainTextStaysAsItIs() {
        assertThat(OneLine.of("Beweegmaatje – café 🏊", 100)).isEqualTo("Beweegmaatje – café 🏊");
    }

    @Test
    void nobodyStartsALineOfTheirOwn() {
        assertThat(OneLine.of("a\r\n2026-11-22 INFO forged\tb\u2028c\u0085d", 100))
                .isEqualTo("a\\r\\n2026-11-22 INFO forged\\tb\\u{2028}c\\u{85}d");
    }

    @Test
    void aTerminalIsNotTalkedTo() {
        assertThat(OneLine.of("\u001b[31mred\u0007\u009b2J", 100)).isEqualTo("\\u{1b}[31mred\\u{7}\\u{9b}2J");
    }

    @Test
    void textDoesNotTurnItsDirectionNorHide() {
        assertThat(OneLine.of("a\u202eb\u2066c\u200bd\ufeffe", 100))
                .isEqualTo("a\\u{202e}b\\u{2066}c\\u{200b}d\\u{feff}e");
    }

    @Test
    void halfACharacterIsSpelledOut() {
        assertThat(OneLine.of("a\ud83db", 100)).isEqualTo("a\\u{d83d}b");
    }

    @Test
    void whatIsTooLongIsCutAndSaysSo() {
        assertThat(OneLine.of("x".repeat(1_000_000), 10)).isEqualTo("xxxxxxxxxx… (999990 more)");
    }
}
