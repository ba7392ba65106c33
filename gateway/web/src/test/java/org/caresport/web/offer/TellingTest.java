package org.caresport.web.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.caresport.web.page.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellingTest {

    private final Telling dutch = new Telling(Language.NL, LocalDate.parse("2026-12-07"));
    private final Telling english = new Telling(Language.EN, LocalDate.parse("2026-12-07"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "FREQ=WEEKLY;BYDAY=TU,FR | elke dinsdag en vrijdag, 10:00–11:30",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO | om de week op maandag, 10:00–11:30",
                "FREQ=MONTHLY;BYDAY=1TU | 10:00–11:30",
                "- | eenmalig, 10:00–11:30"
            })
    void saysWhenInWords(@Nullable String recurrence, String said) {
        Activity activity = Activities.with("t", "d", Activities.price("1"), recurrence, 1);

        assertThat(dutch.when(activity.schedule())).isEqualTo(said);
    }

    @Test
    void saysADayAsPeopleDo() {
        Activity.Session session = Activities.named("t", "d").nextSessions().getFirst();

        assertThat(dutch.session(session)).isEqualTo("morgen, 10:00–11:30");
        assertThat(new Telling(Language.EN, LocalDate.parse("2026-12-01")).session(session))
                .isEqualTo("Tuesday 8 December, 10:00–11:30");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {"3.50 | € 3,50 per keer", "2.00 | € 2 per keer", "0 | Gratis", "- | Prijs op aanvraag"})
    void saysWhatItCosts(@Nullable String price, String said) {
        assertThat(dutch.price(Activities.price(price))).isEqualTo(said);
    }

    @Test
    void saysHowManyPlacesAreLeft() {
        assertThat(dutch.places(left(1))).isEqualTo("Nog 1 plek");
        assertThat(dutch.places(left(8))).isEqualTo("8 plekken vrij");
        assertThat(dutch.places(left(0))).isEqualTo("Vol, met wachtlijst (nog niemand wacht)");
        assertThat(english.places(left(2))).isEqualTo("2 places left");
    }

    @Test
    void saysForWhomAndInWhichLanguage() {
        assertThat(dutch.forWhom(left(1))).hasValue("ouderen, vrouwen en vanaf 55 jaar");
        assertThat(dutch.languages(left(1))).isEqualTo("Nederlands en Engels");
    }

    private static Activity left(int places) {
        return Activities.with("t", "d", Activities.price("1"), null, places);
    }
}
