package org.caresport.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.gateway.town.Visitor.header;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caresport.gateway.problem.ProblemType;
import org.caresport.gateway.town.Town;
import org.caresport.gateway.town.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Town.class)
class PortalTest {

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
                "/problems",
                "/problems/body-too-large",
                "/status",
                "/provider.html",
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
                "/problems",
                "/problems/timeout",
                "/status",
                "/provider.html",
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

    @Test
    void everyProblemTypeHasItsPageInBothLanguages() {
        assertThat(guide.all()).hasSizeGreaterThanOrEqualTo(24).doesNotHaveDuplicates();
        assertThat(guide.all()).allSatisfy(entry -> {
            for (Language language : Language.values()) {
                assertThat(page("/problems/" + entry.type(), language.code()).body())
                        .contains(escaped(entry.in(language).title()), "" + entry.status());
            }
        });
    }

    @Test
    void theGatewaysOwnProblemsAndThoseOfTheServicesAreAllInTheGuide() {
        List<String> known = guide.all().stream().map(ProblemGuide.Entry::type).toList();

        assertThat(known)
                .containsAll(Arrays.stream(ProblemType.values())
                        .map(ProblemType::slug)
                        .toList());
        assertThat(known)
                .contains(
                        "validation-failed",
                        "malformed-json",
                        "not-found",
                        "precondition-failed",
                        "precondition-required",
                        "move-not-allowed",
                        "idempotency-key-reused",
                        "unsupported-media-type",
                        "not-acceptable",
                        "invalid-cursor",
                        "link-expired",
                        "link-unknown",
                        "unprocessable",
                        "conflict",
                        "activity-closed");
        assertThat(Arrays.stream(ProblemType.values()))
                .allSatisfy(
                        type -> assertThat(guide.find(type.slug()).orElseThrow().status())
                                .isEqualTo(type.status()));
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

    private static String escaped(String text) {
        return text.replace("'", "&#39;");
    }
}
