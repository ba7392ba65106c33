package org.caresport.web.referral;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What somebody typed becomes what the platform takes, and nothing that was not typed. */
class FormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @Test
    void aPathBecomesMembersWithinMembers() {
        Form form = typed("travel.mode", "bicycle", "travel.maxKilometres", "2,5");

        assertThat(form.body(IntakeForm.fields()))
                .containsEntry("travel", Map.of("mode", "bicycle", "maxKilometres", new BigDecimal("2.5")));
    }

    @Test
    void whatIsNeededAndNotThereIsAtFault() {
        assertThat(typed("text", "  ").faults(Act.ASK.fields())).containsExactly(Map.entry("text", "required"));
    }

    @Test
    void aDayThatIsNoneIsAtFault() {
        assertThat(typed("text", "Bellen", "dueOn", "31-12-2026").faults(Act.TO_DO.fields()))
                .containsExactly(Map.entry("dueOn", "invalid"));
    }

    @Test
    void noAdviceIsAnEmptyListAndNotNothing() {
        assertThat(typed().body(Act.ADVISE.fields())).containsEntry("functionalAdvice", List.of());
    }

    @Test
    void anIntakeThatWasBarelyFilledInHasNoEmptyParts() {
        assertThat(IntakeForm.body(typed("motivation", "6", "vitalSign.takenOn", "2026-12-01"), TODAY, null))
                .containsEntry("motivation", 6)
                .doesNotContainKeys("vitalSign", "screening", "budget", "travel", "emergencyContact");
    }

    @Test
    void aScreeningIsAnsweredWholeOrNotAtAll() {
        assertThat(IntakeForm.faults(typed("motivation", "6", "screening.1", "false")))
                .containsOnlyKeys(
                        "screening.2", "screening.3", "screening.4", "screening.5", "screening.6", "screening.7");
        assertThat(IntakeForm.faults(typed("motivation", "6"))).isEmpty();
    }

    @Test
    void aQuestionBehindANoIsNotSent() {
        Form form = typed(
                "motivation",
                "6",
                "screening.1",
                "false",
                "screening.1a",
                "true",
                "screening.2",
                "true",
                "screening.2a",
                "true",
                "screening.3",
                "false",
                "screening.4",
                "false",
                "screening.5",
                "false",
                "screening.6",
                "false",
                "screening.7",
                "false");

        var screening =
                (Map<?, ?>) requireNonNull(IntakeForm.body(form, TODAY, null).get("screening"));

        assertThat((Object) screening.get("answers"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(8)
                .contains(Map.of("question", "2a", "yes", true))
                .doesNotContain(Map.of("question", "1a", "yes", true));
        assertThat(screening.get("on")).isEqualTo(TODAY);
    }

    @Test
    void howFarGoesTogetherWithHow() {
        assertThat(IntakeForm.faults(typed("motivation", "6", "travel.mode", "car")))
                .containsOnlyKeys("travel.maxKilometres");
    }

    @Test
    void aSliderAtItsEndMeansThatItDoesNotMatter() {
        assertThat(Trial.of(typed("euros", "100", "kilometres", "30"))).isEqualTo(new Trial(null, null, List.of()));
        assertThat(Trial.of(typed("euros", "25", "kilometres", "6", "days", "TU")))
                .isEqualTo(new Trial(25, 6, List.of("TU")));
        assertThat(Trial.of(typed("euros", "veel"))).isEqualTo(new Trial(null, null, List.of()));
    }

    private static Form typed(String... namesAndValues) {
        MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            typed.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Form(typed);
    }
}
