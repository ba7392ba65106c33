package org.caresport.web.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.caresport.web.page.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, vandaag, today",
        "2026-12-02, morgen, tomorrow",
        "2026-11-30, gisteren, yesterday",
        "2026-12-04, vrijdag 4 dec, Friday 4 Dec",
        "2026-12-15, di 15 dec, Tue 15 Dec",
        "2027-01-15, 15 jan 2027, 15 Jan 2027"
    })
    void areSaidAsPeopleSayThem(LocalDate day, String dutch, String english) {
        assertThat(Dates.day(day, TODAY, Language.NL)).isEqualTo(dutch);
        assertThat(Dates.day(day, TODAY, Language.EN)).isEqualTo(english);
    }
}
