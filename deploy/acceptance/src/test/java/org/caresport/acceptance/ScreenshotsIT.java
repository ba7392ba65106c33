package org.caresport.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture of every page, for people to look at: {@code ./caresport screenshots}. */
@InABrowser
@EnabledIfSystemProperty(named = ScreenshotsIT.FOLDER, matches = ".+")
class ScreenshotsIT {

    static final String FOLDER = "caresport.screenshots";

    private static final List<Integer> WIDTHS = List.of(390, 1280);

    private final Platform platform;
    private final Browsers browsers;

    ScreenshotsIT(Platform platform, Browsers browsers) {
        this.platform = platform;
        this.browsers = browsers;
    }

    @ParameterizedTest
    @CsvSource({
        "today, broker.anna, /workbench",
        "worklist, broker.anna, /workbench/worklist",
        "team, broker.anna, /workbench/team",
        "journey, patient.johanna, /app",
        "activities, '', /activities",
        "areas, '', /areas",
        "refer-yourself, '', /refer-yourself",
        "widget, '', /widget",
        "club, provider.wandelclub, /club",
        "accessibility, '', /ui/accessibility",
        "landing, '', /"
    })
    void isPictured(String name, String user, String path) {
        try (var visitor = browsers.person(platform, user)) {
            for (var language : List.of("nl", "en")) {
                visitor.speaks(language);
                for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    for (var width : WIDTHS) {
                        visitor.page().setViewportSize(width, 900);
                        visitor.goesTo(path);
                        visitor.page()
                                .screenshot(new Page.ScreenshotOptions()
                                        .setFullPage(true)
                                        .setPath(Path.of(
                                                System.getProperty(FOLDER),
                                                "%s-%s-%s-%d.png"
                                                        .formatted(
                                                                name,
                                                                language,
                                                                scheme.name().toLowerCase(Locale.ROOT),
                                                                width))));
                    }
                }
            }
        }
    }
}
