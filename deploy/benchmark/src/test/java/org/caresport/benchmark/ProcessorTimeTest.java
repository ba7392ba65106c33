package org.caresport.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.caresport.stack.Part;
import org.junit.jupiter.api.Test;

class ProcessorTimeTest {

    @Test
    void whatWasSpentBetweenTwoMomentsIsToldForEachPartTheMostFirst() {
        var before = new ProcessorTime(Map.of(Part.REFERRAL, 1_000L, Part.POSTGRES, 500L, Part.MAIL, 10L));
        var after = new ProcessorTime(Map.of(Part.REFERRAL, 1_900L, Part.POSTGRES, 1_600L, Part.MAIL, 10L));

        var spent = after.since(before);

        assertThat(spent.all()).isEqualTo(2_000);
        assertThat(spent.each(100)).isEqualTo("postgres 11.0, referral 9.0");
    }
}
