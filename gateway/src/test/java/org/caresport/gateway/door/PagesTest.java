package org.caresport.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.gateway.town.Visitor.header;
import static org.caresport.gateway.town.Visitor.json;
import static org.caresport.gateway.town.Visitor.received;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.caresport.gateway.town.DoorLog;
import org.caresport.gateway.town.Tokens;
import org.caresport.gateway.town.Town;
import org.caresport.gateway.town.Visitor;
import org.caresport.gateway.town.Wire;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is different on the way to pages for people, and that it is so there alone. */
@QuarkusTest
@WithTestResource(Town.class)
class PagesTest {

    private static final String SECRET = "uQ7-dCk_5vX2mB9sE1tY";

    @Inject
    Visitor visitor;

    @Inject
    Tokens tokens;

    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/workbench",
                "/workbench/referrals/7",
                "/workbench/callback?code=1&state=2",
                "/club",
                "/privacy/access",
                "/admin/letters",
                "/app",
                "/app/callback",
                "/link/" + SECRET,
                "/activities",
                "/areas/GM0222",
                "/refer-yourself",
                "/widget/index.js",
                "/developers/events",
                "/ui/site.css"
            })
    void aPageIsShownToWhoBringsNoToken(String path) {
        HttpResponse<String> answer = visitor.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).getString("service")).isEqualTo("web");
        assertThat(json(answer).getString("uri")).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/docs",
                "/problems",
                "/status",
                "/provider.html",
                "/offer.html",
                "/self-referral.html",
                "/app.html"
            })
    void thePagesThatTheGatewayShowsItselfAreItsOwn(String path) {
        assertThat(visitor.get(path).body()).contains("<h1").doesNotContain("\"service\"");
    }

    @Test
    void cookiesGoToPagesAndComeBack() {
        HttpResponse<String> answer = visitor.send(
                visitor.to("/workbench?say=Set-Cookie:s=1;Path=/workbench;HttpOnly;;Set-Cookie:t=2;Path=/app")
                        .header("Cookie", "q_session=abc; lang=nl")
                        .GET());

        assertThat(received(answer, "Cookie")).isEqualTo("q_session=abc; lang=nl");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .containsExactly("s=1;Path=/workbench;HttpOnly", "t=2;Path=/app");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/activities", "/v1/referrals", "/fhir/r4/Task"})
    void andNowhereElse(String path) {
        HttpResponse<String> answer = visitor.send(visitor.admittedTo(path + "?say=Set-Cookie:s=1")
                .header("Cookie", "q_session=abc")
                .GET());

        assertThat(received(answer, "Cookie")).isNull();
        assertThat(header(answer, "Set-Cookie")).isNull();
    }

    @Test
    void aTokenThatABrowserSendsToAPageGoesNoFurther() throws Exception {
        for (String shown : List.of("Bearer " + tokens.valid(), "Bearer " + tokens.forged(), "Basic YTpi")) {
            HttpResponse<String> answer = visitor.send(
                    visitor.to("/workbench").header("Authorization", shown).GET());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(received(answer, "Authorization")).isNull();
        }
    }

    @Test
    void whatOnlyTheGatewayMaySayIsNotSaidByAPagesVisitor() throws IOException {
        for (String header :
                List.of("X-Forwarded-User", "X-Real-IP", "X-CareSport-Door-Key", "X-Original-URL", "X-Auth-User")) {
            assertThat(Wire.get(visitor.port(), "/workbench", header + ": spoofed"))
                    .startsWith("HTTP/1.1 200 ")
                    .doesNotContain("spoofed");
        }
    }

    @Test
    void thePageHearsWhoItIsForAndUnderWhichAddressItIsSeen() {
        HttpResponse<String> answer = visitor.send(
                visitor.to("/app").header("X-Forwarded-For", "203.0.113.80").GET());

        assertThat(received(answer, "X-Forwarded-For")).isEqualTo("203.0.113.80");
        assertThat(received(answer, "X-Forwarded-Host")).isEqualTo("127.0.0.1:8080");
        assertThat(received(answer, "X-Forwarded-Proto")).isEqualTo("http");
    }

    @Test
    void aPageHasAPolicyOfItsOwnInThePlaceOfOurs() {
        HttpResponse<String> answer = visitor.get(
                "/workbench?say=Content-Security-Policy:default-src%20'self'"
                        + ";;Referrer-Policy:same-origin;;Permissions-Policy:geolocation=(self);;Cache-Control:private,no-cache");

        assertThat(answer.headers().allValues("Content-Security-Policy")).containsExactly("default-src 'self'");
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(answer.headers().allValues("Permissions-Policy")).containsExactly("geolocation=(self)");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private,no-cache");
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
    }

    @Test
    void aPageThatSaysNothingGetsOurs() {
        HttpResponse<String> answer = visitor.get(
                "/workbench?say=X-Frame-Options:ALLOWALL;;X-Content-Type-Options:sniff;;Server:web;;Strict-Transport-Security:max-age=0");

        assertThat(header(answer, "Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(header(answer, "Strict-Transport-Security")).startsWith("max-age=31536000");
        assertThat(header(answer, "Server")).isNull();
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    default-src 'self'; frame-ancestors *                     | false
                    frame-ancestors https://www.doetinchem.nl                 | false
                    default-src 'self'; frame-ancestors 'none'                | true
                    default-src 'self'                                        | true
                    """)
    void onlyAPolicyThatNamesWhoMayFrameAPageLetsItBeFramed(String policy, boolean denied) {
        HttpResponse<String> answer = visitor.get("/widget/example?say=Content-Security-Policy:"
                + policy.replace(" ", "%20").replace(";", "%3B"));

        assertThat(answer.headers().firstValue("X-Frame-Options").isPresent()).isEqualTo(denied);
    }

    @Test
    void aScriptOfTheWidgetMayBeLoadedByAnySiteAndAPageOnlyIfItSaysSo() {
        HttpResponse<String> script = visitor.send(visitor.to(
                        "/widget/index.js?say=Access-Control-Allow-Origin:*;;Cross-Origin-Resource-Policy:cross-origin"
                                + ";;Access-Control-Allow-Credentials:true")
                .header("Origin", "https://www.doetinchem.nl")
                .GET());
        HttpResponse<String> page = visitor.send(visitor.to("/workbench")
                .header("Origin", "https://workbench.example")
                .GET());

        assertThat(script.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(header(script, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(header(script, "Access-Control-Allow-Credentials")).isNull();
        assertThat(header(page, "Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void aFormArrivesWholeAndARedirectIsTheBrowsersToFollow() {
        HttpResponse<String> answer = visitor.send(visitor.to("/app/answers?status=303&say=Location:/app")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString("answer=ja&reden=J%C3%B6rg")));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "Location")).isEqualTo("/app");
        assertThat(json(answer).getString("body")).isEqualTo("answer=ja&reden=J%C3%B6rg");
        assertThat(received(answer, "Sec-Fetch-Site")).isEqualTo("same-origin");
    }

    @Test
    void aMailedCodeStandsInNoLogAndNoMetric() throws Exception {
        DoorLog log = DoorLog.fromNow();

        visitor.get("/link/" + SECRET + "?t=" + SECRET);
        visitor.get("/link/" + SECRET + "/" + SECRET + "?status=500");
        visitor.get("/link/" + SECRET + "?drop");
        visitor.get("/link/" + SECRET + "/");
        visitor.send(visitor.to("/link/" + SECRET).POST(BodyPublishers.ofString("x".repeat(70_000))));
        Wire.exchange(visitor.port(), "GET /link/" + SECRET + " HTTP/1.1\r\nno header\r\n\r\n");

        assertThat(log.text()).contains("/link/**").doesNotContain(SECRET);
        assertThat(metrics()).contains("/link/**").doesNotContain(SECRET);
    }

    @ParameterizedTest
    @CsvSource({
        "nl, Deze pagina doet het even niet, probeer het opnieuw",
        "en, This page is away for a moment, try again"
    })
    void whenThePagesAreAwaySomebodyWithABrowserHearsWhatToDo(String language, String what, String advice) {
        HttpResponse<String> answer = visitor.send(visitor.to("/workbench/referrals?drop")
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Accept-Language", language)
                .GET());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(header(answer, "Content-Type")).startsWith("text/html");
        assertThat(header(answer, "Retry-After")).isEqualTo("5");
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("style-src 'self'")
                .contains("frame-ancestors 'none'");
        assertThat(answer.body())
                .contains("<html lang=\"" + language, what, advice)
                .doesNotContain("web");
    }

    @Test
    void soDoesWhoSendsAFormAndAProgramGetsTheProblem() {
        HttpResponse<String> form = visitor.send(
                visitor.to("/app/answers?drop").header("Accept", "text/html").POST(BodyPublishers.ofString("a=b")));
        HttpResponse<String> large = visitor.send(visitor.to("/link/" + SECRET)
                .header("Accept", "text/html")
                .header("Accept-Language", "en")
                .POST(BodyPublishers.ofString("x".repeat(70_000))));
        HttpResponse<String> script = visitor.send(
                visitor.to("/app/answers?drop").header("Accept", "*/*").GET());

        assertThat(form.statusCode()).isEqualTo(503);
        assertThat(form.body()).contains("<h1>");
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("This did not get through");
        assertThat(script.statusCode()).isEqualTo(503);
        assertThat(json(script).getString("type")).endsWith("/problems/service-unavailable");
    }

    @Test
    void nobodyAsksThePagesForADescriptionOfAnApi() {
        assertThat(json(visitor.get("/openapi.json")).getJsonArray("x-unavailable-services"))
                .containsExactly("notification");
    }

    private String metrics() throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/q/metrics"))
                                .GET()
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
