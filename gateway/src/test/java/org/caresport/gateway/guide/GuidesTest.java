package org.caresport.gateway.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.gateway.town.Visitor.header;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.caresport.gateway.town.Town;
import org.caresport.gateway.town.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guides of the repository, read on the site. */
@QuarkusTest
@WithTestResource(Town.class)
class GuidesTest {

    private static final Path FOLDER = Path.of("../docs/guides");
    private static final Pattern LINK = Pattern.compile("<a href=\"(?!https?:|mailto:)([^\"#]*)(?:#([^\"]*))?\"");

    @Inject
    Visitor visitor;

    static List<String> names() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replace(".md", ""))
                    .toList();
        }
    }

    @Test
    void theListLeadsToEachOfThem() throws IOException {
        var list = visitor.get("/docs/guides").body();

        assertThat(names())
                .hasSizeGreaterThan(4)
                .allSatisfy(name -> assertThat(list).contains("href=\"/docs/guides/" + name + "\""));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aGuideIsAPageInTheReadersChrome(String name) throws IOException {
        var title = Files.readAllLines(FOLDER.resolve(name + ".md")).getFirst().substring(2);

        var dutch = in(name, "nl");
        var english = in(name, "en");

        assertThat(dutch.statusCode()).isEqualTo(200);
        assertThat(header(dutch, "Content-Language")).isEqualTo("nl");
        assertThat(dutch.body()).contains("Handleidingen", "<article lang=\"en\">", ">" + title + "</h1>");
        assertThat(english.body()).contains(">Guides<", ">" + title + "</h1>").doesNotContain("Handleidingen");
        assertThat(dutch.body()).doesNotContain("{guide", "```", "](").containsOnlyOnce("<h1");
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyLinkInAGuideLeadsToAPageAndAPlaceOnIt(String name) {
        var page = in(name, "en").body();

        var links = LINK.matcher(page).results().toList();

        assertThat(links).isNotEmpty().allSatisfy(link -> {
            var target = link.group(1).isEmpty() ? page : body(link.group(1));
            if (link.group(2) != null) {
                assertThat(target).as(link.group()).contains(" id=\"" + link.group(2) + "\"");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothingInAGuideIsInline(String name) {
        var page = in(name, "nl");

        assertThat(header(page, "Content-Security-Policy")).doesNotContain("unsafe");
        assertThat(page.body())
                .doesNotContain("<style", " style=", " onclick=")
                .doesNotContainPattern("<script(?![^>]*src=)");
    }

    @Test
    void aFileOfTheRepositoryIsNamedAndNotLinked() {
        assertThat(in("operations", "en").body())
                .contains(
                        "(<code>docs/decisions/0007-nine-programs-on-two-cores.md</code>)",
                        "(<code>referral-service/src/main/contracts/asyncapi.yaml</code>)")
                .doesNotContain("href=\"../");
    }

    private String body(String path) {
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> in(String name, String language) {
        return visitor.send(visitor.to("/docs/guides/" + name)
                .header("Accept-Language", language)
                .GET());
    }
}
