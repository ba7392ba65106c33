package org.caresport.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@NotificationTest
class WordingTest {

    private static final Reader DUTCH = Reader.of("nl");
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Content EVERYTHING = new Content(
            URI.create("http://127.0.0.1:8080/app.html#code"),
            Instant.parse("2026-11-29T22:30:00Z"),
            Matter.SECOND_SESSION_MISSED,
            new Appointment(
                    UUID.fromString("018f7b1e-0000-7000-8000-00000000000a"),
                    3,
                    Instant.parse("2026-12-01T09:00:00Z"),
                    Instant.parse("2026-12-01T10:00:00Z"),
                    "Rozengaardseweg 1 <b>links</b>, 7001 AB Doetinchem",
                    "0314-123456"),
            new Content.Contact("Anna Jansen", "0314-654321"));
    private static final Path FILES = Path.of("src/main/resources/templates/mail");

    private static final Pattern MENTIONED = Pattern.compile("facts\\.(\\w+)");
    private static final Set<String> MENTIONABLE = Set.of(
            "firstSession", "address", "placePhone", "brokerName", "brokerPhone", "expires", "matter", "municipality");

    @Inject
    Mails mails;

    @Inject
    Wordings wordings;

    static Stream<Arguments> everyMessage() {
        return Arrays.stream(Template.values())
                .flatMap(
                        template -> Arrays.stream(Language.values()).map(language -> Arguments.of(template, language)));
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void theSubjectIsTheSameWhateverTheMessageIsAbout(Template template, Language language) {
        var subject = wordings.write(delivery(template, EVERYTHING), new Reader(language, null))
                .subject();

        assertThat(subject)
                .isNotBlank()
                .hasSizeLessThan(70)
                .isEqualTo(wordings.write(delivery(template, Content.NOTHING), new Reader(language, null))
                        .subject())
                .doesNotContain("Rozengaard", "december", "code", "GM0222", "Anna", "0314");
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void textAndHtmlSayTheSame(Template template, Language language) {
        var letter = wordings.write(delivery(template, EVERYTHING), new Reader(language, null));
        var mail = mails.mail(delivery(template, EVERYTHING), new Reader(language, null), "somebody@example.org");

        assertThat(letter.paragraphs()).hasSizeGreaterThan(1);
        assertThat(mail.getText()).contains(letter.paragraphs()).contains(letter.action(), letter.link());
        assertThat(mail.getHtml())
                .contains("<html lang=\"%s\"".formatted(language.code()))
                .contains("href=\"%s\"".formatted(letter.link()))
                .contains(letter.action());
        assertThat(Shown.of(mail.getHtml()))
                .isEqualTo(Shown.words(mail.getText()).replace(letter.action() + ":", letter.action()));
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void whatIsNotKnownLeavesNoTrace(Template template, Language language) {
        var mail = mails.mail(delivery(template, Content.NOTHING), new Reader(language, null), "somebody@example.org");

        for (var text : new String[] {mail.getText(), Shown.of(mail.getHtml())}) {
            assertThat(text).doesNotContain("NOT_FOUND", "null", "{", "..", " .", " ,");
        }
        assertThat(mail.getHtml()).doesNotContain("NOT_FOUND", "href=");
        assertThat(Shown.of(mail.getHtml())).isEqualTo(Shown.words(mail.getText()));
    }

    /** A name like "Sterk met diabetes" tells what somebody has to whoever reads their mail over their shoulder. */
    @Test
    void noTextCanNameAnActivityOrWhoOffersIt() throws IOException {
        assertThat(Stream.of(Facts.class, Content.class, Appointment.class)
                        .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                        .map(RecordComponent::getName))
                .doesNotContain("activity", "activityTitle", "organisation", "organisationName", "title", "place");
        try (var files = Files.walk(FILES)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(
                                    MENTIONED.matcher(Files.readString(file)).results())
                            .extracting(mention -> mention.group(1))
                            .isSubsetOf(MENTIONABLE));
        }
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void whoNeedNotLogInIsToldWhomToCall(Template template, Language language) {
        var text = text(template, new Reader(language, null));

        if (!template.isForStaff()) {
            assertThat(text).contains("Anna Jansen", "0314-654321");
        } else {
            assertThat(text).doesNotContain("Anna Jansen", "0314-654321");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Template.class,
            names = {"PATIENT_PLACE_RESERVED", "PATIENT_PLACE_CONFIRMED", "PATIENT_SESSION_TOMORROW"})
    void whoHasAPlaceIsToldWhenAndWhereToBe(Template template) {
        assertThat(text(template, DUTCH))
                .contains("dinsdag 1 december 2026 om 10:00 uur", "7001 AB Doetinchem", "0314-123456");
    }

    @ParameterizedTest
    @EnumSource(Tongue.class)
    void whoReadsAnotherLanguageIsToldSoInItAndGetsTheDutch(Tongue tongue) {
        var mail = mails.mail(
                delivery(Template.PATIENT_OFFER, EVERYTHING), Reader.of(tongue.code()), "somebody@example.org");

        var first = mail.getText().lines().findFirst().orElseThrow();
        assertThat(first).contains("0314-654321").isNotEqualTo("Beste lezer,");
        assertThat(mail.getText()).contains("Beste lezer,", "stelt u een beweegprogramma voor");
        assertThat(mail.getHtml())
                .contains("<html lang=\"nl\"")
                .contains("lang=\"%s\" dir=\"%s\"".formatted(tongue.code(), tongue.direction()))
                .contains("<a class=\"link\" href=\"tel:0314654321\"");
        assertThat(Shown.of(mail.getHtml())).startsWith(first);
        assertThat(Reader.of(tongue.code()).tongue()).isEqualTo(tongue);
    }

    @Test
    void whatIsWrittenFromRightToLeftIsShownSo() {
        assertThat(Stream.of(Tongue.values())
                        .filter(tongue -> tongue.direction().equals("rtl")))
                .containsExactlyInAnyOrder(Tongue.ARABIC, Tongue.PERSIAN);
    }

    @Test
    void whoReadsDutchOrEnglishOrAnythingElseGetsNoSentenceMore() {
        assertThat(List.of(Reader.of("nl"), Reader.of("en-GB"), Reader.of("ja"), Reader.of(null)))
                .extracting(Reader::tongue)
                .containsOnlyNulls();
        assertThat(text(Template.PATIENT_OFFER, Reader.of("ja"))).startsWith("Beste lezer,");
    }

    @Test
    void eachLanguageHasItsOwnWords() {
        var subjects = new HashSet<String>();
        everyMessage().forEach(message -> {
            var template = (Template) message.get()[0];
            var language = (Language) message.get()[1];
            subjects.add(wordings.write(delivery(template, EVERYTHING), new Reader(language, null))
                    .subject());
        });

        assertThat(subjects).hasSize(Template.values().length * Language.values().length);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyMatterHasItsOwnSentence(Language language) {
        var sentences = new HashSet<String>();
        sentences.add(sentence(null, language));

        assertThat(Matter.values())
                .allSatisfy(matter -> assertThat(sentences.add(sentence(matter, language)))
                        .as("a sentence that no other matter has")
                        .isTrue());
    }

    @ParameterizedTest
    @EnumSource(Matter.class)
    void aMatterIsToldInItsLanguage(Matter matter) {
        assertThat(sentence(matter, Language.DUTCH)).isNotEqualTo(sentence(matter, Language.ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void whoLogsInToActIsToldNoNameAtAll(Template template, Language language) {
        var mail = mails.mail(delivery(template, EVERYTHING), new Reader(language, null), "somebody@example.org");

        if (template.isForStaff()) {
            assertThat(mail.getText() + mail.getHtml()).doesNotContain("Anna", "0314", "Rozengaard", "december");
        } else {
            assertThat(mail.getText()).doesNotContain("GM0222");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theAlarmNamesTheMunicipalityThatHasNobody(Language language) {
        for (var alarm : List.of(Template.ADMIN_NO_BROKER, Template.ADMIN_TO_DO)) {
            var letter = wordings.write(delivery(alarm, Content.NOTHING), new Reader(language, null));

            assertThat(letter.paragraphs()).anyMatch(paragraph -> paragraph.contains("GM0222"));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theAlarmSaysWhatItIsAbout(Language language) {
        var alarms = new HashSet<String>();

        for (var matter : List.of(Matter.OVERDUE, Matter.WITHDRAWN)) {
            var content = new Content(EVERYTHING.link(), null, matter, Appointment.NONE, Content.Contact.NONE);
            alarms.add(wordings.write(delivery(Template.ADMIN_TO_DO, content), new Reader(language, null))
                    .paragraphs()
                    .get(1));
        }

        assertThat(alarms).hasSize(2);
    }

    @Test
    void timesAreTheReadersNotTheServers() {
        assertThat(offer(Language.DUTCH))
                .contains("dinsdag 1 december 2026 om 10:00 uur")
                .contains("zondag 29 november 2026 om 23:30 uur");
        assertThat(offer(Language.ENGLISH))
                .contains("Tuesday 1 December 2026 at 10:00")
                .contains("Sunday 29 November 2026 at 23:30");
    }

    @Test
    void whatOthersWroteIsTextAndNeverMarkup() {
        var mail = mails.mail(delivery(Template.PATIENT_PLACE_RESERVED, EVERYTHING), DUTCH, "somebody@example.org");

        assertThat(mail.getHtml())
                .contains("Rozengaardseweg 1 &lt;b&gt;links&lt;/b&gt;")
                .doesNotContain("<b>links</b>");
        assertThat(mail.getText()).contains("Rozengaardseweg 1 <b>links</b>, 7001 AB Doetinchem");
    }

    @Test
    void aMachineRecognisesItAsAutomaticMail() {
        var delivery = delivery(Template.PATIENT_OFFER, EVERYTHING);

        var headers = mails.mail(delivery, DUTCH, "somebody@example.org").getHeaders();

        assertThat(headers)
                .containsEntry(
                        "Message-ID",
                        List.of("<%s@notification.caresport.example>"
                                .formatted(delivery.id().value())))
                .containsEntry("Auto-Submitted", List.of("auto-generated"))
                .containsEntry("Content-Language", List.of("nl"))
                .containsEntry(
                        "List-Unsubscribe",
                        List.of("<mailto:contact@caresport.example?subject=unsubscribe%%20%s>"
                                .formatted(delivery.recipient().value())));
    }

    private String sentence(@Nullable Matter matter, Language language) {
        var content = new Content(EVERYTHING.link(), null, matter, Appointment.NONE, Content.Contact.NONE);
        var paragraphs = wordings.write(delivery(Template.BROKER_TO_DO, content), new Reader(language, null))
                .paragraphs();
        assertThat(paragraphs).hasSize(3);
        return paragraphs.get(1);
    }

    private String offer(Language language) {
        return text(Template.PATIENT_OFFER, new Reader(language, null));
    }

    private String text(Template template, Reader reader) {
        return mails.mail(delivery(template, EVERYTHING), reader, "somebody@example.org")
                .getText();
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
