package org.caresport.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text can be read by who sees little: WCAG 2.2 asks for a contrast of 4.5, and for an h1 that says what a page is. */
class ReadableTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");

    @ParameterizedTest
    @CsvSource({
        "ink, paper",
        "ink, card",
        "ink, green-soft",
        "soft, paper",
        "soft, card",
        "soft, green-soft",
        "green, paper",
        "green, card",
        "green, green-soft",
        "coral, paper",
        "coral, card",
        "coral, coral-soft",
        "on-green, green",
        "code-ink, code"
    })
    void textStandsOutFromWhatItStandsOn(String text, String ground) throws IOException {
        var themes = Files.readString(RESOURCES.resolve("web/assets/base.css")).split("prefers-color-scheme: dark", 2);
        for (var theme : themes) {
            var colours = coloursOf(theme);

            assertThat(contrast(colours.getOrDefault(text, "#000000"), colours.getOrDefault(ground, "#000000")))
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "landing-nl",
                "landing-en",
                "docs",
                "problems",
                "problem",
                "status",
                "provider",
                "offer",
                "self-referral",
                "app",
                "security",
                "lost",
                "trouble",
                "guides"
            })
    void aPageSaysWhatItIs(String page) throws IOException {
        assertThat(Files.readString(RESOURCES.resolve("templates").resolve(page + ".html")))
                .contains("<h1");
    }

    /** The first that is given of each. */
    private static Map<String, String> coloursOf(String theme) {
        var colours = new HashMap<String, String>();
        COLOUR.matcher(theme).results().forEach(found -> colours.putIfAbsent(found.group(1), found.group(2)));
        return colours;
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        double[] parts = IntStream.of(1, 3, 5)
                .mapToDouble(at -> Integer.parseInt(colour, at, at + 2, 16) / 255.0)
                .map(part -> part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4))
                .toArray();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }
}
