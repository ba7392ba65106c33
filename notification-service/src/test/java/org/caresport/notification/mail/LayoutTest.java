package org.caresport.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caresport.notification.domain.Appointment;
import org.caresport.notification.domain.Content;
import org.caresport.notification.domain.Delivery;
import org.caresport.notification.domain.DeliveryId;
import org.caresport.notification.domain.Language;
import org.caresport.notification.domain.Matter;
import org.caresport.notification.domain.Reader;
import org.caresport.notification.domain.RecipientId;
import org.caresport.notification.domain.Template;
import org.caresport.notification.domain.Tongue;
import org.caresport.notification.testing.NotificationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How a mail looks: in light and dark, without images, and with whatever others wrote in it. */
@NotificationTest
class LayoutTest {

    /** Where every mail lies after this test, to be looked at. */
    private static final Path LOOK_AT = Path.of("target/mails");

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final URI LINK = URI.create("http://127.0.0.1:8080/app.html#Vq3xGJw1b0cR7-yT2nKp9sLd");
    private static final Content ORDINARY = content(
            "Rozengaardseweg 1, 7001 AB Doetinchem", "0314-123456", new Content.Contact("Anna Jansen", "0314-654321"));
    private static final Content HOSTILE = content(
            "<img src=x onerror=alert(1)> 'Weg' & \"laan\" {facts} </p>",
            "0314-1\" onclick=\"alert(1)",
            new Content.Contact("Anna</p><script>alert(1)</script>", "<a href=//evil.example>06-1</a>"));

    private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");
    private static final Pattern PREVIEW = Pattern.compile("<div class=\"preview\"[^>]*>(.*?)</div>");
    private static final Pattern DARK =
            Pattern.compile("@media \\(prefers-color-scheme: dark\\) \\{(.*?)\\n}", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("\\.(\\w+) \\{([^}]*)}");
    private static final Pattern STYLED = Pattern.compile("class=\"(\\w+)\"[^>]*style=\"([^\"]*)\"");
    private static final Pattern COLOUR = Pattern.compile("(?<![\\w-])(color|background-color):\\s*(#[0-9a-f]{6})");

    @Inject
    Mails mails;

    static Stream<Arguments> everyMessage() {
        return Arrays.stream(Template.values())
                .flatMap(
                        template -> Arrays.stream(Language.values()).map(language -> Arguments.of(template, language)));
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void nothingIsFetchedAndOnlyTheReadersOwnLinkAndNumbersAreFollowed(Template template, Language language) {
        for (var content : List.of(ORDINARY, HOSTILE)) {
            var html = html(template, new Reader(language, null), content);

            assertThat(html)
                    .doesNotContainPattern("(?i)<(?:img|link|script|iframe|object|form|video|svg|base)\\b")
                    .doesNotContainPattern("(?i)<[^>]*\\s(?:src|srcset|background|poster|on\\w+)=")
                    .doesNotContainPattern("(?i)url\\(|@import|@font-face");
            assertThat(HREF.matcher(html).results().map(link -> link.group(1)))
                    .contains(LINK.toString())
                    .allMatch(link -> link.equals(LINK.toString()) || link.matches("tel:\\+?[0-9]{3,15}"));
        }
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void whatOthersWroteIsShownAsTheyWroteIt(Template template, Language language) {
        var mail = mails.mail(delivery(template, HOSTILE), new Reader(language, null), "somebody@example.org");

        assertThat(Shown.of(mail.getHtml()))
                .isEqualTo(Shown.words(mail.getText()).replaceFirst(":( http)", "$1"));
    }

    /** A telephone shows it on its locked screen, beside the subject. */
    @ParameterizedTest
    @MethodSource("everyMessage")
    void theListOfMailsShowsWhatTheLinkDoesAndNothingOfTheReader(Template template, Language language) {
        var ordinary = preview(html(template, new Reader(language, null), ORDINARY));

        assertThat(ordinary).hasSizeBetween(5, 60);
        assertThat(ordinary).isEqualTo(preview(html(template, new Reader(language, null), HOSTILE)));
    }

    @Test
    void aNumberIsCalledByTouchingIt() {
        assertThat(html(Template.PATIENT_PLACE_CONFIRMED, Reader.of("nl"), ORDINARY))
                .contains("href=\"tel:0314654321\"", "href=\"tel:0314123456\"");
        assertThat(html(Template.BROKER_TO_DO, Reader.of("nl"), ORDINARY)).doesNotContain("tel:");
    }

    @Test
    void everyWordIsReadableInLightAndInDark() {
        var html = html(Template.PATIENT_PLACE_CONFIRMED, Reader.of("ar"), ORDINARY);
        var light = colours(STYLED.matcher(html).results());
        var found = DARK.matcher(html);
        assertThat(found.find()).isTrue();
        var dark = colours(RULE.matcher(found.group(1)).results());

        assertThat(dark).containsOnlyKeys(light.keySet());
        for (var look : List.of(light, dark)) {
            for (var text : List.of("ink color", "soft color", "link color", "coral color")) {
                for (var ground : List.of("paper background-color", "card background-color")) {
                    assertThat(contrast(look, text, ground))
                            .as(text + " on " + ground)
                            .isGreaterThanOrEqualTo(4.5);
                }
            }
            assertThat(contrast(look, "button color", "button background-color"))
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void whatIsReadIsNamedInItsLanguageAndOrder() {
        var html = html(Template.PATIENT_OFFER, Reader.of("ar"), ORDINARY);

        assertThat(html)
                .startsWith("<!doctype html>")
                .contains("<html lang=\"nl\" dir=\"ltr\">", "lang=\"ar\" dir=\"rtl\"", "<title>Uw buurtsportcoach")
                .contains("name=\"color-scheme\" content=\"light dark\"")
                .containsOnlyOnce("<h1 ");
    }

    /** Writes each mail as a file, so that it can be looked at in a browser. */
    @ParameterizedTest
    @MethodSource("everyMessage")
    void everyMailCanBeLookedAt(Template template, Language language) throws IOException {
        var folder = Files.createDirectories(LOOK_AT.resolve(language.code()));

        var file = folder.resolve(template.kebab() + ".html");
        Files.writeString(file, html(template, new Reader(language, null), ORDINARY));

        assertThat(file).isNotEmptyFile();
    }

    @Test
    void aMailInASecondTongueCanBeLookedAt() throws IOException {
        var folder = Files.createDirectories(LOOK_AT.resolve("nl"));
        for (var tongue : Tongue.values()) {
            Files.writeString(
                    folder.resolve("patient-offer-" + tongue.code() + ".html"),
                    html(Template.PATIENT_OFFER, Reader.of(tongue.code()), ORDINARY));
        }

        assertThat(folder.resolve("patient-offer-ar.html")).isNotEmptyFile();
    }

    private String html(Template template, Reader reader, Content content) {
        return mails.mail(delivery(template, content), reader, "somebody@example.org")
                .getHtml();
    }

    private static String preview(String html) {
        var preview = PREVIEW.matcher(html);
        assertThat(preview.find()).isTrue();
        return Shown.words(preview.group(1).replace("&zwnj;", "").replace("&nbsp;", " "));
    }

    /** Colours by the class and the property that they are of. */
    private static Map<String, String> colours(Stream<MatchResult> styles) {
        var colours = new HashMap<String, String>();
        styles.forEach(style -> COLOUR.matcher(style.group(2)).results().forEach(colour -> {
            var before = colours.put(style.group(1) + " " + colour.group(1), colour.group(2));
            assertThat(before).as("one class, one colour").isIn(null, colour.group(2));
        }));
        return colours;
    }

    private static double contrast(Map<String, String> look, String text, String ground) {
        double one = luminance(look.getOrDefault(text, ""));
        double other = luminance(look.getOrDefault(ground, ""));
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

    private static Content content(String address, String phone, Content.Contact broker) {
        return new Content(
                LINK,
                Instant.parse("2026-11-29T22:30:00Z"),
                Matter.SECOND_SESSION_MISSED,
                new Appointment(
                        UUID.fromString("018f7b1e-0000-7000-8000-00000000000a"),
                        3,
                        Instant.parse("2026-12-01T09:00:00Z"),
                        Instant.parse("2026-12-01T10:00:00Z"),
                        address,
                        phone),
                broker);
    }

    private static Delivery delivery(Template template, Content content) {
        return Delivery.request(
                new DeliveryId(UUID.randomUUID()),
                new RecipientId(UUID.randomUUID()),
                "GM0222",
                template,
                content,
                NOW,
                NOW,
                NOW);
    }
}
