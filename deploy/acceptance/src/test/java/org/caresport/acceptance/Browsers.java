package org.caresport.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Debian's Chromium, with a profile of its own for each visitor. Who has logged in once stays so for the stories after. */
final class Browsers implements AutoCloseable {

    private static final List<String> USUAL = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final Map<String, String> logins = new ConcurrentHashMap<>();

    private Browsers(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Optional<Path> chromium() {
        return Stream.concat(Optional.ofNullable(System.getenv("CARESPORT_CHROMIUM")).stream(), USUAL.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browsers open() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium().orElseThrow())
                        .setArgs(QUIETLY));
        return new Browsers(playwright, browser);
    }

    /** Somebody on a desk's screen, who has no account or does not log in. */
    Visitor anybody(Platform platform) {
        return visitor(platform, "", new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    /** Somebody with a demo account, who logs in where a page asks for it. */
    Visitor person(Platform platform, String user) {
        return visitor(platform, user, new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    Visitor onAPhone(Platform platform, String user) {
        return visitor(
                platform,
                user,
                new Browser.NewContextOptions().setViewportSize(320, 700).setHasTouch(true));
    }

    Visitor withoutScripts(Platform platform, String user) {
        return visitor(
                platform,
                user,
                new Browser.NewContextOptions().setViewportSize(390, 800).setJavaScriptEnabled(false));
    }

    private Visitor visitor(Platform platform, String user, Browser.NewContextOptions how) {
        how.setLocale("nl-NL").setTimezoneId("Europe/Amsterdam").setColorScheme(ColorScheme.LIGHT);
        Optional.ofNullable(logins.get(user)).ifPresent(how::setStorageState);
        return new Visitor(
                platform.pages().toString(), user, browser.newContext(how), login -> logins.put(user, login));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
