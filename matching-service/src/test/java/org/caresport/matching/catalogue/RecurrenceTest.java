package org.caresport.matching.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceTest {

    @ParameterizedTest(name = "{0}: {1} a month")
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=WEEKLY;BYDAY=TU | 4.33",
                "FREQ=WEEKLY;BYDAY=TU,TH | 8.67",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU | 2.17",
                "RRULE:FREQ=DAILY | 30.33",
                "FREQ=MONTHLY;BYDAY=1TU | 1.0",
                "FREQ=WEEKLY | 4.33",
                "nonsense | 1.0",
                "FREQ=WEEKLY;INTERVAL=0;BYDAY=TU | 4.33"
            })
    void aRuleSaysHowOftenAMonth(String rule, double perMonth) {
        assertThat(Recurrence.of(rule).perMonth()).isCloseTo(perMonth, within(0.01));
    }

    @Test
    void theDaysAreTheOnesNamed() {
        assertThat(Recurrence.of("FREQ=WEEKLY;BYDAY=TU,TH").days()).isEqualTo(Set.of("TU", "TH"));
        assertThat(Recurrence.of("FREQ=MONTHLY;BYDAY=1TU,-1FR").days()).isEqualTo(Set.of("TU", "FR"));
        assertThat(Recurrence.of("FREQ=DAILY").days()).hasSize(7);
        assertThat(Recurrence.of(null).days()).isEmpty();
    }
}
