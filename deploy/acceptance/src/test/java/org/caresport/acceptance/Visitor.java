package org.caresport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Somebody before a browser: goes to pages, logs in where asked, and holds each page against what every page is held to. */
final class Visitor implements AutoCloseable {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String TOO_WIDE = "document.documentElement.scrollWidth > innerWidth + 1";
    private static final String WHAT_IS_TOO_WIDE =
            "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)"
                    + ".slice(0, 5).map(e => e.outerHTML.slice(0, 90)).join('\\n')";

    private final String pages;
    private final String user;
    private final BrowserContext context;
    private final Consumer<String> loggedIn;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(String pages, String user, BrowserContext context, Consumer<String> loggedIn) {
        this.pages = pages;
        this.user = user;
        this.context = context;
        this.loggedIn = loggedIn;
        this.page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    Visitor goesTo(String path) {
        page.navigate(pages + path);
        if (page.url().contains("/realms/")) {
            page.fill("#username", user);
            page.fill("#password", Platform.PASSWORD);
            page.click("#kc-login");
            page.waitForURL(address -> !address.contains("/realms/"));
            loggedIn.accept(context.storageState());
            page.navigate(pages + path);
        }
        return this;
    }

    /** Goes there, whatever is there. */
    Response asks(String path) {
        goesTo(path);
        complaints.clear(); // a refusal is what the browser complains of
        return page.reload();
    }

    /** For what only this story looks at. */
    Page page() {
        return page;
    }

    Visitor sees(String words) {
        page.getByText(words).first().waitFor();
        return this;
    }

    Visitor clicks(String label) {
        page.getByText(label, new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        return this;
    }

    /** What the browser itself complained of since the last look is a fault, too. */
    Visitor hasNothingToComplainOf() {
        assertThat(complaints)
                .as("what the browser complains of at %s", page.url())
                .isEmpty();
        return this;
    }

    /** In both languages, light and dark, on a small phone and on a desk: each with each other once. */
    Visitor findsItAccessible(String path) {
        for (var look : Look.values()) {
            speaks(look.language);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme));
            page.setViewportSize(look.width, 900);
            goesTo(path);
            findsThisAccessible("%s in %s, %s, %d wide".formatted(path, look.language, look.scheme, look.width));
        }
        hasNothingToComplainOf();
        speaks("nl");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return goesTo(path);
    }

    private enum Look {
        PHONE_BY_DAY("nl", ColorScheme.LIGHT, 320),
        PHONE_AT_NIGHT("en", ColorScheme.DARK, 320),
        DESK_BY_DAY("en", ColorScheme.LIGHT, 1280),
        DESK_AT_NIGHT("nl", ColorScheme.DARK, 1280);

        private final String language;
        private final ColorScheme scheme;
        private final int width;

        Look(String language, ColorScheme scheme, int width) {
            this.language = language;
            this.scheme = scheme;
            this.width = width;
        }
    }

    /** The page as it stands. */
    Visitor findsThisAccessible(String what) {
        var violations = new AxeBuilder(page).withTags(WCAG).analyze().getViolations();
        assertThat(violations).as(what).extracting(Visitor::told).isEmpty();
        assertThat(page.evaluate(TOO_WIDE))
                .as(() -> what + " is wider than the window: " + page.evaluate(WHAT_IS_TOO_WIDE))
                .isEqualTo(false);
        assertThat(page.title()).as("the title of %s", what).isNotBlank();
        assertThat(page.locator("h1").count()).as("headings 1 of %s", what).isEqualTo(1);
        return this;
    }

    Visitor speaks(String language) {
        context.addCookies(List.of(new Cookie("lang", language).setUrl(pages)));
        return this;
    }

    private static String told(Rule rule) {
        var first = rule.getNodes().getFirst();
        return "%s: %s at %s".formatted(rule.getId(), rule.getHelp(), first.getHtml());
    }

    @Override
    public void close() {
        context.close();
    }
}
