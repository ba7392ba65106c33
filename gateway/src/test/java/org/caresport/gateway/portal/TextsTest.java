package org.caresport.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever follows a link from an e-mail finds every word in the language they read. */
class TextsTest {

    private static final Path ASSETS = Path.of("src/main/resources/web/assets");
    private static final Pattern KEY = Pattern.compile("(?m)^ {6,8}'?([A-Za-z0-9-]+)'?: ");
    private static final Pattern ASKED = Pattern.compile("\\bt\\('([A-Za-z0-9-]*[A-Za-z0-9])'[,)]");

    @Test
    void bothLanguagesHaveTheSameWords() throws IOException {
        assertThat(keys("en")).hasSizeGreaterThan(100).isEqualTo(keys("nl"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"task", "provider", "offer", "self-referral", "app"})
    void everyWordThatAPageAsksForIsThere(String page) throws IOException {
        String script = Files.readString(ASSETS.resolve(page + ".js"));

        List<String> asked =
                ASKED.matcher(script).results().map(found -> found.group(1)).toList();

        assertThat(asked).isNotEmpty();
        assertThat(keys("nl")).containsAll(asked);
    }

    private static List<String> keys(String language) throws IOException {
        String texts = Files.readString(ASSETS.resolve("texts.js"));
        int from = texts.indexOf("\n    " + language + ": {");
        String words = texts.substring(from, texts.indexOf("\n    },", from));
        return KEY.matcher(words).results().map(found -> found.group(1)).toList();
    }
}
