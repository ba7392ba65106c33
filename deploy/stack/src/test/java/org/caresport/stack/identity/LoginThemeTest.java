package org.caresport.stack.identity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.caresport.stack.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The theme of login pages and their mails, held against the realm and against the look of our other pages and mails. */
class LoginThemeTest {

    private static final Path PROJECT = Settings.findProject();
    private static final Path THEME = PROJECT.resolve("deploy/keycloak/themes/caresport");
    private static final Path ASSETS = PROJECT.resolve("gateway/src/main/resources/web/assets");

    private static final Pattern TOKEN = Pattern.compile("--([\\w-]+): (#[0-9a-f]{6});");
    private static final Pattern STYLE = Pattern.compile("<style>.*?</style>", Pattern.DOTALL);
    private static final Pattern INLINE = Pattern.compile("class=\"(\\w+)\"[^>]* style=\"([^\"]*)\"");

    @Test
    void theRealmWearsIt() throws IOException {
        assertThat(realm().path("loginTheme").asText()).isEqualTo("caresport");
        assertThat(realm().path("emailTheme").asText()).isEqualTo("caresport");
        assertThat(THEME.resolve("login/theme.properties")).exists();
        assertThat(THEME.resolve("email/theme.properties")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void everyTextIsThereInBothLanguagesWithTheSamePlacesToFill(String kind) throws IOException {
        var dutch = texts(kind, "nl");
        var english = texts(kind, "en");

        assertThat(dutch.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (var key : dutch.stringPropertyNames()) {
            assertThat(places(dutch, key)).as(key).isEqualTo(places(english, key));
            assertThat(dutch.getProperty(key)).as(key).isNotBlank();
        }
    }

    @Test
    void whereSomebodyLogsInIsToldInTheirWords() throws IOException {
        for (var client : realm().path("clients")) {
            if (client.path("standardFlowEnabled").asBoolean()) {
                var key = "client." + client.path("clientId").asText();
                assertThat(texts("login", "nl").getProperty(key)).as(key).startsWith("Uw ");
                assertThat(texts("login", "en").getProperty(key)).as(key).startsWith("Your ");
            }
        }
    }

    @Test
    void whatTheTextsPromiseIsWhatTheRealmDoes() throws IOException {
        assertThat(texts("login", "en").getProperty("invalidUserMessage")).contains("Wait 15 minutes");
        assertThat(realm().path("maxFailureWaitSeconds").asInt()).isEqualTo(15 * 60);
        assertThat(texts("login", "en").getProperty("loginOtpHint")).contains("six digits", "half a minute");
        assertThat(realm().path("otpPolicyDigits").asInt()).isEqualTo(6);
        assertThat(realm().path("otpPolicyPeriod").asInt()).isEqualTo(30);
    }

    /** Keycloak's own five minutes are too few to find a mail, or to put an app on a telephone (WCAG 2.2, 2.2.1). */
    @Test
    void whoIsSlowIsNotThrownOut() throws IOException {
        assertThat(realm().path("accessCodeLifespanUserAction").asInt()).isEqualTo(30 * 60);
        assertThat(realm().path("actionTokenGeneratedByUserLifespan").asInt()).isEqualTo(30 * 60);
    }

    /** Why a login failed helps whoever guesses. */
    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void aLockedAccountIsToldAsAWrongPasswordIs(String language) throws IOException {
        var texts = texts("login", language);

        assertThat(List.of("accountTemporarilyDisabledMessage", "accountPermanentlyDisabledMessage"))
                .allSatisfy(
                        key -> assertThat(texts.getProperty(key)).isEqualTo(texts.getProperty("invalidUserMessage")));
        assertThat(List.of("accountTemporarilyDisabledMessageTotp", "accountPermanentlyDisabledMessageTotp"))
                .allSatisfy(
                        key -> assertThat(texts.getProperty(key)).isEqualTo(texts.getProperty("invalidTotpMessage")));
    }

    @Test
    void aBrowserThatKeepsAnOlderSheetFetchesTheNewOne() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        try (var files = Files.walk(THEME.resolve("login/resources"))) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(Files.readAllBytes(file));
            }
        }

        assertThat(properties(THEME.resolve("login/theme.properties")).getProperty("look"))
                .isEqualTo(HexFormat.of().formatHex(digest.digest()).substring(0, 8));
    }

    @Test
    void theDrawingsAreThoseOfTheLandingPage() throws IOException {
        for (var drawing : List.of("mark.svg", "journey.svg")) {
            assertThat(THEME.resolve("login/resources/img").resolve(drawing))
                    .hasSameBinaryContentAs(ASSETS.resolve(drawing));
        }
    }

    @Test
    void theColoursAreThoseOfOurPagesAndReadableInLightAndDark() throws IOException {
        var ours = Files.readString(THEME.resolve("login/resources/css/caresport.css"));
        var base = Files.readString(ASSETS.resolve("base.css"));

        for (var dark : List.of(false, true)) {
            var look = tokens(ours, dark);
            assertThat(tokens(base, dark)).containsAllEntriesOf(look);
            for (var text : List.of("ink", "soft", "green", "coral")) {
                assertThat(contrast(look, text, "paper")).as(text).isGreaterThanOrEqualTo(4.5);
                assertThat(contrast(look, text, "card")).as(text).isGreaterThanOrEqualTo(4.5);
            }
            assertThat(contrast(look, "on-green", "green")).isGreaterThanOrEqualTo(4.5);
            assertThat(contrast(look, "ink", "coral-soft")).isGreaterThanOrEqualTo(4.5);
            assertThat(contrast(look, "ink", "green-soft")).isGreaterThanOrEqualTo(4.5);
            assertThat(contrast(look, "soft", "paper"))
                    .as("the edge of a field")
                    .isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void aMailOfTheLoginLooksAsTheOtherMails() throws IOException {
        var login = Files.readString(THEME.resolve("email/html/template.ftl"));
        var service =
                Files.readString(PROJECT.resolve("notification-service/src/main/resources/templates/mail/layout.html"));

        assertThat(style(login)).isEqualTo(style(service));
        assertThat(inline(service)).containsAllEntriesOf(inline(login));
    }

    @Test
    void everyMailHasItsTextAndItsHtmlFromTheSameWords() throws IOException {
        try (var files = Files.list(THEME.resolve("email/html"))) {
            var mails = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("template.ftl"))
                    .toList();
            assertThat(mails).hasSizeGreaterThan(10);
            for (var mail : mails) {
                var html = Files.readString(THEME.resolve("email/html").resolve(mail));
                var text = Files.readString(THEME.resolve("email/text").resolve(mail));
                assertThat(words(html)).as(mail).isEqualTo(words(text));
            }
        }
    }

    private static String words(String template) {
        return template.replaceAll("</?#(outputformat|ftl)[^>]*>\\n", "").strip();
    }

    private static List<String> places(Properties texts, String key) {
        var text = texts.getProperty(key);
        assertThat(text.replace("''", "")).as(key).doesNotContain("'");
        new MessageFormat(text, Locale.ROOT); // throws where Keycloak would
        return Pattern.compile("\\{(\\d)")
                .matcher(text)
                .results()
                .map(place -> place.group(1))
                .sorted()
                .toList();
    }

    private static String style(String mail) {
        var style = STYLE.matcher(mail);
        assertThat(style.find()).isTrue();
        return style.group();
    }

    /** The colours of each class; where it stands alters its margins. */
    private static Map<String, String> inline(String mail) {
        var colours = new HashMap<String, String>();
        INLINE.matcher(mail)
                .results()
                .forEach(one -> colours.put(
                        one.group(1),
                        Pattern.compile("#[0-9a-f]{6}")
                                .matcher(one.group(2))
                                .results()
                                .map(colour -> colour.group())
                                .toList()
                                .toString()));
        return colours;
    }

    private static Map<String, String> tokens(String sheet, boolean dark) {
        var night = sheet.indexOf("@media (prefers-color-scheme: dark)");
        var end = sheet.indexOf("\n}\n", night);
        var tokens = new HashMap<String, String>();
        TOKEN.matcher(dark ? sheet.substring(night, end) : sheet.substring(0, night))
                .results()
                .forEach(token -> tokens.put(token.group(1), token.group(2)));
        return tokens;
    }

    private static double contrast(Map<String, String> look, String text, String ground) {
        double one = luminance(requireNonNull(look.get(text)));
        double other = luminance(requireNonNull(look.get(ground)));
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /** WCAG 2.2, relative luminance. */
    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static Properties texts(String kind, String language) throws IOException {
        return properties(THEME.resolve("%s/messages/messages_%s.properties".formatted(kind, language)));
    }

    private static Properties properties(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static JsonNode realm() throws IOException {
        return new ObjectMapper().readTree(Files.readString(PROJECT.resolve("deploy/keycloak/realm.json")));
    }
}
