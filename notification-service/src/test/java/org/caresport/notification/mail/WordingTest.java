package org.caresport.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.caresport.notification.domain.Content;
import org.caresport.notification.domain.Delivery;
import org.caresport.notification.domain.DeliveryId;
import org.caresport.notification.domain.Language;
import org.caresport.notification.domain.Matter;
import org.caresport.notification.domain.RecipientId;
import org.caresport.notification.domain.Template;
import org.caresport.notification.testing.NotificationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@NotificationTest
class WordingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Content EVERYTHING = new Content(
            URI.create("http://127.0.0.1:8080/app.html#code"),
            "Aquajoggen \"diep\" & <b>warm</b>",
            "Zwembad Rozengaarde",
            Instant.parse("2026-12-01T09:00:00Z"),
            Instant.parse("2026-11-29T22:30:00Z"),
            Matter.SECOND_SESSION_MISSED);

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
        var subject = wordings.write(delivery(template, EVERYTHING), language).subject();

        assertThat(subject)
                .isNotBlank()
                .hasSizeLessThan(70)
                .isEqualTo(wordings.write(delivery(template, Content.NOTHING), language)
                        .subject())
                .doesNotContain("Aquajoggen", "Rozengaarde", "december", "code", "GM0222");
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void textAndHtmlSayTheSame(Template template, Language language) {
        var letter = wordings.write(delivery(template, EVERYTHING), language);
        var mail = mails.mail(delivery(template, EVERYTHING), language, "somebody@example.org");

        assertThat(letter.paragraphs()).hasSizeGreaterThan(1);
        assertThat(mail.getText()).contains(letter.paragraphs()).contains(letter.action(), letter.link());
        assertThat(mail.getHtml())
                .contains("<html lang=\"%s\"".formatted(language.code()))
                .contains("href=\"%s\"".formatted(letter.link()))
                .contains(letter.action());
        letter.paragraphs().stream()
                .filter(paragraph -> !paragraph.contains("Aquajoggen"))
                .forEach(paragraph -> assertThat(mail.getHtml()).contains("<p>" + paragraph + "</p>"));
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void whatIsNotKnownLeavesNoTrace(Template template, Language language) {
        var mail = mails.mail(delivery(template, Content.NOTHING), language, "somebody@example.org");

        for (var text : new String[] {mail.getText(), mail.getHtml()}) {
            assertThat(text).doesNotContain("NOT_FOUND", "null", "{", "..", " .", " ,", "href=");
        }
    }

    @Test
    void eachLanguageHasItsOwnWords() {
        var subjects = new HashSet<String>();
        everyMessage().forEach(message -> {
            var template = (Template) message.get()[0];
            var language = (Language) message.get()[1];
            subjects.add(
                    wordings.write(delivery(template, EVERYTHING), language).subject());
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
        var mail = mails.mail(delivery(template, EVERYTHING), language, "somebody@example.org");

        if (template.isForStaff()) {
            assertThat(mail.getText() + mail.getHtml()).doesNotContain("Aquajoggen", "Rozengaarde", "december");
        } else {
            assertThat(mail.getText()).doesNotContain("GM0222");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theAlarmNamesTheMunicipalityThatHasNobody(Language language) {
        for (var alarm : List.of(Template.ADMIN_NO_BROKER, Template.ADMIN_TO_DO)) {
            var letter = wordings.write(delivery(alarm, Content.NOTHING), language);

            assertThat(letter.paragraphs()).anyMatch(paragraph -> paragraph.contains("GM0222"));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theAlarmSaysWhatItIsAbout(Language language) {
        var alarms = new HashSet<String>();

        for (var matter : List.of(Matter.OVERDUE, Matter.ESCALATED, Matter.WITHDRAWN)) {
            var content = new Content(EVERYTHING.link(), null, null, null, null, matter);
            alarms.add(wordings.write(delivery(Template.ADMIN_TO_DO, content), language)
                    .paragraphs()
                    .get(1));
        }

        assertThat(alarms).hasSize(3);
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
        var mail = mails.mail(delivery(Template.PATIENT_OFFER, EVERYTHING), Language.DUTCH, "somebody@example.org");

        assertThat(mail.getHtml())
                .contains("Aquajoggen &quot;diep&quot; &amp; &lt;b&gt;warm&lt;/b&gt;")
                .doesNotContain("<b>warm</b>");
        assertThat(mail.getText()).contains("Aquajoggen \"diep\" & <b>warm</b>");
    }

    @Test
    void aMachineRecognisesItAsAutomaticMail() {
        var delivery = delivery(Template.PATIENT_OFFER, EVERYTHING);

        var headers =
                mails.mail(delivery, Language.DUTCH, "somebody@example.org").getHeaders();

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
        var content = new Content(EVERYTHING.link(), null, null, null, null, matter);
        var paragraphs = wordings.write(delivery(Template.BROKER_TO_DO, content), language)
                .paragraphs();
        assertThat(paragraphs).hasSize(3);
        return paragraphs.get(1);
    }

    private String offer(Language language) {
        return mails.mail(delivery(Template.PATIENT_OFFER, EVERYTHING), language, "somebody@example.org")
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
