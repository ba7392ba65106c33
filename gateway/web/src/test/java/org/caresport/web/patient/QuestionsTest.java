package org.caresport.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    private static final Measures.FollowUp ASKED = new Measures.FollowUp(
            null,
            "month-3",
            null,
            null,
            "open",
            List.of(
                    question("active-days", 0, 7),
                    question("active-minutes-a-day", 0, 1440),
                    question("walk-distance", 0, 2000)));

    @Test
    void fewAnswersAreChosenAndManyAreTyped() {
        assertThat(Questions.asked(ASKED).items())
                .extracting(item -> item.choices().size())
                .containsExactly(8, 10, 0);
    }

    @Test
    void whatIsMissingOrOutOfRangeIsAtFaultAndTheRestStays() {
        Questions filled = Questions.filled(ASKED, form("8", "30", ""));

        assertThat(filled.isComplete()).isFalse();
        assertThat(filled.faults()).extracting(Questions.Asked::id).containsExactly("active-days", "walk-distance");
        assertThat(filled.items().get(1).isChosen("30")).isTrue();
    }

    @Test
    void whatIsCompleteIsHandedIn() {
        Questions filled = Questions.filled(ASKED, form("3", "30", " 400 "));

        assertThat(filled.measured().values())
                .extracting(Measured.Value::value)
                .containsExactly(new BigDecimal(3), new BigDecimal(30), new BigDecimal(400));
    }

    private static MultivaluedMap<String, String> form(String days, String minutes, String distance) {
        var form = new MultivaluedHashMap<String, String>();
        form.putSingle("active-days", days);
        form.putSingle("active-minutes-a-day", minutes);
        form.putSingle("walk-distance", distance);
        return form;
    }

    private static Measures.Question question(String measure, int least, int most) {
        return new Measures.Question(measure, "?", new BigDecimal(least), new BigDecimal(most));
    }
}
