package org.caresport.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SampleReferralsTest {

    @Test
    void everyReferralIsAnotherOneOfAnotherPerson() throws IOException {
        var json = new ObjectMapper();
        var letters = new SampleReferrals().write(2);

        var first = json.readTree(letters.getFirst()).findValuesAsText("value");
        var second = json.readTree(letters.getLast()).findValuesAsText("value");

        assertThat(first.getFirst()).isNotEqualTo(second.getFirst()).matches(Bsn::passes);
        assertThat(letters.getFirst()).contains("-1\"").doesNotContain("@", "999911120");
    }
}
