package org.caresport.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.gateway.town.Visitor.header;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caresport.gateway.problem.ProblemType;
import org.caresport.gateway.town.Town;
import org.caresport.gateway.town.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Town.class)
class FrontDeskTest {

    private static final Pattern LOCAL_LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");

    @Inject
    Visitor visitor;

    @Inject
    ProblemGuide guide;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/docs",
                "/docs/guides",
                "/docs/guides/ehr",
                "/problems",
                "/problems/body-too-large",
                "/status",
                "/provider.html",
                "/offer.html",
                "/self-referral.html",
                "/app.html",
                "/security"
            })
    void aPageSpeaksTheReadersLanguage(String path) {
        HttpResponse<String> dutch = page(path, "nl-NL,nl;q=0.9,en;q=0.5");
        HttpResponse<String> english = page(path, "en-GB,en;q=0.9,nl;q=0.5");
        HttpResponse<String> chosen = page(path + "?lang=en", "nl");
        HttpResponse<String> neither = page(path, "fr");

        assertThat(dutch.body()).contains("<html lang=\"nl\"");
        assertThat(english.body()).contains("<html lang=\"en\"").isEqualTo(chosen.body());
        assertThat(neither.body()).isEqualTo(dutch.body());
        assertThat(header(english, "Content-Language")).isEqualTo("en");
        assertThat(english.headers().allValues("Vary")).contains("Accept-Language");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?lang=en",
                "/docs",
                "/docs/guides",
                "/problems",
                "/problems/timeout",
                "/status",
                "/provider.html",
                "/offer.html",
                "/self-referral.html",
                "/app.html",
                "/security"
            })
    void noLinkOfAPageIsBrokenAndNothingInItIsInline(String path) {
        HttpResponse<String> page = visitor.get(path);

        assertThat(header(page, "Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("script-src 'self'")
                .doesNotContain("script-src 'self' 'unsafe");
        assertThat(page.body())
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContain(" onclick=")
                .doesNotContain(" style=");
        Matcher link = LOCAL_LINK.matcher(page.body());
        int links = 0;
        while (link.find()) {
            links++;
            assertThat(visitor.get(link.group(1)).statusCode())
                    .as(link.group(1))
                    .isEqualTo(200);
        }
        assertThat(links).isPositive();
    }

    /** A module that is not among the gateway's resources is missed here. */
    @Test
    void everyProblemTypeThatAModuleDeclaresHasItsPageInBothLanguagesOnce() throws IOException {
        List<String> declared = declaredByModules();

        assertThat(declared).hasSizeGreaterThan(30).doesNotHaveDuplicates();
        assertThat(guide.all()).extracting(ProblemGuide.Entry::type).containsExactlyInAnyOrderElementsOf(declared);
        assertThat(guide.all()).allSatisfy(entry -> {
            for (Language language : Language.values()) {
                assertThat(page("/problems/" + entry.type(), language.code()).body())
                        .contains(
                                escaped(entry.in(language).title()),
                                escaped(entry.in(language).whatHappened()),
                                escaped(entry.in(language).whatToDo()),
                                "" + entry.status());
            }
        });
    }

    @Test
    void whatTheGatewayRefusesHasTheStatusAndTheTitleOfItsPage() {
        assertThat(ProblemType.values()).allSatisfy(type -> {
            ProblemGuide.Entry page = guide.find(type.slug()).orElseThrow();
            assertThat(page.status()).isEqualTo(type.status());
            assertThat(page.en().title()).isEqualTo(type.title());
        });
    }

    @Test
    void theStatusPageNamesWhatIsDown() {
        assertThat(page("/status", "en").body())
                .containsPattern("(?s)notification.*?unreachable")
                .containsPattern("(?s)referral.*?reachable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/nothing.js",
                "/assets/..%2fproblems.json",
                "/docs/index.html",
                "/problems/made-up",
                "/docs/guides/made-up",
                "/docs/guides/ehr.md",
                "/assets/application.properties"
            })
    void whatIsNoPageIsNotFound(String path) {
        assertThat(visitor.get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html;q=abc",
                "text/html;q=",
                "text/html;q=2;level",
                "///",
                ";;;",
                ",",
                "a/b;=;q==",
                "text/html;q=0.1.1",
                "/;q=1",
                "*"
            })
    void aHeaderThatCanNotBeReadIsTheCallersFaultAndNotOurs(String header) {
        for (String name : List.of("Accept", "Accept-Language", "Accept-Charset", "Accept-Encoding", "Content-Type")) {
            for (String path : List.of("/", "/docs", "/problems", "/v1/activities")) {
                HttpResponse<String> answer =
                        visitor.send(visitor.to(path).header(name, header).GET());

                assertThat(answer.statusCode())
                        .as("%s: %s on %s: %s", name, header, path, answer.body())
                        .isLessThan(500);
            }
        }
    }

    @Test
    void aWeightThatIsNoneIsNamed() {
        HttpResponse<String> answer =
                visitor.send(visitor.to("/").header("Accept", "text/html;q=abc").GET());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("/problems/bad-request", "\"header\":\"Accept\"")
                .doesNotContain("abc");
    }

    @Test
    void aChosenLanguageIsKept() {
        HttpResponse<String> chosen = page("/?lang=en", "nl");
        String cookie = String.valueOf(header(chosen, "Set-Cookie"));

        HttpResponse<String> next = visitor.send(visitor.to("/status")
                .header("Accept-Language", "nl")
                .header("Cookie", cookie.split(";")[0])
                .GET());

        assertThat(cookie).contains("lang=en", "Path=/", "HTTPOnly", "SameSite=Lax");
        assertThat(next.body()).contains("<html lang=\"en\"");
        assertThat(header(page("/", "nl"), "Set-Cookie")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/problems/unheard-of", "/v1"})
    void aBrowserThatIsLostGetsAPageAndAProgramAProblem(String path) {
        HttpResponse<String> browser = visitor.send(visitor.to(path)
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Accept-Language", "en")
                .GET());
        HttpResponse<String> program = visitor.get(path);

        assertThat(browser.statusCode()).isEqualTo(404);
        assertThat(header(browser, "Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(header(browser, "Content-Security-Policy")).contains("default-src 'none'");
        assertThat(browser.body()).contains("<html lang=\"en\"", "<h1>", "href=\"/\"");
        assertThat(header(program, "Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void aPageCanOnlyBeRead() {
        HttpResponse<String> answer = visitor.send(visitor.to("/docs").POST(BodyPublishers.ofString("x")));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void scriptsAndStylesComeCompressedAndAreKept() {
        HttpResponse<String> plain = visitor.get("/docs/swagger-ui.css");
        HttpResponse<String> zipped = visitor.send(visitor.to("/docs/swagger-ui.css")
                .header("Accept-Encoding", "gzip")
                .GET());

        assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
        assertThat(zipped.body().length()).isLessThan(plain.body().length() / 2);
        assertThat(header(plain, "Cache-Control")).isEqualTo("public, max-age=300");
    }

    private HttpResponse<String> page(String path, String language) {
        return visitor.send(visitor.to(path).header("Accept-Language", language).GET());
    }

    private static List<String> declaredByModules() throws IOException {
        List<String> declared = new ArrayList<>();
        try (Stream<Path> folders = Files.walk(Path.of(".."), 2)) {
            for (Path folder : folders.map(module -> module.resolve("src/main/contracts/problems"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.forEach(
                            file -> declared.add(file.getFileName().toString().replace(".yaml", "")));
                }
            }
        }
        return declared;
    }

    private static String escaped(String text) {
        return text.replace("'", "&#39;");
    }
}
