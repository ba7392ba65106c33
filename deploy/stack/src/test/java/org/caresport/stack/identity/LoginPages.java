package org.caresport.stack.identity;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Somebody who walks through the login pages in a real browser, and notes what would keep people out: WCAG 2.2 AA. */
public final class LoginPages implements AutoCloseable {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final Playwright playwright;
    private final Browser browser;
    private final BrowserContext context;
    private final Page page;
    private final List<String> barriers = new ArrayList<>();

    /** @param width in CSS pixels; 320 is a page of 1280 at 400 % (success criterion 1.4.10) */
    public LoginPages(Path chromium, int width, boolean dark) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-quic", "--disable-background-networking")));
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
        page = context.newPage();
        page.route("**/callback?*", route -> route.fulfill(new Route.FulfillOptions().setBody("logged in")));
    }

    /** Debian's browser, or what {@code CARESPORT_CHROMIUM} names; empty where there is none. */
    public static Optional<Path> chromium() {
        return Stream.concat(
                        Optional.ofNullable(System.getenv("CARESPORT_CHROMIUM")).stream(),
                        Stream.of("/usr/bin/chromium", "/usr/bin/google-chrome"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    public LoginPages open(String address) {
        page.navigate(address);
        return look();
    }

    /** Comes as somebody else, who has not been here. */
    public LoginPages afresh() {
        context.clearCookies();
        return this;
    }

    public LoginPages logIn(String username, String password) {
        page.fill("#username", username);
        page.fill("#password", password);
        return click("#kc-login");
    }

    public LoginPages fill(String field, String text) {
        page.fill(field, text);
        return this;
    }

    public LoginPages click(String element) {
        page.click(element);
        page.waitForLoadState();
        return look();
    }

    /** Checks where the focus is, and that it is seen there. */
    public LoginPages focusIsOn(String element) {
        var there =
                "([field]) => document.activeElement.matches(field) && getComputedStyle(document.activeElement).outlineStyle !== 'none'";
        if (!Boolean.TRUE.equals(page.evaluate(there, List.of(element)))) {
            barriers.add(page.title() + ": the focus is not seen on " + element);
        }
        return this;
    }

    public String text() {
        return page.innerText("body");
    }

    public List<String> barriers() {
        return List.copyOf(barriers);
    }

    private LoginPages look() {
        if (page.locator("#kc-page-title").count() == 0) {
            return this; // where the login has led to
        }
        new AxeBuilder(page)
                .withTags(RULES)
                .analyze()
                .getViolations()
                .forEach(found -> barriers.add("%s: %s (%s) %s"
                        .formatted(
                                page.title(),
                                found.getHelp(),
                                found.getId(),
                                found.getNodes().getFirst().getHtml())));
        if (Boolean.TRUE.equals(page.evaluate("() => document.documentElement.scrollWidth > innerWidth"))) {
            barriers.add(page.title() + ": has to be scrolled sideways");
        }
        return this;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
