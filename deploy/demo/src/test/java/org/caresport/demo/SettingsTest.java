package org.caresport.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.caresport.demo.story.Words.Language;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void whatIsNotGivenHasADefault() {
        var settings = Settings.of("--keys", "/keys", "--language", "nl");

        assertThat(settings.gateway()).hasToString("http://127.0.0.1:8080");
        assertThat(settings.keys()).isEqualTo(Path.of("/keys"));
        assertThat(settings.language()).isEqualTo(Language.NL);
    }

    @Test
    void aMistypedOptionIsNamed() {
        assertThatThrownBy(() -> Settings.of("--gatway", "http://x")).hasMessageContaining("--gatway");
    }

    @Test
    void anOptionWithoutItsValueIsNamed() {
        assertThatThrownBy(() -> Settings.of("--imap")).hasMessageContaining("--imap needs a value");
    }

    @Test
    void aValueThatCannotBeIsNamed() {
        assertThatThrownBy(() -> Settings.of("--imap", "localhost")).hasMessageContaining("--imap");
        assertThatThrownBy(() -> Settings.of("--patience", "long")).hasMessageContaining("long");
        assertThatThrownBy(() -> Settings.of("--language", "fr")).hasMessageContaining("fr");
    }
}
