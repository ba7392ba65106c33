package org.caresport.web.selfreferral;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Message;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Stream;
import org.caresport.web.page.Language;
import org.junit.jupiter.api.Test;

class FormTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void whatIsRightIsAskedAsItWasTyped() {
        SelfReferralApi.ReferYourself asked = filled().asked(Language.EN);

        assertThat(filled().faults(CLOCK)).isEmpty();
        assertThat(asked.person().name()).isEqualTo("Tess Tester");
        assertThat(asked.person().birthDate()).hasToString("1960-05-03");
        assertThat(asked.person().phone()).isNull();
        assertThat(asked.person().language()).isEqualTo("en");
    }

    @Test
    void anEmptyFormIsAtFaultAtEachFieldThatIsNeededInTheOrderOfTheForm() {
        assertThat(new Form().faults(CLOCK).keySet()).containsExactly("name", "day", "postcode", "phone", "consent");
    }

    @Test
    void aBirthDateThatDoesNotExistOrIsStillToComeIsAtFault() {
        assertThat(born("31", "2", "1960").faults(CLOCK)).containsOnlyKeys("day");
        assertThat(born("2", "12", "2026").faults(CLOCK)).containsOnlyKeys("day");
        assertThat(born("1", "1", "1890").faults(CLOCK)).containsOnlyKeys("day");
        assertThat(born("een", "mei", "").faults(CLOCK)).containsOnlyKeys("day");
    }

    @Test
    void whoCanNotBeReachedIsAskedHow() {
        Form form = filled();
        form.email = " ";

        assertThat(form.faults(CLOCK)).containsEntry("phone", "faultReach");
    }

    @Test
    void everyFaultHasWords() {
        var texts = Arrays.stream(SelfReferralTexts.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Message.class))
                .map(method -> method.getName())
                .toList();

        assertThat(texts)
                .containsAll(Form.FIELDS.values().stream().map(Form::faultKey).toList());
        assertThat(texts).containsAll(Stream.of("faultReach", "faultOther").toList());
    }

    @Test
    void nothingOfThePersonIsInALog() {
        assertThat(filled()).hasToString("Form[…]");
    }

    private static Form born(String day, String month, String year) {
        Form form = filled();
        form.day = day;
        form.month = month;
        form.year = year;
        return form;
    }

    private static Form filled() {
        Form form = new Form();
        form.name = " Tess Tester ";
        form.day = "3";
        form.month = "5";
        form.year = "1960";
        form.postcode = "7001 ab";
        form.email = "tess@mail.example";
        form.consent = "yes";
        return form;
    }
}
